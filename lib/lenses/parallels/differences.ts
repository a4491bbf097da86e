/** Where two passages that are nearly the same part, word by word. */
import { wordsOf } from "../manner/words";

/** Words of the one and of the other; either may be empty. */
export interface Difference {
  readonly one: string;
  readonly other: string;
}

/** Longer passages are compared by their beginnings only. */
const LONGEST = 600;

/** The differences in order, by the longest common row of words. */
export function differences(one: string, other: string): Difference[] {
  const a = wordsOf(one)
    .slice(0, LONGEST)
    .map(({ word }) => word);
  const b = wordsOf(other)
    .slice(0, LONGEST)
    .map(({ word }) => word);
  const lengths = commonLengths(a, b);
  const found: Difference[] = [];
  let left: string[] = [];
  let right: string[] = [];
  const close = () => {
    if (left.length + right.length > 0) {
      found.push({ one: left.join(" "), other: right.join(" ") });
    }
    left = [];
    right = [];
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      close();
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && down(lengths, i, j))) {
      left.push(a[i++] as string);
    } else {
      right.push(b[j++] as string);
    }
  }
  close();
  return found;
}

function down(lengths: readonly Uint16Array[], i: number, j: number): boolean {
  return (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0);
}

/** `[i][j]`: longest common row of words from `a[i]` and `b[j]` on. */
function commonLengths(
  a: readonly string[],
  b: readonly string[],
): Uint16Array[] {
  const rows = Array.from(
    { length: a.length + 1 },
    () => new Uint16Array(b.length + 1),
  );
  for (let i = a.length - 1; i >= 0; i--) {
    const row = rows[i] as Uint16Array;
    const below = rows[i + 1] as Uint16Array;
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] =
        a[i] === b[j]
          ? (below[j + 1] ?? 0) + 1
          : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}
