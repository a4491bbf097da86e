/**
 * The places most like a quotation whose words changed. Seeds are rare runs of
 * characters, looked up in the index; where several agree on where the
 * quotation would begin, it is aligned with the text, context included, so
 * that its ends are found exactly even when their characters changed.
 */
import { align } from "./align";
import {
  type DocumentSearch,
  GRAM,
  gramCount,
  gramPlaces,
  partAt,
} from "./document-search";
import {
  type Candidate,
  compared,
  type Pattern,
  type Stretch,
  toRaw,
} from "./quotation";

/** The quotation is cut into so many pieces, each giving so many seeds. */
const PIECES = 8;
const SEEDS_PER_PIECE = 3;
/** A run of characters found more often than this tells little. */
const COMMON = 400;
/** So many beginnings are tried. */
const MOST_TRIED = 6;
/** The most characters a long quotation may have gained or lost. */
const FURTHEST = 256;

export function likePlaces(
  search: DocumentSearch,
  pattern: Pattern,
): Candidate[] {
  const whole = pattern.prefix + pattern.exact + pattern.suffix;
  const reach = Math.min(FURTHEST, 8 + (whole.length >> 2));
  return beginnings(search, whole, reach)
    .map((beginning) => alignAt(search, pattern, whole, beginning, reach))
    .filter((candidate) => candidate !== null);
}

/** Places of rare runs in the quotation, spread over its whole length. */
function seeds(search: DocumentSearch, whole: string): number[] {
  const count = whole.length - GRAM + 1;
  const piece = Math.max(GRAM, Math.ceil(count / PIECES));
  const chosen: number[] = [];
  for (let from = 0; from < count; from += piece) {
    chosen.push(...rarest(search, whole, from, Math.min(count, from + piece)));
  }
  return chosen;
}

/** The rarest runs that are in the text at all and begin in `[from, to)`. */
function rarest(
  search: DocumentSearch,
  whole: string,
  from: number,
  to: number,
): number[] {
  const rare: { at: number; often: number }[] = [];
  for (let at = from; at < to; at++) {
    const often = gramCount(search, whole, at);
    if (often > 0 && often <= COMMON) rare.push({ at, often });
  }
  rare.sort((a, b) => a.often - b.often || a.at - b.at);
  return rare.slice(0, SEEDS_PER_PIECE).map((seed) => seed.at);
}

/**
 * Where the quotation would begin in the folded copy if a seed stands where it
 * stands: the beginnings on which most seeds agree, within `reach`.
 */
function beginnings(
  search: DocumentSearch,
  whole: string,
  reach: number,
): number[] {
  const votes = seeds(search, whole)
    .flatMap((at) => gramPlaces(search, whole, at).map((place) => place - at))
    .sort((a, b) => a - b);
  const groups: { middle: number; size: number }[] = [];
  for (let from = 0; from < votes.length; ) {
    const limit = (votes[from] as number) + reach;
    let to = from;
    while (to < votes.length && (votes[to] as number) <= limit) to++;
    groups.push({ middle: votes[(from + to) >> 1] as number, size: to - from });
    from = to;
  }
  return groups
    .sort((a, b) => b.size - a.size || a.middle - b.middle)
    .slice(0, MOST_TRIED)
    .map((group) => group.middle);
}

function alignAt(
  search: DocumentSearch,
  pattern: Pattern,
  whole: string,
  beginning: number,
  reach: number,
): Candidate | null {
  const middle = Math.max(0, beginning + (whole.length >> 1));
  const part = partAt(search, middle, "foldedStart");
  const first = pattern.prefix.length;
  const last = first + pattern.exact.length;
  const found = align(
    {
      pattern: whole,
      text: search.folded,
      reach,
      diagonal: beginning,
      from: part.foldedStart,
      to: part.foldedEnd,
    },
    first,
    last,
  );
  if (!found) return null;
  const wrong = first === last ? 0 : found.errors / pattern.exact.length;
  const stretch = toRaw(search, found.start, found.end);
  return compared(
    search,
    pattern,
    wholeCharacters(search.raw, stretch),
    Math.max(0, 1 - wrong),
  );
}

/** Widens a stretch that begins or ends within a surrogate pair. */
function wholeCharacters(raw: string, { start, end }: Stretch): Stretch {
  const splits = (at: number) => {
    const code = raw.charCodeAt(at);
    return code >= 0xdc00 && code <= 0xdfff;
  };
  return {
    start: splits(start) ? start - 1 : start,
    end: splits(end) ? end + 1 : end,
  };
}
