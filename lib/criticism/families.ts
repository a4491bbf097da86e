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
