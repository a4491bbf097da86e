/**
 * Distances of manner between texts, over z-scores of their frequent words.
 *
 * Burrows's Delta: J. Burrows, "Delta: a measure of stylistic difference and a
 * guide to likely authorship", Literary and Linguistic Computing 17 (2002).
 * Cosine Delta: S. Evert, T. Proisl, F. Jannidis et al., "Understanding and
 * explaining Delta measures for authorship attribution", Digital Scholarship
 * in the Humanities 32 (2017).
 */
import type { FrequencyTable } from "./frequencies";

/** One number a word: how many standard deviations from the mean of the table. */
export type Profile = readonly number[];

/** A distance of two profiles of equal length; 0 is the same manner. */
export type Distance = (a: Profile, b: Profile) => number;

/**
 * z-scores by column, with the standard deviation of a sample (n - 1). A word
 * equally frequent in all texts tells nothing and gives 0.
 */
export function zScores({ rows, words }: FrequencyTable): Profile[] {
  const scale = words.map((_, column) =>
    meanAndDeviation(rows.map((row) => row[column] ?? 0)),
  );
  return rows.map((row) => standardised(row, scale));
}

/** Mean and standard deviation of each word, from the texts of a table. */
export interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

/** The row of a text on a scale taken from other texts. */
export function standardised(
  row: readonly number[],
  scale: readonly Scale[],
): Profile {
  return row.map((value, column) => {
    const { mean, deviation } = scale[column] ?? { mean: 0, deviation: 0 };
    return deviation > 0 ? (value - mean) / deviation : 0;
  });
}

/** Mean and sample standard deviation; 0 for fewer than two values. */
export function meanAndDeviation(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return { mean: mean || 0, deviation: 0 };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (values.length - 1));
  // What rounding leaves of equal values is no deviation.
  return {
    mean,
    deviation: deviation > 1e-12 * Math.abs(mean) ? deviation : 0,
  };
}

/** Mean absolute difference of z-scores (Burrows). */
export const burrowsDelta: Distance = (a, b) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return sum / Math.max(1, a.length);
};

/** One less the cosine of the two profiles, 0 to 2; 1 where one is all zero. */
export const cosineDelta: Distance = (a, b) => {
  let product = 0;
  let lengthA = 0;
  let lengthB = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    product += x * y;
    lengthA += x * x;
    lengthB += y * y;
  }
  const lengths = Math.sqrt(lengthA * lengthB);
  return lengths > 0 ? 1 - product / lengths : 1;
};
