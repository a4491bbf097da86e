/** Printed pages of a document, by the border that opens them. */
import type { Node } from "prosemirror-model";
import {
  type CodePoint,
  type DocumentIndex,
  MAIN,
  pmToCodePoint,
  streamOf,
} from "@/lib/document/position";

export interface Page {
  /** The page number as it is cited. */
  readonly label: string;
  /** How the border was found: PageEvidence of lib/document/schema. */
  readonly evidence: string;
  /** Code point of the main stream at which the page begins. */
  readonly start: CodePoint;
}

/** Every page border of the running text, in the order of the text. */
export function pagesOf(document: Node, index: DocumentIndex): Page[] {
  const main = streamOf(index, MAIN);
  const pages: Page[] = [];
  document.descendants((node, position) => {
    if (node.type.name === "pageBreak") {
      pages.push({
        label: node.attrs["label"] as string,
        evidence: node.attrs["evidence"] as string,
        start: pmToCodePoint(main, position),
      });
    }
    return node.type.name !== "note";
  });
  return pages;
}
