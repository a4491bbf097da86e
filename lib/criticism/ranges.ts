/** Sets of places as sorted ranges that do not touch, in code points. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The same places, sorted, with overlaps and neighbours joined. */
export function united(ranges: readonly Range[]): Range[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start >= end) continue;
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** What two sets share; both as `united` gives them. */
export function shared(a: readonly Range[], b: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const one = a[i] as Range;
    const other = b[j] as Range;
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    if (start < end) result.push({ start, end });
    if (one.end < other.end) i++;
    else j++;
  }
  return result;
}

/** What remains of a set when another is taken away; both united. */
export function without(a: readonly Range[], b: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const { start, end } of a) {
    let from = start;
    for (const hole of b) {
      if (hole.end <= from || hole.start >= end) continue;
      if (hole.start > from) result.push({ start: from, end: hole.start });
      from = hole.end;
    }
    if (from < end) result.push({ start: from, end });
  }
  return result;
}

/** How many code points a united set holds. */
export function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
