/**
 * Banded alignment: where a pattern lies in a text, with the fewest characters
 * changed, added or left out, when it is known roughly where to look. The text
 * may begin and end anywhere (semi-global edit distance, Sellers 1980), and
 * only cells near the expected diagonal are computed (Ukkonen 1985).
 */

/** What the alignment says about a stretch of the pattern. UTF-16 units. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  /** Characters changed, added or missing within the stretch. */
  readonly errors: number;
}

/** How a cell of the band was reached. */
const ACROSS = 0; // a character of the pattern stands for one of the text
const MISSING = 1; // a character of the pattern is not in the text
const ADDED = 2; // a character of the text is not in the pattern

/** More errors than any alignment can have. */
const FAR = 0xffff;

interface Band {
  readonly pattern: string;
  readonly text: string;
  /** Half the width: cells further from the diagonal are not computed. */
  readonly reach: number;
  /** Where in the text the pattern is expected to begin. */
  readonly diagonal: number;
  /** The text may be used from `from` up to `to`. */
  readonly from: number;
  readonly to: number;
}

/**
 * Aligns the whole pattern and reports where its stretch `[first, last)` lies,
 * tight around characters that have a counterpart; null when none has, or when
 * the band runs past the text. For an
 * empty stretch (a point) the place right before what follows it.
 */
export function align(
  band: Band,
  first: number,
  last: number,
): Alignment | null {
  const { moves, column } = fill(band);
  return column === null ? null : trace(band, moves, column, first, last);
}

/** Computes the band row by row; returns how each cell was reached. */
function fill(band: Band): { moves: Uint8Array; column: number | null } {
  const { pattern, text, reach, diagonal, from, to } = band;
  const width = 2 * reach + 1;
  const moves = new Uint8Array((pattern.length + 1) * width);
  let above = new Uint16Array(width + 1).fill(FAR);
  let row = new Uint16Array(width + 1).fill(FAR);
  for (let k = 0; k < width; k++) {
    const at = diagonal + k - reach;
    above[k] = at >= from && at <= to ? 0 : FAR;
  }
  for (let i = 1; i <= pattern.length; i++) {
    const code = pattern.charCodeAt(i - 1);
    for (let k = 0; k < width; k++) {
      const at = diagonal + i + k - reach; // text used so far
      let best = FAR;
      let move: number = MISSING;
      if (at >= from && at <= to) {
        best = Math.min(FAR, (above[k + 1] as number) + 1);
        const same = text.charCodeAt(at - 1) === code ? 0 : 1;
        const across = (above[k] as number) + same;
        if (at > from && across <= best) {
          best = across;
          move = ACROSS;
        }
        const left = k > 0 ? (row[k - 1] as number) + 1 : FAR;
        if (at > from && left < best) {
          best = left;
          move = ADDED;
        }
      }
      row[k] = best;
      moves[i * width + k] = move;
    }
    row[width] = FAR;
    [above, row] = [row, above];
  }
  return { moves, column: bestColumn(above, reach) };
}

/** The cheapest end; among equals the one nearest to the diagonal. */
function bestColumn(row: Uint16Array, reach: number): number | null {
  let best = reach;
  for (let d = 0; d <= reach; d++) {
    for (const k of [reach - d, reach + d]) {
      if ((row[k] as number) < (row[best] as number)) best = k;
    }
  }
  return row[best] === FAR ? null : best;
}

/** Walks back from the end and collects what happened within the stretch. */
function trace(
  band: Band,
  moves: Uint8Array,
  column: number,
  first: number,
  last: number,
): Alignment | null {
  const { pattern, text, reach, diagonal } = band;
  const width = 2 * reach + 1;
  let k = column;
  let i = pattern.length;
  let start = -1;
  let end = -1;
  let errors = 0;
  let added = 0; // counted only once a further character of the stretch follows
  while (i > 0) {
    const at = diagonal + i + k - reach;
    if (i === first && first === last) break;
    const move = moves[i * width + k];
    const inside = i > first && i <= last;
    if (move === ACROSS) {
      if (inside) {
        if (end < 0) end = at;
        start = at - 1;
        errors += added;
        added = 0;
        if (pattern.charCodeAt(i - 1) !== text.charCodeAt(at - 1)) errors++;
      }
      i--;
    } else if (move === MISSING) {
      if (inside) errors++;
      i--;
      k++;
    } else {
      if (end >= 0 && i > first && i < last) added++;
      k--;
    }
  }
  if (first === last) start = end = diagonal + i + k - reach;
  return end < 0 ? null : { start, end, errors };
}
