import { MAIN } from "@/lib/document/position";
import type { Mark } from "@/lib/editor/store/mark";

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
}

interface ByPlace {
  /** Ranges in the running text, in its order. */
  readonly ranges: readonly Placed[];
  readonly longest: number;
}

const known = new WeakMap<object, ByPlace>();

/**
 * The marks, not withdrawn, that touch a stretch of the running text, in code
 * points. Sorted once for each map; then only those near are looked at.
 */
export function marksIn(
  marks: ReadonlyMap<string, Mark>,
  start: number,
  end: number,
): Mark[] {
  const { ranges, longest } = byPlace(marks);
  const found = new Set<Mark>();
  for (let i = firstFrom(ranges, start - longest); i < ranges.length; i++) {
    const range = ranges[i] as Placed;
    if (range.start >= end) break;
    if (range.end >= start) found.add(range.mark);
  }
  return [...found];
}

function byPlace(marks: ReadonlyMap<string, Mark>): ByPlace {
  const before = known.get(marks);
  if (before) return before;
  const ranges: Placed[] = [];
  let longest = 0;
  for (const mark of marks.values()) {
    for (const { stream, start, end } of mark.withdrawn ? [] : mark.ranges) {
      if (stream !== MAIN) continue;
      ranges.push({ start, end, mark });
      longest = Math.max(longest, end - start);
    }
  }
  const made = { ranges: ranges.sort((a, b) => a.start - b.start), longest };
  known.set(marks, made);
  return made;
}

function firstFrom(ranges: readonly Placed[], start: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Placed).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
