/**
 * Where a row of counts changes its rate most, and how much beside the same
 * counts shuffled.
 *
 * The measure of a cut is G, twice the log-likelihood ratio of two rates
 * against one (R. R. Sokal and F. J. Rohlf, Biometry, ch. 17). The effect is
 * counted in standard deviations of the greatest G of shuffled rows; like that
 * of manner it is no probability.
 */
import { meanAndDeviation } from "../manner/delta";
import { seeded, shuffled } from "../manner/random";

export interface Cut {
  /** The rate changes before this item of the row. */
  readonly before: number;
  readonly g: number;
  readonly effect: number;
  /** Events and size on each side. */
  readonly left: Side;
  readonly right: Side;
}

export interface Side {
  readonly events: number;
  readonly size: number;
}

const SHUFFLES = 200;
const SEED = 42;

/**
 * The best cut of a row: `events[i]` of `sizes[i]` (words, or mentions). At
 * least `least` items on each side. Null for rows too short or without events.
 */
export function bestCut(
  events: readonly number[],
  sizes: readonly number[],
  least = 3,
): Cut | null {
  const best = greatest(events, sizes, least);
  if (!best || best.g === 0) return null;
  const random = seeded(SEED);
  const chance = Array.from({ length: SHUFFLES }, () => {
    const order = shuffled(events.length, random);
    const moved = (row: readonly number[]) => order.map((i) => row[i] ?? 0);
    return greatest(moved(events), moved(sizes), least)?.g ?? 0;
  });
  const { mean, deviation } = meanAndDeviation(chance);
  const side = (from: number, to: number): Side => ({
    events: sum(events.slice(from, to)),
    size: sum(sizes.slice(from, to)),
  });
  return {
    ...best,
    effect: deviation > 0 ? (best.g - mean) / deviation : 0,
    left: side(0, best.before),
    right: side(best.before, events.length),
  };
}

function greatest(
  events: readonly number[],
  sizes: readonly number[],
  least: number,
): { before: number; g: number } | null {
  const allEvents = sum(events);
  const allSize = sum(sizes);
  let here = 0;
  let size = 0;
  let best: { before: number; g: number } | null = null;
  for (let before = 1; before < events.length; before++) {
    here += events[before - 1] ?? 0;
    size += sizes[before - 1] ?? 0;
    if (before < least || events.length - before < least) continue;
    const g = likelihoodRatio(here, size, allEvents, allSize);
    if (!best || g > best.g) best = { before, g };
  }
  return best;
}

function likelihoodRatio(
  here: number,
  size: number,
  events: number,
  all: number,
): number {
  const rate = events / all;
  const term = (n: number, of: number) =>
    n > 0 && of > 0 ? n * Math.log(n / (of * rate)) : 0;
  return Math.max(0, 2 * (term(here, size) + term(events - here, all - size)));
}

function sum(row: readonly number[]): number {
  return row.reduce((total, value) => total + value, 0);
}
