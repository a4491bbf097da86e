/** How much of a text is covered by judgments, and of which family. */
import type { Family } from "@/lib/vocabulary/vocabulary";

export interface FamilyRange {
  readonly family: Family;
  readonly start: number;
  readonly end: number;
}

/** Where judgments differ the graver is shown; a bar has one colour a place. */
const gravest = [
  "spurious",
  "altered",
  "doubtful",
  "undetermined",
  "genuine",
] as const satisfies readonly Family[];

/**
 * Share of the text (0–1) that each family covers; the shares do not overlap,
 * so their sum is the share judged. `length` in the unit of the ranges.
 */
export function coverage(
  ranges: readonly FamilyRange[],
  length: number,
): Record<Family, number> {
  const covered = Object.fromEntries(
    gravest.map((family) => [family, 0]),
  ) as Record<Family, number>;
  if (length === 0) return covered;
  const open = new Map<Family, number>();
  let reached = 0;
  for (const { at, family, step } of bordersOf(ranges)) {
    const shown = gravest.find((candidate) => (open.get(candidate) ?? 0) > 0);
    if (shown) covered[shown] += (at - reached) / length;
    open.set(family, (open.get(family) ?? 0) + step);
    reached = at;
  }
  return covered;
}

function bordersOf(ranges: readonly FamilyRange[]) {
  return ranges
    .flatMap(({ family, start, end }) => [
      { at: start, family, step: 1 },
      { at: end, family, step: -1 },
    ])
    .sort((a, b) => a.at - b.at);
}

export interface HeldRange extends FamilyRange {
  /** Who says so. */
  readonly reviewerId: string;
}

/**
 * Stretches of which several persons judge differently, in order, each as long
 * as the difference lasts; in the unit of the ranges.
 */
export function disputed(
  ranges: readonly HeldRange[],
): { start: number; end: number }[] {
  const borders = ranges
    .filter(({ start, end }) => start < end)
    .flatMap((held) => [
      { at: held.start, held, step: 1 },
      { at: held.end, held, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step);
  const open = new Set<HeldRange>();
  const found: { start: number; end: number }[] = [];
  let since: number | null = null;
  for (const { at, held, step } of borders) {
    if (step > 0) open.add(held);
    else open.delete(held);
    const differ = differIn(open);
    if (differ) since ??= at;
    else if (since !== null && since < at)
      found.push({ start: since, end: at });
    if (!differ) since = null;
  }
  return joined(found);
}

function differIn(open: ReadonlySet<HeldRange>): boolean {
  const all = [...open];
  return all.some((one) =>
    all.some(
      (other) =>
        other.reviewerId !== one.reviewerId && other.family !== one.family,
    ),
  );
}

/** Stretches that only touch are one. */
function joined(stretches: readonly { start: number; end: number }[]) {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of stretches) {
    const last = whole.at(-1);
    if (last?.end === start) last.end = end;
    else whole.push({ start, end });
  }
  return whole;
}
