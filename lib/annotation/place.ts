/**
 * Finds the place of a quotation in a text: the same words at the same place,
 * else the words wherever they stand, else what is most like them. A place is
 * accepted only above a threshold and only when no other is equally good, so a
 * quotation is rather without a place than at a wrong one.
 */
import {
  codePoint,
  type DocumentIndex,
  type StreamRange,
  toCodePoint,
  utf16,
} from "@/lib/document/position";
import type { AnchorState } from "@/lib/vocabulary/vocabulary";
import type { Anchor } from "./annotation";
import { type DocumentSearch, indexForSearch, partAt } from "./document-search";
import { likePlaces } from "./like-places";
import { occurrences } from "./occurrences";
import {
  type Candidate,
  isFoldedAway,
  patternOf,
  type Quotation,
} from "./quotation";
import { CERTAIN, isAcceptable, MARGIN, scoreOf } from "./score";
import { anchorFor, verifyAnchor } from "./selector";

export type { Quotation } from "./quotation";

/** A place offered to a person. */
export interface OfferedPlace {
  readonly range: StreamRange;
  /** What stands there. */
  readonly words: string;
  /** 0 to 1. */
  readonly score: number;
}

export interface Placement {
  /**
   * In state "exact" words and context are those of the text; in the others
   * they are those of the quotation, so that nothing of it is lost. "moved" is
   * at the place found, "ambiguous" at the first of the places offered,
   * "orphaned" at the place remembered (0 when none was).
   */
  readonly anchor: Anchor;
  readonly state: AnchorState;
  /** Score of the best place; 0 when there is none. */
  readonly score: number;
  /** The best three, best first, whatever the state. */
  readonly candidates: readonly OfferedPlace[];
}

const OFFERED = 3;

/**
 * Places one quotation. For many, make the index once with `indexForSearch`;
 * each then takes a few milliseconds in a text of book length.
 */
export function placeAnchor(
  text: DocumentIndex | DocumentSearch,
  quotation: Quotation,
): Placement {
  const index = "streams" in text ? text : text.index;
  const unchanged = atSamePlace(index, quotation);
  if (unchanged) return accepted(unchanged);
  const search = "streams" in text ? indexForSearch(text) : text;
  const candidates = findCandidates(search, quotation);
  const state = stateOf(quotation, candidates);
  return {
    anchor: anchorAt(search, quotation, candidates[0], state),
    state,
    score: candidates[0]?.score ?? 0,
    candidates: candidates
      .slice(0, OFFERED)
      .map((candidate) => offered(search, candidate)),
  };
}

/** The anchor when words and surroundings stand where they stood. */
function atSamePlace(
  index: DocumentIndex,
  { exact, prefix, suffix, hint }: Quotation,
): Anchor | null {
  if (!hint || !index.streams.has(hint.stream)) return null;
  const { stream, start } = hint;
  const end = start + [...exact].length;
  const claim = { stream, start, end, exact, prefix, suffix };
  if (!verifyAnchor(index, { ...claim, state: "exact" })) return null;
  const anchor = anchorFor(index, {
    stream,
    start: codePoint(start),
    end: codePoint(end),
  });
  const sameContext =
    anchor.prefix.endsWith(prefix) && anchor.suffix.startsWith(suffix);
  return sameContext ? anchor : null;
}

function accepted(anchor: Anchor): Placement {
  const { stream, start, end, exact } = anchor;
  const range = { stream, start: codePoint(start), end: codePoint(end) };
  return {
    anchor,
    state: "exact",
    score: 1,
    candidates: [{ range, words: exact, score: 1 }],
  };
}

/** Exact occurrences; if none is certain, also the places most like it. */
function findCandidates(
  search: DocumentSearch,
  quotation: Quotation,
): Candidate[] {
  const pattern = patternOf(quotation);
  const same = occurrences(search, pattern);
  const certain = same.some((candidate) => candidate.score >= CERTAIN);
  const found =
    certain || isFoldedAway(pattern)
      ? same
      : [...same, ...likePlaces(search, pattern)];
  found.sort((a, b) => b.score - a.score || a.start - b.start);
  return distinct(found);
}

/** Of places that share half their length only the best is kept. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (!kept.some((other) => isSamePlace(other, candidate))) {
      kept.push(candidate);
    }
    if (kept.length === OFFERED) break;
  }
  return kept;
}

function isSamePlace(a: Candidate, b: Candidate): boolean {
  const shorter = Math.min(a.end - a.start, b.end - b.start);
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shorter === 0 ? shared === 0 : 2 * shared >= shorter;
}

function stateOf(
  quotation: Quotation,
  [best, second]: readonly Candidate[],
): AnchorState {
  if (!best || !isAcceptable(quotation.exact, best.likeness)) {
    return "orphaned";
  }
  if (second && areEquallyGood(best, second)) return "ambiguous";
  const sameWords = best.likeness.words === 1;
  return sameWords && best.score >= CERTAIN ? "exact" : "moved";
}

/** Nearness to the old place does not decide: places shift when texts change. */
function areEquallyGood(best: Candidate, second: Candidate): boolean {
  const closeness = (candidate: Candidate) =>
    scoreOf({ ...candidate.likeness, nearness: 1 });
  return closeness(best) === 1
    ? closeness(second) === 1
    : closeness(best) - closeness(second) < MARGIN;
}

function anchorAt(
  search: DocumentSearch,
  quotation: Quotation,
  best: Candidate | undefined,
  state: AnchorState,
): Anchor {
  const { exact, prefix, suffix, hint } = quotation;
  if (!best || state === "orphaned") {
    const { stream, start } = hint ?? { stream: "main", start: 0 };
    return { stream, start, end: start, exact, prefix, suffix, state };
  }
  const range = rangeAt(search, best);
  if (state === "exact") return anchorFor(search.index, range);
  return { ...range, exact, prefix, suffix, state };
}

/** A stretch of the joined text as a range of its stream. */
function rangeAt(search: DocumentSearch, candidate: Candidate): StreamRange {
  const { stream, start } = partAt(search, candidate.start, "start");
  return {
    stream: stream.id,
    start: toCodePoint(stream, utf16(candidate.start - start)),
    end: toCodePoint(stream, utf16(candidate.end - start)),
  };
}

function offered(search: DocumentSearch, candidate: Candidate): OfferedPlace {
  return {
    range: rangeAt(search, candidate),
    words: search.raw.slice(candidate.start, candidate.end),
    score: candidate.score,
  };
}
