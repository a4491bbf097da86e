/**
 * Stretches of text: too long to quote, known by the words at their ends.
 * Places are code points of one stream.
 */
import type { Anchor } from "@/lib/annotation/annotation";
import type { DocumentSearch } from "@/lib/annotation/document-search";
import { placeAnchor } from "@/lib/annotation/place";
import { anchorFor, isInside, rangeOf } from "@/lib/annotation/selector";
import {
  codePoint,
  type DocumentIndex,
  streamOf,
  textBetween,
} from "@/lib/document/position";
import type { Stretch } from "./fields";

/** Code points kept of either end. */
const ENDS = 40;

type Range = Pick<Stretch, "stream" | "start" | "end">;

/** The stretch at a place, with the words at its ends; RangeError outside. */
export function stretchAt(
  index: DocumentIndex,
  range: Range,
  label: string,
): Stretch {
  if (!isInside(index, rangeOf(range as Anchor))) {
    throw new RangeError(
      `${range.start}–${range.end} is outside stream "${range.stream}"`,
    );
  }
  const { stream, start, end } = range;
  const all = streamOf(index, stream);
  const half = Math.min(ENDS, end - start);
  const opens = textBetween(all, codePoint(start), codePoint(start + half));
  const closes = textBetween(all, codePoint(end - half), codePoint(end));
  return { stream, start, end, opens, closes, label, state: "exact" };
}

/** True when the words at both ends stand where the stretch says. */
export function verifyStretch(index: DocumentIndex, stretch: Stretch): boolean {
  if (!isInside(index, rangeOf(stretch as unknown as Anchor))) return false;
  const all = streamOf(index, stretch.stream);
  const text = textBetween(
    all,
    codePoint(stretch.start),
    codePoint(stretch.end),
  );
  return text.startsWith(stretch.opens) && text.endsWith(stretch.closes);
}

/** What is known of a stretch that has no place yet. */
export interface StretchWords {
  readonly stream?: string;
  readonly opens: string;
  readonly closes: string;
  readonly label: string;
  /** Code points of the stream near which it begins and ends, if known. */
  readonly near?: { readonly start: number; readonly end: number };
}

/** Finds the ends by their words. Either end missing: "orphaned", at 0. */
export function placeStretch(
  search: DocumentSearch,
  words: StretchWords,
): Stretch {
  const { opens, closes, label, stream = "main", near } = words;
  const within = near && { stream, ...near };
  const first = placeEnd(search, opens, stream, near?.start, within);
  const last = placeEnd(
    search,
    closes,
    stream,
    near?.end ?? first?.end,
    within,
  );
  const found =
    first && last && first.stream === last.stream && first.start <= last.end;
  if (!found) {
    const state = "orphaned";
    return { stream, start: 0, end: 0, opens, closes, label, state };
  }
  const exact = first.state === "exact" && last.state === "exact";
  return {
    stream: first.stream,
    start: first.start,
    end: last.end,
    opens,
    closes,
    label,
    state: exact ? "exact" : "moved",
  };
}

/** The very words, where they stand once only on the pages named. */
function onlyOnceIn(
  index: DocumentIndex,
  exact: string,
  { stream, start, end }: Range,
): Anchor | null {
  const all = streamOf(index, stream);
  const text = textBetween(all, codePoint(start), codePoint(end));
  const at = text.indexOf(exact);
  if (at < 0 || text.indexOf(exact, at + 1) >= 0) return null;
  const from = start + [...text.slice(0, at)].length;
  const to = from + [...exact].length;
  return anchorFor(index, rangeOf({ stream, start: from, end: to } as Anchor));
}

function placeEnd(
  search: DocumentSearch,
  exact: string,
  stream: string,
  start: number | undefined,
  within: Range | undefined,
): Anchor | null {
  if (exact === "") return null;
  const only = within && onlyOnceIn(search.index, exact, within);
  if (only) return only;
  const hint = start === undefined ? {} : { hint: { stream, start } };
  const { anchor } = placeAnchor(search, {
    exact,
    prefix: "",
    suffix: "",
    ...hint,
  });
  return anchor.state === "orphaned" || anchor.state === "ambiguous"
    ? null
    : anchor;
}
