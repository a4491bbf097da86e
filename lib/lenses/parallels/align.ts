/**
 * Two stretches laid side by side, letter by letter.
 *
 * Local alignment after T. F. Smith and M. S. Waterman, "Identification of
 * common molecular subsequences", Journal of Molecular Biology 147 (1981),
 * within a band about the line between the two stretches.
 */
export interface Aligned {
  /** Letters of each side, end-exclusive. */
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  /** Letters that are the same on both sides. */
  readonly same: number;
  /** Letters of the longer way, matched or not: same / steps is the likeness. */
  readonly steps: number;
}

const SAME = 2;
const DIFFERENT = -2;
const GAP = -2;

/** Ways back through the table. */
const STOP = 0;
const BOTH = 1;
const LEFT = 2;
const RIGHT = 3;

/** The best local alignment of two strings of letters; null where none is. */
export function align(a: string, b: string, band: number): Aligned | null {
  const slope = b.length / Math.max(1, a.length);
  const width = 2 * band + 1;
  const scores = [new Int32Array(width), new Int32Array(width)] as const;
  const ways = new Uint8Array((a.length + 1) * width);
  let best = 0;
  let bestAt = { i: 0, j: 0 };
  for (let i = 1; i <= a.length; i++) {
    const row = scores[i % 2] as Int32Array;
    const above = scores[(i - 1) % 2] as Int32Array;
    const low = lowest(i, slope, band);
    const shift = low - lowest(i - 1, slope, band);
    row.fill(0);
    for (let k = 0; k < width; k++) {
      const j = low + k;
      if (j < 1 || j > b.length) continue;
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      const both = (above[k + shift - 1] ?? 0) + (same ? SAME : DIFFERENT);
      const left = (above[k + shift] ?? 0) + GAP;
      const right = (row[k - 1] ?? 0) + GAP;
      const score = Math.max(0, both, left, right);
      row[k] = score;
      if (score === 0) continue;
      ways[i * width + k] =
        score === both ? BOTH : score === left ? LEFT : RIGHT;
      if (score > best) {
        best = score;
        bestAt = { i, j };
      }
    }
  }
  return best > 0 ? trace(a, b, ways, bestAt, { slope, band, width }) : null;
}

function lowest(i: number, slope: number, band: number): number {
  return Math.round(i * slope) - band;
}

function trace(
  a: string,
  b: string,
  ways: Uint8Array,
  end: { i: number; j: number },
  { slope, band, width }: { slope: number; band: number; width: number },
): Aligned {
  let { i, j } = end;
  let same = 0;
  let steps = 0;
  for (;;) {
    const way = ways[i * width + (j - lowest(i, slope, band))] ?? STOP;
    if (way === STOP) break;
    steps++;
    if (way === BOTH && a.charCodeAt(i - 1) === b.charCodeAt(j - 1)) same++;
    if (way !== RIGHT) i--;
    if (way !== LEFT) j--;
  }
  return { from: i, to: end.i, otherFrom: j, otherTo: end.j, same, steps };
}
