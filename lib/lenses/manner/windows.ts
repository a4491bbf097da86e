/** Equal stretches of a row of words, and their profiles. */
import { meanAndDeviation, type Profile, standardised, zScores } from "./delta";
import { frequencyTable, mostFrequentWords } from "./frequencies";
import type { Word } from "./words";

/** Words `from` to `to` of the row, end-exclusive. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * Windows of `size` words, each `step` after the one before. What is left at
 * the end is put to the last window when it is less than half a step.
 */
export function windowsOf(total: number, size: number, step: number): Window[] {
  const windows: Window[] = [];
  for (let from = 0; from + size <= total; from += step) {
    windows.push({ from, to: from + size });
  }
  const last = windows.at(-1);
  if (last && total - last.to < step / 2) {
    windows[windows.length - 1] = { from: last.from, to: total };
  }
  return windows;
}

/** Rows of z-scores over the words most frequent in all rows together. */
export interface Profiles {
  readonly words: readonly string[];
  readonly rows: readonly Profile[];
}

/** The profiles of rows of words, over at most `frequent` words. */
export function profilesOf(
  rows: readonly (readonly string[])[],
  frequent: number,
): Profiles {
  const words = mostFrequentWords(rows, frequent);
  const named = rows.map((row, i) => ({ name: String(i), words: row }));
  return { words, rows: zScores(frequencyTable(named, words)) };
}

/**
 * A way to make profiles: over the words most frequent in some rows, with the
 * mean and deviation of these rows.
 */
export function scaleOf(
  rows: readonly (readonly string[])[],
  frequent: number,
): (row: readonly string[]) => Profile {
  const words = mostFrequentWords(rows, frequent);
  const frequencies = (row: readonly string[]) =>
    frequencyTable([{ name: "", words: row }], words).rows[0] ?? [];
  const table = rows.map(frequencies);
  const scale = words.map((_, column) =>
    meanAndDeviation(table.map((row) => row[column] ?? 0)),
  );
  return (row) => standardised(frequencies(row), scale);
}

/** The words of each window. */
export function rowsOf(
  words: readonly Word[],
  windows: readonly Window[],
): string[][] {
  return windows.map(({ from, to }) =>
    words.slice(from, to).map(({ word }) => word),
  );
}
