/** PDFs with a text layer, read by PDF.js: words with their places, page by page. */
import type { PDFDocumentProxy } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api";
import { AppError } from "@/lib/core/errors";
import { extensions } from "../../extensions";
import type { FileRecord } from "../../format";
import type { FileFormat } from "../format";
import { opened } from "../opened";
import { type PrintedPage, wordsOf } from "../paged/page";
import { pagedContent } from "../paged/read";
import { Remarks } from "../remarks";
import { linesOf } from "./lines";

/** Most pages; a PDF can claim millions in a few bytes. */
const MAX_PAGES = 5000;

export const pdf: FileFormat = {
  id: "pdf",
  label: "a PDF",
  extensions: extensions.pdf,
  kept: [
    "the words of the text layer, in paragraphs; words cut at line ends joined, each listed",
    "pages by the labels of the file, by printed numbers, or counted",
    "notes at the foot of a page, when set in smaller type, with raised calls",
    "headings, by their size",
    "title and author of the file",
  ],
  dropped: [
    "running heads and page numbers, each listed",
    "pictures, and pages that are pictures only",
    "italics and other type; tables and columns come as lines",
    "forms, links, comments and attachments; scripts are never run",
  ],
  recognise: ({ head }) => head.slice(0, 1024).includes("%PDF-"),
  async open(name, bytes) {
    const document = await load(name, bytes);
    try {
      return await read(name, bytes, document);
    } finally {
      await document.loadingTask.destroy();
    }
  },
};

async function load(
  name: string,
  bytes: Uint8Array,
): Promise<PDFDocumentProxy> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // Its own thread would be looked for by address; this one is found by import.
  const worker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Object.assign(globalThis, { pdfjsWorker: worker });
  try {
    return await pdfjs.getDocument({
      // It keeps the bytes it is given, and refuses Node's own kind of them.
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      useWorkerFetch: false,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    throw refusalOf(name, error);
  }
}

function refusalOf(name: string, error: unknown): AppError {
  const locked = error instanceof Error && error.name === "PasswordException";
  const message = locked
    ? `“${name}” is locked with a password. Open it in its program, save a copy without the password, and import that.`
    : `“${name}” is a damaged or cut-off PDF. Copy it again, or open it in its program and save it anew.`;
  return new AppError("bad-input", message, { cause: error });
}

async function read(
  name: string,
  bytes: Uint8Array,
  document: PDFDocumentProxy,
) {
  if (document.numPages > MAX_PAGES) {
    const most = MAX_PAGES.toLocaleString("en");
    throw new AppError(
      "too-large",
      `“${name}” has more than ${most} pages. Split it into volumes and import each.`,
    );
  }
  const remarks = new Remarks();
  const pages = await pagesOf(name, document);
  warnOfPictures(name, pages, remarks);
  warnOfCut(bytes, remarks);
  const record = await recordOf(document);
  return opened(
    {
      content: pagedContent(pages, remarks),
      title: record.title ?? null,
      record,
      remarks,
      paged: true,
      reason: "a PDF, read by the place and the size of its lines",
    },
    {
      encoding: "utf-8",
      encodingReason: "PDF.js gives the words as Unicode",
      encodingSure: true,
    },
  );
}

async function pagesOf(
  name: string,
  document: PDFDocumentProxy,
): Promise<PrintedPage[]> {
  const pages: PrintedPage[] = [];
  try {
    const labels = await document.getPageLabels();
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const texts = items.filter((item): item is TextItem => "str" in item);
      const label = labels?.[number - 1]?.trim() || null;
      pages.push({ label, lines: linesOf(texts) });
      page.cleanup();
      // Others are served between two pages.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } catch (error) {
    throw refusalOf(name, error);
  }
  return pages;
}

/** A scan without recognised text is refused; single pages are named. */
function warnOfPictures(
  name: string,
  pages: readonly PrintedPage[],
  remarks: Remarks,
): void {
  const empty = pages.flatMap(({ lines }, i) =>
    lines.some((line) => wordsOf(line) !== "") ? [] : [i + 1],
  );
  if (empty.length === pages.length) {
    throw new AppError(
      "bad-input",
      `“${name}” holds pictures of its ${pages.length} pages and no text layer. Run text recognition (OCR) on it, and import the result as PDF, hOCR or ALTO.`,
    );
  }
  if (empty.length === 0) return;
  const shown = empty.slice(0, 20).join(", ");
  const more = empty.length > 20 ? " and more" : "";
  remarks.warn(
    "pages-without-text",
    `${empty.length} of ${pages.length} pages hold no text (in the order of the file: ${shown}${more}). They may be pictures, or empty.`,
  );
}

/** PDF.js repairs a file without its end as well as it can. */
function warnOfCut(bytes: Uint8Array, remarks: Remarks): void {
  const end = Buffer.from(bytes.subarray(-2048)).toString("latin1");
  if (end.includes("%%EOF")) return;
  remarks.warn(
    "cut-off",
    "The PDF ends before its end mark: it may be cut off, and pages may be missing.",
  );
}

async function recordOf(document: PDFDocumentProxy): Promise<FileRecord> {
  const { info } = await document.getMetadata();
  const fields = info as Readonly<Record<string, unknown>>;
  const said = (key: string) => {
    const value = fields[key];
    return typeof value === "string" && value.trim() !== ""
      ? value.trim()
      : null;
  };
  const [title, author] = [said("Title"), said("Author")];
  return {
    ...(title === null ? {} : { title }),
    ...(author === null ? {} : { author }),
  };
}
