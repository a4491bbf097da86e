/**
 * The signs in a preview: empty elements that say which code point of the file
 * stands where they stand. They are made from the way back of the import.
 */
import { lastAtMost } from "./raw-lines";

export interface Sign {
  readonly element: HTMLElement;
  /** Code point of the file. */
  readonly raw: number;
}

export class Signs {
  /** In the order of the document, from top to bottom. */
  readonly inDocument: readonly Sign[];
  /** In the order of the file; a note may stand elsewhere in the document. */
  private readonly inFile: readonly Sign[];
  private readonly raws: readonly number[];

  constructor(pane: ParentNode) {
    this.inDocument = [...pane.querySelectorAll<HTMLElement>("[data-raw]")].map(
      (element) => ({ element, raw: Number(element.dataset["raw"]) }),
    );
    this.inFile = [...this.inDocument].sort((a, b) => a.raw - b.raw);
    this.raws = this.inFile.map(({ raw }) => raw);
  }

  /** The sign for a place of the file, and the next one after it. */
  around(raw: number): { sign: Sign; next: Sign | null } | null {
    const at = lastAtMost(this.raws, raw);
    const sign = this.inFile[at];
    const next = this.inFile.slice(at + 1).find((one) => one.raw > raw);
    return sign ? { sign, next: next ?? null } : null;
  }
}

/** The first `length` characters after an element, within its block. */
export function wordsAfter(element: HTMLElement, length: number): Range | null {
  const block = element.parentElement?.closest(
    "p, h1, h2, h3, h4, h5, h6, li, aside, div, section",
  );
  if (!block) return null;
  const range = document.createRange();
  range.setStartAfter(element);
  range.setEndAfter(element);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = length;
  for (
    let node = walker.nextNode();
    node && left > 0;
    node = walker.nextNode()
  ) {
    const before =
      element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
    if (before) continue;
    const size = Math.min(left, node.nodeValue?.length ?? 0);
    range.setEnd(node, size);
    left -= size;
  }
  return range.collapsed ? null : range;
}
