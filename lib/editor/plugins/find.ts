/**
 * Find in the text. Hits are painted with the CSS Custom Highlight API, which
 * leaves the DOM alone; where a browser has none, the current hit is still
 * selected.
 */
import type { EditorView } from "prosemirror-view";
import {
  type DocumentIndex,
  rangeToPm,
  type Stream,
  toCodePoint,
  utf16,
} from "@/lib/document/position";
import type { PlacedRange } from "@/lib/editor/placed-mark";

/** More hits than this are counted, but not painted. */
const PAINTED = 2000;

/** Places of `query` in all streams, in the order of the document. */
export function findInDocument(
  index: DocumentIndex,
  query: string,
): PlacedRange[] {
  const wanted = fold(query).trim();
  if (wanted === "") return [];
  const hits = [...index.streams.values()].flatMap((stream) =>
    findInStream(stream, wanted).map(({ start, end }) =>
      rangeToPm(index, {
        stream: stream.id,
        start: toCodePoint(stream, utf16(start)),
        end: toCodePoint(stream, utf16(end)),
      }),
    ),
  );
  return hits.sort((a, b) => a.from - b.from);
}

function findInStream(stream: Stream, wanted: string) {
  const text = fold(stream.text);
  const found: { start: number; end: number }[] = [];
  let at = text.indexOf(wanted);
  while (at >= 0) {
    found.push({ start: at, end: at + wanted.length });
    at = text.indexOf(wanted, at + wanted.length);
  }
  return found;
}

/** Folds what a reader does not mean to tell apart, one unit for one unit. */
function fold(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s/g, " ")
    .replace(/\p{Lu}/gu, (letter) => {
      const lower = letter.toLowerCase();
      return lower.length === letter.length ? lower : letter;
    });
}

/** Paints hits, the current one apart; an empty list wipes them out. */
export function paintHits(
  view: EditorView,
  hits: readonly PlacedRange[],
  current: number,
): void {
  if (!("highlights" in CSS)) return;
  const now = hits[current];
  CSS.highlights.set(
    "found",
    new Highlight(...hits.slice(0, PAINTED).map((hit) => rangeOf(view, hit))),
  );
  const single = now ? new Highlight(rangeOf(view, now)) : new Highlight();
  single.priority = 1;
  CSS.highlights.set("found-current", single);
}

export function clearHits(): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("found");
  CSS.highlights.delete("found-current");
}

function rangeOf(view: EditorView, { from, to }: PlacedRange): StaticRange {
  const start = view.domAtPos(from);
  const end = view.domAtPos(to);
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}
