/**
 * How well a place fits a quotation. The weights are those of the quotation
 * matcher of Hypothesis (words 50, context 20 and 20, nearness 2). Two things
 * are added: thresholds below which nothing is accepted, and that context which
 * was never kept proves nothing, instead of counting as the same.
 */
import { CONTEXT_LENGTH } from "./annotation";

/** What is compared, each from 0 (nothing alike) to 1 (the same). */
export interface Likeness {
  readonly words: number;
  readonly prefix: number;
  readonly suffix: number;
  /** 1 at the place remembered or when none is remembered. */
  readonly nearness: number;
  readonly weights: Weights;
}

/** How much each part counts for one quotation. */
export interface Weights {
  readonly words: number;
  readonly prefix: number;
  readonly suffix: number;
}

const WORDS = 50;
const CONTEXT = 20;
const NEARNESS = 2;

/** A point has no words; a short context counts for as much as there is. */
export function weightsOf(quotation: {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}): Weights {
  const kept = (context: string) =>
    CONTEXT * Math.min(1, context.length / CONTEXT_LENGTH);
  return {
    words: quotation.exact === "" ? 0 : WORDS,
    prefix: kept(quotation.prefix),
    suffix: kept(quotation.suffix),
  };
}

/** Combined score from 0 to 1. */
export function scoreOf(likeness: Likeness): number {
  const { words, prefix, suffix, nearness, weights } = likeness;
  const score =
    weights.words * words +
    weights.prefix * prefix +
    weights.suffix * suffix +
    NEARNESS * nearness;
  return score / (weights.words + weights.prefix + weights.suffix + NEARNESS);
}

/** Quotations shorter than this (code points) are easily found elsewhere. */
const SHORT = 30;

/** The least that either side of a short quotation must have kept. */
const SHORT_CONTEXT = 0.75;

/**
 * True when a place is good enough for a quotation. A few words are found
 * anywhere, and a phrase may repeat with one half of its surroundings; a short
 * quotation needs nearly all of its context, and some on both sides.
 */
export function isAcceptable(exact: string, likeness: Likeness): boolean {
  if ([...exact].length >= SHORT) return scoreOf(likeness) >= 0.7;
  const weaker = Math.min(likeness.prefix, likeness.suffix);
  return scoreOf(likeness) >= 0.9 && weaker >= SHORT_CONTEXT;
}

/** From here on the surroundings are as they were; below, a person checks. */
export const CERTAIN = 0.95;

/** Places whose scores differ by less than this are equally good. */
export const MARGIN = 0.02;

/**
 * Share of `pattern` found at the near end of `text`: 1 for the same words, 1
 * for an empty pattern. `side` says where the near end is: the context before
 * a quotation ends at it, the context after begins at it.
 */
export function contextLikeness(
  pattern: string,
  text: string,
  side: "before" | "after",
): number {
  if (pattern === "") return 1;
  if (side === "before") {
    if (text.endsWith(pattern)) return 1;
    return likenessFromStart(reversed(pattern), reversed(text));
  }
  return text.startsWith(pattern) ? 1 : likenessFromStart(pattern, text);
}

const reversed = (text: string) => text.split("").reverse().join("");

/** Edit distance of the pattern to the best beginning of the text. */
function likenessFromStart(pattern: string, text: string): number {
  let above = Array.from({ length: text.length + 1 }, (_, j) => j);
  for (let i = 1; i <= pattern.length; i++) {
    const row = [i];
    for (let j = 1; j <= text.length; j++) {
      const same = pattern[i - 1] === text[j - 1] ? 0 : 1;
      row.push(
        Math.min(
          (above[j - 1] as number) + same,
          (above[j] as number) + 1,
          (row[j - 1] as number) + 1,
        ),
      );
    }
    above = row;
  }
  return Math.max(0, 1 - Math.min(...above) / pattern.length);
}
