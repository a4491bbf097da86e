/**
 * Agreement on extents, Krippendorff's alpha for unitising: K. Krippendorff,
 * "On the reliability of unitizing continuous data", Sociological Methodology
 * 25 (1995), 47-76; the form used here is that of "Measuring the reliability
 * of qualitative text analysis data", Quality & Quantity 38 (2004), 787-800,
 * equations 1 to 6. Lengths are code points.
 */

/** A stretch one reviewer marked, from `start` to before `end`. */
export interface Marked {
  readonly reviewer: number;
  readonly category: string;
  readonly start: number;
  readonly end: number;
}

export interface Continuum {
  readonly length: number;
  readonly reviewers: number;
  readonly marked: readonly Marked[];
}

export interface CategoryExtents {
  readonly category: string;
  readonly observed: number;
  readonly expected: number;
  /** null when nobody could have disagreed. */
  readonly alpha: number | null;
}

export interface Extents {
  readonly alpha: number | null;
  readonly categories: readonly CategoryExtents[];
  readonly marked: number;
}

/** One piece of a reviewer's line: a stretch marked, or a gap. */
interface Piece {
  readonly start: number;
  readonly length: number;
  readonly isGap: boolean;
}

/**
 * Over all categories together, and for each. Stretches of one reviewer and
 * category that overlap or touch in part count as one.
 */
export function extentAlpha(continuum: Continuum): Extents {
  const names = [...new Set(continuum.marked.map((m) => m.category))].sort();
  const categories = names.map((category) => {
    const lines = linesOf(continuum, category);
    const observed = observedDisagreement(lines, continuum);
    const expected = expectedDisagreement(lines, continuum);
    return { category, observed, expected, alpha: ratio(observed, expected) };
  });
  const alpha = ratio(
    sum(categories.map((c) => c.observed)),
    sum(categories.map((c) => c.expected)),
  );
  return { alpha, categories, marked: continuum.marked.length };
}

const ratio = (observed: number, expected: number) =>
  expected === 0 ? null : 1 - observed / expected;

/** For each reviewer the whole continuum, cut into stretches and gaps. */
function linesOf(continuum: Continuum, category: string): Piece[][] {
  return Array.from({ length: continuum.reviewers }, (_, reviewer) => {
    const own = continuum.marked
      .filter((m) => m.reviewer === reviewer && m.category === category)
      .sort((a, b) => a.start - b.start || a.end - b.end);
    return cut(joined(own), continuum.length);
  });
}

function joined(marked: readonly Marked[]): Marked[] {
  const whole: Marked[] = [];
  for (const next of marked) {
    if (next.end <= next.start) continue;
    const last = whole.at(-1);
    if (!last || next.start >= last.end) whole.push(next);
    else {
      const end = Math.max(last.end, next.end);
      whole[whole.length - 1] = { ...last, end };
    }
  }
  return whole;
}

function cut(marked: readonly Marked[], length: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const gapTo = (end: number) => {
    if (end > at) pieces.push({ start: at, length: end - at, isGap: true });
  };
  for (const { start, end } of marked) {
    gapTo(start);
    pieces.push({ start, length: end - start, isGap: false });
    at = end;
  }
  gapTo(length);
  return pieces;
}

/** Equation 3: the squared distances of all pairs of reviewers' pieces. */
function observedDisagreement(
  lines: readonly Piece[][],
  { length, reviewers }: Continuum,
): number {
  let total = 0;
  lines.forEach((line, i) => {
    for (const other of lines.slice(i + 1)) total += distance(line, other);
  });
  return (2 * total) / (reviewers * (reviewers - 1) * length ** 2);
}

function distance(line: readonly Piece[], other: readonly Piece[]): number {
  let total = 0;
  let from = 0;
  for (const piece of line) {
    // Pieces follow each other in both lines: no need to begin anew.
    while (from > 0 && overlaps(other[from - 1], piece)) from--;
    while (from < other.length && endOf(other[from]) <= piece.start) from++;
    for (let j = from; j < other.length; j++) {
      const second = other[j];
      if (!overlaps(second, piece)) break;
      total += pieceDistance(piece, second);
    }
  }
  return total;
}

const endOf = (piece: Piece | undefined) =>
  piece ? piece.start + piece.length : 0;

function overlaps(a: Piece | undefined, b: Piece): a is Piece {
  return a !== undefined && a.start < endOf(b) && b.start < endOf(a);
}

/** Equation 2: of two stretches, or of a stretch and the gap it lies in. */
function pieceDistance(a: Piece, b: Piece): number {
  if (!a.isGap && !b.isGap) {
    return (a.start - b.start) ** 2 + (endOf(a) - endOf(b)) ** 2;
  }
  const [gap, stretch] = a.isGap ? [a, b] : [b, a];
  if (stretch.isGap) return 0;
  const inside = gap.start <= stretch.start && endOf(stretch) <= endOf(gap);
  return inside ? stretch.length ** 2 : 0;
}

/** Equation 5: the same over all places the stretches could have had. */
function expectedDisagreement(
  lines: readonly Piece[][],
  { length, reviewers }: Continuum,
): number {
  const pieces = lines.flat();
  const stretches = pieces.filter((piece) => !piece.isGap);
  const gaps = pieces.filter((piece) => piece.isGap);
  const n = stretches.length;
  const total = sum(
    stretches.map(({ length: l }) => {
      const meeting = ((n - 1) * (2 * l ** 3 - 3 * l ** 2 + l)) / 3;
      const free = sum(gaps.map((gap) => Math.max(0, gap.length - l + 1)));
      return meeting + l ** 2 * free;
    }),
  );
  const all = reviewers * length;
  const same = sum(stretches.map(({ length: l }) => l * (l - 1)));
  const possible = all * (all - 1) - same;
  return possible === 0 ? 0 : ((2 / length) * total) / possible;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
