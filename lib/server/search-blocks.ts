/** The text and notes of a source as entries of the search index. */
import type { Node } from "prosemirror-model";
import type { PassageRow } from "@/db/queries/search";
import { type Outline, pageAt } from "@/lib/document/outline";
import {
  type DocumentIndex,
  MAIN,
  pmToCodePoint,
  streamOf,
  textBetween,
} from "@/lib/document/position";

/** One entry for each block of the running text, one for each note. */
export function searchBlocks(
  sourceId: string,
  document: Node,
  index: DocumentIndex,
  outline: Outline,
): PassageRow[] {
  const main = streamOf(index, MAIN);
  const rows: PassageRow[] = [];
  document.descendants((node, position) => {
    if (node.type.name === "note") return false;
    if (!node.isTextblock) return true;
    const start = pmToCodePoint(main, position + 1);
    const end = pmToCodePoint(main, position + node.nodeSize - 1);
    const text = textBetween(main, start, end);
    if (text.trim() !== "") {
      const page = pageAt(outline.pages, start)?.label ?? null;
      rows.push({ sourceId, place: "text", ref: "", page, start, text });
    }
    return false;
  });
  const notes = outline.notes.map(
    ({ id, page, text }): PassageRow => ({
      sourceId,
      place: "note",
      ref: id,
      page,
      start: null,
      text,
    }),
  );
  return [...rows, ...notes];
}
