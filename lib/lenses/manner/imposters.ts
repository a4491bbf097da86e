/**
 * General Imposters: does a text resemble a candidate's texts more than those
 * of people who did not write it, whatever words are looked at?
 *
 * M. Koppel and Y. Winter, "Determining if two documents are written by the
 * same author", JASIST 65 (2014); M. Kestemont et al., "Authenticating the
 * writings of Julius Caesar", Expert Systems with Applications 63 (2016).
 */
import type { Distance, Profile } from "./delta";
import { sample, seeded } from "./random";

/** A text of known authorship, as z-scores over the same words. */
export interface KnownText {
  readonly author: string;
  readonly profile: Profile;
}

export interface ImpostersOptions {
  readonly distance: Distance;
  readonly rounds: number;
  /** Share of the words looked at in one round, and of the imposters. */
  readonly share: number;
  readonly seed: number;
}

export const usualOptions = { rounds: 100, share: 0.5, seed: 42 } as const;

/**
 * Share of rounds, 0 to 1, in which a text of `candidate` was nearer than any
 * of the imposters drawn. Imposters are all texts by others: there must be
 * some. Ties count for nobody. Throws RangeError where either side is empty.
 */
export function imposterScore(
  text: Profile,
  candidate: string,
  known: readonly KnownText[],
  options: ImpostersOptions,
): number {
  const own = known.filter(({ author }) => author === candidate);
  const others = known.filter(({ author }) => author !== candidate);
  if (own.length === 0 || others.length === 0) {
    throw new RangeError(
      `General Imposters needs texts of ${candidate} and of somebody else.`,
    );
  }
  const random = seeded(options.seed);
  const words = Math.max(1, Math.round(text.length * options.share));
  const drawn = Math.max(1, Math.round(others.length * options.share));
  let wins = 0;
  for (let round = 0; round < options.rounds; round++) {
    const columns = sample(text.length, words, random);
    const imposters = sample(others.length, drawn, random).map(
      (i) => others[i] as KnownText,
    );
    const near = nearest(text, own, columns, options.distance);
    if (near < nearest(text, imposters, columns, options.distance)) wins++;
  }
  return wins / options.rounds;
}

/**
 * The score of every author, each tried as the candidate. An author who cannot
 * have written the text must score low: else the scores of all mean nothing.
 */
export function imposterScores(
  text: Profile,
  known: readonly KnownText[],
  options: ImpostersOptions,
): { author: string; score: number }[] {
  const authors = [...new Set(known.map(({ author }) => author))].sort();
  return authors.map((author) => ({
    author,
    score: imposterScore(text, author, known, options),
  }));
}

function nearest(
  text: Profile,
  others: readonly KnownText[],
  columns: readonly number[],
  distance: Distance,
): number {
  const cut = (profile: Profile) => columns.map((i) => profile[i] ?? 0);
  const own = cut(text);
  return Math.min(...others.map(({ profile }) => distance(own, cut(profile))));
}
