/** How sure a figure from few units is. */
import { seededRandom } from "@/lib/core/random";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The middle 95 % of a figure over resampled units (B. Efron, "Bootstrap
 * methods", Annals of Statistics 7 (1979), 1-26; percentile interval). The
 * same units and seed give the same interval. null with fewer than two units,
 * or when the figure can rarely be computed.
 */
export function bootstrapInterval<T>(
  units: readonly T[],
  figure: (units: readonly T[]) => number | null,
  { seed, times = 1000 }: { seed: number; times?: number },
): Interval | null {
  if (units.length < 2) return null;
  const random = seededRandom(seed);
  const figures: number[] = [];
  for (let i = 0; i < times; i++) {
    const drawn = units.map(
      () => units[Math.floor(random() * units.length)] as T,
    );
    const value = figure(drawn);
    if (value !== null) figures.push(value);
  }
  if (figures.length < times / 2) return null;
  figures.sort((a, b) => a - b);
  return { low: quantile(figures, 0.025), high: quantile(figures, 0.975) };
}

/** Of sorted numbers, between two of them where need be. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (above - below) * (at - Math.floor(at));
}

const Z = 1.959964;

/**
 * Wilson's interval of a share, 95 % (E. B. Wilson, Journal of the American
 * Statistical Association 22 (1927), 209-212): fit for small numbers. null
 * when nothing was counted.
 */
export function wilsonInterval(count: number, of: number): Interval | null {
  if (of === 0) return null;
  const p = count / of;
  const z2 = Z ** 2;
  const middle = p + z2 / (2 * of);
  const half = Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of ** 2));
  const scale = 1 + z2 / of;
  // Rounding must not lead beyond what a share can be.
  return {
    low: Math.max(0, (middle - half) / scale),
    high: Math.min(1, (middle + half) / scale),
  };
}
