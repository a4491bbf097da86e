/** Passages that stand twice, inside a text or in two texts. */
import { align } from "./align";
import { type Letters, lettersOf } from "./letters";
import {
  type Candidate,
  candidates,
  type SeedOptions,
  usualSeeds,
} from "./seeds";

/** Places in UTF-16 units of each text, end-exclusive. */
export interface Parallel {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  /** Letters the same on both sides, and their share of the alignment, 0–1. */
  readonly same: number;
  readonly likeness: number;
}

export interface ParallelOptions {
  readonly seeds: SeedOptions;
  /** Letters the same at least. */
  readonly same: number;
  readonly likeness: number;
}

export const usualParallels: ParallelOptions = {
  seeds: usualSeeds,
  same: 50,
  likeness: 0.6,
};

/** Letters looked at beyond a candidate, and how far an alignment may stray. */
const MARGIN = 120;
const BAND = 48;
/** Longer candidates are the same text printed twice; they are laid by parts. */
const PART = 20_000;

/**
 * The parallels of two texts, or of a text with itself (`other` left out), in
 * order of the first. `onCandidate` is called before each alignment with the
 * share done, and may throw to stop.
 */
export function parallelsOf(
  text: string,
  other: string | null,
  options: ParallelOptions = usualParallels,
  onCandidate: (share: number) => void = () => undefined,
): Parallel[] {
  const letters = lettersOf(text);
  const others = other === null ? letters : lettersOf(other);
  const found = candidates(letters, others, options.seeds);
  const parts = found.flatMap(inParts);
  const laid = parts.flatMap((candidate, i) => {
    onCandidate(i / parts.length);
    const one = lay(letters, others, candidate);
    const enough =
      one && one.same >= options.same && one.likeness >= options.likeness;
    return enough ? [one] : [];
  });
  return withoutRepeats(laid);
}

function inParts(candidate: Candidate): Candidate[] {
  const length = candidate.to - candidate.from;
  if (length <= PART) return [candidate];
  const count = Math.ceil(length / PART);
  const cut = (from: number, to: number, i: number) =>
    from + Math.round(((to - from) * i) / count);
  return Array.from({ length: count }, (_, i) => ({
    seeds: candidate.seeds,
    from: cut(candidate.from, candidate.to, i),
    to: cut(candidate.from, candidate.to, i + 1),
    otherFrom: cut(candidate.otherFrom, candidate.otherTo, i),
    otherTo: cut(candidate.otherFrom, candidate.otherTo, i + 1),
  }));
}

function lay(a: Letters, b: Letters, found: Candidate): Parallel | null {
  const candidate = a === b ? apart(found) : found;
  if (!candidate) return null;
  const { from, to, otherFrom, otherTo } = candidate;
  // In one text the two stretches must not grow into each other.
  const room = a === b ? Math.max(0, (otherFrom - to) >> 1) : MARGIN;
  const before = Math.min(MARGIN, room, from, otherFrom);
  const after = Math.min(MARGIN, room);
  const aligned = align(
    a.text.slice(from - before, to + after),
    b.text.slice(otherFrom - before, otherTo + after),
    BAND,
  );
  if (!aligned) return null;
  const one = {
    from: at(a, from - before + aligned.from),
    to: at(a, from - before + aligned.to - 1) + 1,
    otherFrom: at(b, otherFrom - before + aligned.otherFrom),
    otherTo: at(b, otherFrom - before + aligned.otherTo - 1) + 1,
    same: aligned.same,
    likeness: aligned.same / aligned.steps,
  };
  // A passage that repeats itself is laid upon itself: no parallel.
  return a === b && one.otherFrom < one.to ? null : one;
}

/**
 * Two prints that follow each other run over into the second: its heading is
 * like the next one's. Null for a passage that repeats itself.
 */
function apart(candidate: Candidate): Candidate | null {
  const { from, to, otherFrom, otherTo } = candidate;
  const over = to - otherFrom;
  if (over <= 0) return candidate;
  if (over > (to - from) / 2) return null;
  return { ...candidate, to: to - over, otherTo: otherTo - over };
}

function at(letters: Letters, index: number): number {
  return letters.at[index] ?? 0;
}

/** Two candidates may grow into one passage: the longer stands. */
function withoutRepeats(found: readonly Parallel[]): Parallel[] {
  const kept: Parallel[] = [];
  for (const one of [...found].sort((a, b) => b.same - a.same)) {
    if (!kept.some((other) => covers(other, one))) kept.push(one);
  }
  return kept.sort((a, b) => a.from - b.from || a.otherFrom - b.otherFrom);
}

function covers(big: Parallel, small: Parallel): boolean {
  const own = shared(big.from, big.to, small.from, small.to);
  const others = shared(
    big.otherFrom,
    big.otherTo,
    small.otherFrom,
    small.otherTo,
  );
  return (
    own > 0.5 * (small.to - small.from) &&
    others > 0.5 * (small.otherTo - small.otherFrom)
  );
}

function shared(from: number, to: number, start: number, end: number): number {
  return Math.min(to, end) - Math.max(from, start);
}
