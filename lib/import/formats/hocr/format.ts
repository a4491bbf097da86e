/** hOCR: recognised text as HTML that says where each line stood. */
import { parse } from "parse5";
import { extensions } from "../../extensions";
import { type FileFormat, rootElement } from "../format";
import {
  attribute,
  elementsBelow,
  type HtmlElement,
  isSaidToBe,
  textOf,
} from "../html/tree";
import { decodeMarked } from "../marked-text";
import { opened } from "../opened";
import type { PrintedLine, PrintedPage } from "../paged/page";
import { pagedContent } from "../paged/read";
import { Remarks } from "../remarks";

const LINES = [
  "ocr_line",
  "ocr_header",
  "ocr_footer",
  "ocr_textfloat",
  "ocr_caption",
  "ocrx_line",
];

export const hocr: FileFormat = {
  id: "hocr",
  label: "recognised text (hOCR)",
  extensions: extensions.hocr,
  kept: [
    "the words, in the paragraphs the recognition found",
    "pages by their printed numbers, or counted",
    "notes at the foot of a page and headings, by the size of their letters",
  ],
  dropped: [
    "running heads and page numbers, each listed",
    "the places of words in the picture, and how sure the recognition was",
  ],
  recognise: ({ name, head, bytes }) =>
    (rootElement(head).toLowerCase() === "html" ||
      extensions.hocr.some((end) => name.toLowerCase().endsWith(end))) &&
    Buffer.from(bytes.subarray(0, 65_536)).includes("ocr_page"),
  open(name, bytes) {
    const decoded = decodeMarked(name, bytes);
    const document = parse(decoded.text, { scriptingEnabled: false });
    const pages: PrintedPage[] = [];
    for (const element of elementsBelow(document)) {
      if (isSaidToBe(element, "ocr_page")) pages.push(pageOf(element));
    }
    const remarks = new Remarks();
    return opened(
      {
        content: pagedContent(pages, remarks),
        title: null,
        record: {},
        remarks,
        paged: true,
        reason: "recognised text, read by the place and the size of its lines",
      },
      decoded,
    );
  },
};

function pageOf(page: HtmlElement): PrintedPage {
  const lines: PrintedLine[] = [];
  let opens = false;
  for (const element of elementsBelow(page)) {
    if (isSaidToBe(element, "ocr_par")) opens = true;
    if (!isSaidToBe(element, ...LINES)) continue;
    const line = lineOf(element, opens);
    if (!line) continue;
    lines.push(line);
    opens = false;
  }
  return { label: null, lines };
}

function lineOf(element: HtmlElement, opens: boolean): PrintedLine | null {
  const title = attribute(element, "title") ?? "";
  const box = /bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)/.exec(title);
  const text = textOf(element);
  if (!box || text === "") return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = box.slice(1).map(Number);
  const size = /x_size ([\d.]+)/.exec(title)?.[1];
  return {
    runs: [{ text, raised: false }],
    left,
    right,
    y: -bottom,
    size: size ? Number(size) : bottom - top,
    opens,
  };
}
