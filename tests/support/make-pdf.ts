/** Small PDFs with running heads, notes at the foot and page numbers. */
import PDFDocument from "pdfkit";

export interface PdfPage {
  readonly head?: string;
  readonly heading?: string;
  /** Paragraphs; "^1^" is a raised 1. */
  readonly paragraphs?: readonly string[];
  readonly notes?: readonly string[];
  readonly number?: string;
}

interface PdfOptions {
  readonly title?: string;
  readonly password?: string;
}

const WIDTH = 220;
const LEFT = 40;

export async function makePdf(
  pages: readonly PdfPage[],
  { title, password }: PdfOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [300, 420],
    margin: 10,
    autoFirstPage: false,
    ...(title === undefined ? {} : { info: { Title: title } }),
    ...(password === undefined ? {} : { userPassword: password }),
  });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  for (const page of pages) draw(document, page);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function draw(document: PDFKit.PDFDocument, page: PdfPage): void {
  document.addPage();
  const at = (y: number, size: number, text: string) =>
    document.fontSize(size).text(text, LEFT, y, { width: WIDTH });
  if (page.head) at(20, 9, page.head);
  document.y = 45;
  if (page.heading) at(document.y, 16, page.heading).moveDown(0.5);
  for (const text of page.paragraphs ?? []) paragraph(document, text);
  document.y = 330;
  for (const note of page.notes ?? []) at(document.y, 8, note);
  if (page.number) at(395, 9, page.number);
}

function paragraph(document: PDFKit.PDFDocument, text: string): void {
  const parts = text.split("^");
  document.fontSize(11).text("", LEFT, document.y);
  for (const [i, part] of parts.entries()) {
    const raised = i % 2 === 1;
    document.fontSize(raised ? 6 : 11).text(part, {
      width: WIDTH,
      continued: i < parts.length - 1,
      rise: raised ? 4 : 0,
    } as PDFKit.Mixins.TextOptions);
  }
  document.y += 26;
}
