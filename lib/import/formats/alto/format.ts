/** ALTO: recognised text as libraries keep it, a block for each paragraph. */
import { AppError } from "@/lib/core/errors";
import { extensions } from "../../extensions";
import { type FileFormat, rootElement } from "../format";
import { opened } from "../opened";
import type { PrintedLine, PrintedPage } from "../paged/page";
import { pagedContent } from "../paged/read";
import { Remarks } from "../remarks";
import {
  attr,
  childrenOf,
  descendants,
  streamElements,
  type XmlElement,
} from "../xml/stream";

export const alto: FileFormat = {
  id: "alto",
  label: "recognised text (ALTO)",
  extensions: extensions.alto,
  kept: [
    "the words, in the blocks the recognition found",
    "pages by the printed number the file gives, or counted",
    "notes at the foot of a page and headings, by the size of their letters",
  ],
  dropped: [
    "running heads and page numbers, each listed",
    "the places of words in the picture, fonts, and how sure the recognition was",
  ],
  recognise: ({ head }) => rootElement(head).toLowerCase() === "alto",
  open(name, bytes) {
    const pages: PrintedPage[] = [];
    streamElements(bytes, 2, (element) => {
      if (element.name === "Page") pages.push(pageOf(element));
    });
    if (!Buffer.from(bytes.subarray(-4096)).includes("alto>")) {
      throw new AppError(
        "bad-input",
        `“${name}” is cut off: the end of its ALTO is missing. Copy it again.`,
      );
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
      {
        encoding: "utf-8",
        encodingReason: "ALTO is XML in UTF-8",
        encodingSure: true,
      },
    );
  },
};

function pageOf(page: XmlElement): PrintedPage {
  const lines: PrintedLine[] = [];
  for (const block of descendants(page)) {
    if (block.name !== "TextBlock") continue;
    const own = childrenOf(block).filter(({ name }) => name === "TextLine");
    lines.push(...own.map((line, i) => lineOf(line, i === 0)));
  }
  const label = attr(page, "PRINTED_IMG_NR")?.trim() || null;
  return { label, lines: lines.filter(({ runs }) => runs[0]?.text !== "") };
}

function lineOf(line: XmlElement, opens: boolean): PrintedLine {
  const number = (element: XmlElement, name: string) =>
    Number(attr(element, name) ?? 0);
  const strings = childrenOf(line).filter(({ name }) => name === "String");
  const hyphen = childrenOf(line).some(({ name }) => name === "HYP");
  const words = strings.map((one) => attr(one, "CONTENT") ?? "").join(" ");
  const heights = strings.map((one) => number(one, "HEIGHT"));
  const left = number(line, "HPOS");
  const height = number(line, "HEIGHT") || Math.max(0, ...heights);
  return {
    runs: [
      { text: hyphen && words !== "" ? `${words}-` : words, raised: false },
    ],
    left,
    right: left + number(line, "WIDTH"),
    y: -(number(line, "VPOS") + height),
    size: height,
    opens,
  };
}
