/**
 * Krippendorff's alpha: K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability" (2011), sections B to D; Content Analysis, 4th edition
 * (2019), chapter 12. Any number of reviewers, units not read left out.
 */
import type { Unit } from "./ratings";

/** How far two answers are apart, squared, by their places in the order. */
type Distance = (c: number, k: number, totals: readonly number[]) => number;

export type Metric = "nominal" | "ordinal";

const distances: Record<Metric, Distance> = {
  nominal: (c, k) => (c === k ? 0 : 1),
  ordinal: ordinalDistance,
};

/** All answers from c to k, the two ends by half, squared. */
function ordinalDistance(c: number, k: number, totals: readonly number[]) {
  const [low, high] = c < k ? [c, k] : [k, c];
  const between = totals.slice(low, high + 1).reduce((sum, n) => sum + n, 0);
  return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2;
}

export interface Alpha {
  /** 1 full agreement, 0 as by chance; null when all answers are the same. */
  readonly value: number | null;
  /** Units with two answers or more: the others say nothing. */
  readonly units: number;
}

/**
 * Alpha over all units. `order` names the answers from low to high; it decides
 * the ordinal distance, and answers not in it count as not given.
 */
export function krippendorffAlpha(
  units: readonly Unit[],
  order: readonly string[],
  metric: Metric = "nominal",
): Alpha {
  const place = new Map(order.map((answer, i) => [answer, i]));
  const pairable = units
    .map((unit) =>
      unit.flatMap((answer) => {
        const at = answer === null ? undefined : place.get(answer);
        return at === undefined ? [] : [at];
      }),
    )
    .filter((answers) => answers.length >= 2);
  const totals = order.map(() => 0);
  for (const at of pairable.flat()) totals[at] = (totals[at] ?? 0) + 1;
  const distance = distances[metric];
  const observed = sum(
    pairable.map(
      (answers) => within(answers, totals, distance) / (answers.length - 1),
    ),
  );
  const expected = byChance(totals, distance);
  const n = sum(totals);
  const value = expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
  return { value, units: pairable.length };
}

/** The distances of all ordered pairs of answers within one unit. */
function within(
  answers: readonly number[],
  totals: readonly number[],
  distance: Distance,
): number {
  return sum(
    answers.flatMap((c, i) =>
      answers.map((k, j) => (i === j ? 0 : distance(c, k, totals))),
    ),
  );
}

/** The distances of all ordered pairs, whoever gave them and wherever. */
function byChance(totals: readonly number[], distance: Distance): number {
  return sum(
    totals.flatMap((nc, c) =>
      totals.map((nk, k) => (c === k ? 0 : nc * nk * distance(c, k, totals))),
    ),
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
