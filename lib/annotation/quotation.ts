/** A quotation made ready for the search, and a place compared with it. */
import { type DocumentSearch, partAt } from "./document-search";
import { foldedText } from "./fold";
import { contextLikeness, type Likeness, scoreOf, weightsOf } from "./score";

/** A quotation and, if known, where it stood when it was made. */
export interface Quotation {
  /** "" for a point, which is known by its surroundings alone. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** `start` in code points of the stream. */
  readonly hint?: { readonly stream: string; readonly start: number };
}

/** The same with typography folded away. */
export interface Pattern {
  readonly quotation: Quotation;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A stretch of the joined text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A place in the text and how well it fits the quotation. */
export interface Candidate extends Stretch {
  readonly likeness: Likeness;
  readonly score: number;
}

export function patternOf(quotation: Quotation): Pattern {
  return {
    quotation,
    exact: foldedText(quotation.exact),
    prefix: foldedText(quotation.prefix),
    suffix: foldedText(quotation.suffix),
  };
}

/** True for words of which nothing is left to search for ("*", soft hyphens). */
export function isFoldedAway({ quotation, exact }: Pattern): boolean {
  return quotation.exact !== "" && exact === "";
}

/**
 * Compares what stands around a stretch with what stood around the quotation.
 * `words` says how like the words themselves are (0–1).
 */
export function compared(
  search: DocumentSearch,
  pattern: Pattern,
  stretch: Stretch,
  words: number,
): Candidate {
  const { prefix, suffix, quotation } = pattern;
  const part = partAt(search, stretch.start, "start");
  const from = toFolded(search, stretch.start);
  const to = toFolded(search, stretch.end);
  const before = search.folded.slice(
    Math.max(part.foldedStart, from - withSlack(prefix)),
    from,
  );
  const after = search.folded.slice(
    to,
    Math.min(part.foldedEnd, to + withSlack(suffix)),
  );
  const likeness = {
    words,
    prefix: contextLikeness(prefix, before, "before"),
    suffix: contextLikeness(suffix, after, "after"),
    nearness: nearness(search, quotation, stretch.start),
    weights: weightsOf(quotation),
  };
  return {
    start: stretch.start,
    end: stretch.end,
    likeness,
    score: scoreOf(likeness),
  };
}

/** Context may have grown by a quarter. */
const withSlack = (context: string) => context.length + (context.length >> 2);

/** Distance to the place remembered, as a share of the stream's length. */
function nearness(
  search: DocumentSearch,
  { hint }: Quotation,
  start: number,
): number {
  if (!hint) return 1;
  const { stream, start: streamStart } = partAt(search, start, "start");
  if (stream.id !== hint.stream) return 0;
  const distance = Math.abs(start - streamStart - hint.start);
  return Math.max(0, 1 - distance / Math.max(1, stream.text.length));
}

/** A stretch of the folded copy in the text itself, tight around its words. */
export function toRaw(
  search: DocumentSearch,
  start: number,
  end: number,
): Stretch {
  if (start < end) {
    return {
      start: search.starts[start] as number,
      end: search.ends[end - 1] as number,
    };
  }
  const part = partAt(search, start, "foldedStart");
  const point =
    start < part.foldedEnd
      ? (search.starts[start] as number)
      : part.start + part.stream.text.length;
  return { start: point, end: point };
}

/** The first unit of the folded copy that stands for something from `raw` on. */
function toFolded(search: DocumentSearch, raw: number): number {
  const part = partAt(search, raw, "start");
  let low = part.foldedStart;
  let high = part.foldedEnd;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((search.starts[middle] as number) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}
