/**
 * Where the manner of a text changes most, and how much beside the same text
 * with its windows shuffled.
 *
 * The split is that of least squares: the sum of squares between the two parts
 * is greatest. The effect is counted in standard deviations of the gains seen
 * after shuffling. It is no probability of a second hand: topic, genre and
 * time move it as well, and single-author novels show it in 70 to 95 cases of
 * 100. It must be read beside the gains of texts known to be by one hand.
 */
import { meanAndDeviation, type Profile } from "./delta";
import { seeded, shuffled } from "./random";

export interface ChangePoint {
  /** The change lies before this window. */
  readonly before: number;
  /** Sum of squares between the two parts. */
  readonly gain: number;
  /** Standard deviations above the mean gain of the shuffled windows. */
  readonly effect: number;
}

export interface ChangeOptions {
  /** Windows on each side at least. */
  readonly least: number;
  readonly shuffles: number;
  readonly seed: number;
}

export const usualChange = { least: 2, shuffles: 200, seed: 42 } as const;

/** The best split of a row of windows; null where they are too few. */
export function changePoint(
  windows: readonly Profile[],
  options: ChangeOptions,
): ChangePoint | null {
  const best = bestSplit(windows, options.least);
  if (!best) return null;
  const random = seeded(options.seed);
  const chance: number[] = [];
  for (let i = 0; i < options.shuffles; i++) {
    const order = shuffled(windows.length, random);
    const moved = order.map((at) => windows[at] as Profile);
    chance.push(bestSplit(moved, options.least)?.gain ?? 0);
  }
  const { mean, deviation } = meanAndDeviation(chance);
  const effect = deviation > 0 ? (best.gain - mean) / deviation : 0;
  return { ...best, effect };
}

/** Running sums make each place cost one pass over the words. */
function bestSplit(
  windows: readonly Profile[],
  least: number,
): { before: number; gain: number } | null {
  const count = windows.length;
  const words = windows[0]?.length ?? 0;
  const total = new Float64Array(words);
  for (const window of windows) addTo(total, window);
  const left = new Float64Array(words);
  let best: { before: number; gain: number } | null = null;
  for (let before = 1; before < count; before++) {
    addTo(left, windows[before - 1] as Profile);
    if (before < least || count - before < least) continue;
    const gain = between(left, total, before, count - before);
    if (!best || gain > best.gain) best = { before, gain };
  }
  return best;
}

function addTo(sum: Float64Array, window: Profile): void {
  for (let i = 0; i < sum.length; i++)
    sum[i] = (sum[i] ?? 0) + (window[i] ?? 0);
}

/** Sum of squares between two parts, from the sum of the left and of all. */
function between(
  left: Float64Array,
  total: Float64Array,
  m: number,
  n: number,
): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) {
    const here = left[i] ?? 0;
    const difference = here / m - ((total[i] ?? 0) - here) / n;
    sum += difference * difference;
  }
  return (sum * m * n) / (m + n);
}
