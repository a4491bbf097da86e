/** The raw file as lines, and places in it: code points in, lines out. */
import { RawScale } from "@/lib/import/code-points";

export interface RawPlace {
  /** Counts from 1. */
  readonly line: number;
  /** UTF-16 offset within the line. */
  readonly column: number;
}

export class RawLines {
  readonly lines: readonly string[];
  private readonly starts: number[] = [];
  private readonly scale: RawScale;

  constructor(raw: string) {
    const lines: string[] = [];
    let start = 0;
    for (const match of raw.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
      lines.push(raw.slice(start, match.index));
      this.starts.push(start);
      start = match.index + match[0].length;
    }
    lines.push(raw.slice(start));
    this.starts.push(start);
    this.lines = lines;
    this.scale = new RawScale(raw);
  }

  /** Where a place of the file is, given in code points. */
  at(codePoint: number): RawPlace {
    const offset = this.scale.toUtf16(codePoint);
    const index = lastAtMost(this.starts, offset);
    const start = this.starts[index] ?? 0;
    const length = this.lines[index]?.length ?? 0;
    return { line: index + 1, column: Math.min(offset - start, length) };
  }

  /** The code point at a place. */
  codePointAt({ line, column }: RawPlace): number {
    return this.scale.toCodePoint((this.starts[line - 1] ?? 0) + column);
  }
}

/** How many code points of the file a place takes. */
export function lengthOf(place: { rawFrom: number; rawTo: number }): number {
  return place.rawTo - place.rawFrom;
}

/** Index of the last of the sorted numbers that is not above `limit`; 0 if none. */
export function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
