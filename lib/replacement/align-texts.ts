/**
 * Two versions of a text, aligned: where a place of the old one should be in
 * the new one. Pieces that stand once in both are the fixed points; those out
 * of order are dropped (longest increasing subsequence), and between two fixed
 * points a place is where it lies in proportion. The result is a hint for the
 * search by quotation, never a place by itself.
 */
import {
  type DocumentSearch,
  gramCount,
  gramPlaces,
} from "@/lib/annotation/document-search";
import {
  codePoint,
  MAIN,
  type StreamId,
  toCodePoint,
  toUtf16,
  utf16,
} from "@/lib/document/position";

/** A place of a stream; code points. */
export interface PlaceHint {
  readonly stream: StreamId;
  readonly start: number;
}

export type Alignment = (place: PlaceHint) => PlaceHint;

/** Length of a piece, and how far one piece begins from the next. */
const PIECE = 24;
const APART = 32;
/** A run of characters found more often than this tells little. */
const COMMON = 60;

/** Offsets of the two folded copies that stand for the same place. */
interface Pair {
  readonly old: number;
  readonly now: number;
}

/** Where places of the running text went; a note keeps its own count. */
export function alignmentOf(
  before: DocumentSearch,
  after: DocumentSearch,
): Alignment {
  const pairs = rising(pairsOf(before, after));
  const [was] = before.parts;
  const [is] = after.parts;
  return (place) => {
    if (place.stream !== MAIN || !was || !is || pairs.length === 0) {
      return place;
    }
    const raw = toUtf16(was.stream, codePoint(place.start));
    const old = firstAtLeast(before.starts, was.foldedEnd, raw);
    const now = Math.min(is.foldedEnd - 1, between(pairs, old));
    const at = after.starts[Math.max(0, now)] ?? 0;
    return { stream: MAIN, start: toCodePoint(is.stream, utf16(at)) };
  };
}

/** Pieces of the old running text that stand exactly once in the new one. */
function pairsOf(before: DocumentSearch, after: DocumentSearch): Pair[] {
  const [was] = before.parts;
  const [is] = after.parts;
  if (!was || !is) return [];
  const pairs: Pair[] = [];
  for (let old = 0; old + PIECE <= was.foldedEnd; old += APART) {
    const piece = before.folded.slice(old, old + PIECE);
    const now = onlyPlaceOf(piece, after);
    if (now !== null && now < is.foldedEnd) pairs.push({ old, now });
  }
  return pairs;
}

function onlyPlaceOf(piece: string, after: DocumentSearch): number | null {
  let rare = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 5 <= piece.length; at++) {
    const count = gramCount(after, piece, at);
    if (count === 0) return null;
    if (count < fewest) [rare, fewest] = [at, count];
  }
  if (fewest > COMMON) return null;
  const places = gramPlaces(after, piece, rare)
    .map((place) => place - rare)
    .filter((place) => after.folded.startsWith(piece, place));
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** The most pairs that rise on both sides. */
function rising(pairs: readonly Pair[]): Pair[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach((pair, i) => {
    const at = firstEndFrom(ends, pairs, pair.now);
    before[i] = ends[at - 1] ?? -1;
    ends[at] = i;
  });
  const chain: Pair[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    chain.push(pairs[i] as Pair);
  }
  return chain.reverse();
}

function firstEndFrom(
  ends: readonly number[],
  pairs: readonly Pair[],
  now: number,
): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = pairs[ends[middle] as number] as Pair;
    if (end.now < now) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where an offset lies, in proportion to the fixed points around it. */
function between(pairs: readonly Pair[], old: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] as Pair).old <= old) low = middle + 1;
    else high = middle;
  }
  const left = pairs[low - 1];
  const right = pairs[low];
  if (!left || !right) {
    const near = (left ?? right) as Pair;
    return Math.max(0, near.now + (old - near.old));
  }
  const share = (old - left.old) / (right.old - left.old);
  // Near a fixed point characters correspond one to one.
  if (old - left.old <= PIECE) return left.now + (old - left.old);
  return Math.round(left.now + share * (right.now - left.now));
}

/** The first index whose value is not below `value`. */
function firstAtLeast(
  sorted: Int32Array,
  length: number,
  value: number,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
