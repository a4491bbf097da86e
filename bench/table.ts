/** The figures of a run, for the eye. */
import type { Opening, Scrolling } from "./measure";

export interface ExportTime {
  readonly ms: number;
  readonly bytes: number;
  readonly status: number;
}

interface Scrollings {
  readonly leafing: Scrolling;
  readonly flight: Scrolling;
}

export interface Row {
  readonly amount: number;
  readonly program: Opening;
  readonly plain: Opening;
  readonly scrolling: Scrollings;
  readonly plainScrolling: Scrollings;
  readonly heap: number;
  readonly keys: readonly [number, number, number];
  readonly judging: {
    readonly painted: number;
    readonly slowestPainted: number;
    readonly kept: number;
  };
  readonly exports: Readonly<Record<string, ExportTime>>;
}

/** One line per figure, one column per number of annotations. */
export function printTable(
  rows: readonly Row[],
  { importMs, startMs }: { importMs: number; startMs: number },
): void {
  console.log(`Import: ${ms(importMs)}. Start of the program: ${ms(startMs)}.`);
  print("annotations", rows, ({ amount }) => String(amount));
  for (const [name, figure] of figures) print(name, rows, figure);
  for (const format of Object.keys(rows[0]?.exports ?? {})) {
    print(`export ${format}`, rows, ({ exports }) => {
      const found = exports[format];
      if (!found) return "";
      const { status, bytes } = found;
      const came = status === 200 ? kilobytes(bytes) : `refused (${status})`;
      return `${ms(found.ms)}, ${came}`;
    });
  }
}

const figures: readonly [string, (row: Row) => string][] = [
  ["text painted", ({ program }) => ms(program.text)],
  ["text and marks painted", ({ program }) => ms(program.marks)],
  ["static page painted", ({ plain }) => ms(plain.text)],
  ["marks : static page", (row) => times(row.program.marks, row.plain.text)],
  ["bytes transferred", ({ program }) => kilobytes(program.bytes)],
  ["static page, bytes", ({ plain }) => kilobytes(plain.bytes)],
  ["JavaScript heap", ({ heap }) => kilobytes(heap)],
  ["judgment: key to painted", ({ judging }) => ms(judging.painted)],
  ["the slowest of them", ({ judging }) => ms(judging.slowestPainted)],
  ["judgment: key to kept", ({ judging }) => ms(judging.kept)],
  ["key to paint: start", ({ keys }) => ms(keys[0])],
  ["key to paint: middle", ({ keys }) => ms(keys[1])],
  ["key to paint: end", ({ keys }) => ms(keys[2])],
  ["frames, leafing", (row) => scroll(row.scrolling.leafing)],
  ["static page, leafing", (row) => scroll(row.plainScrolling.leafing)],
  ["frames, in flight", (row) => scroll(row.scrolling.flight)],
  ["static page, in flight", (row) => scroll(row.plainScrolling.flight)],
];

function print(
  name: string,
  rows: readonly Row[],
  figure: (row: Row) => string,
): void {
  const cells = rows.map((row) => figure(row).padStart(26));
  console.log(name.padEnd(26) + cells.join(""));
}

const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KiB`;
const times = (a: number, b: number) => `${(a / b).toFixed(2)} times`;
const scroll = ({ framesPerSecond, smooth, longestFrame }: Scrolling) =>
  `${framesPerSecond.toFixed(0)}, ${(smooth * 100).toFixed(1)} % ≤ 34 ms, ≤ ${longestFrame.toFixed(0)}`;
