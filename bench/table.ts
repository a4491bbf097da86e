/** The figures of a run, for the eye. */
import type { Scrolling } from "./measure";
import type { Row } from "./parts";

/** One line per figure that was measured, one column per number of annotations. */
export function printTable(
  rows: readonly Row[],
  { importMs, startMs }: { importMs: number; startMs: number },
): void {
  console.log(`Import: ${ms(importMs)}. Start of the program: ${ms(startMs)}.`);
  print("annotations", rows, ({ amount }) => String(amount));
  for (const [name, figure] of figures) print(name, rows, figure);
  for (const format of Object.keys(rows[0]?.exports ?? {})) {
    print(`export ${format}`, rows, ({ exports }) => {
      const found = exports?.[format];
      if (!found) return undefined;
      const { status, bytes } = found;
      const came = status === 200 ? kilobytes(bytes) : `refused (${status})`;
      return `${ms(found.ms)}, ${came}`;
    });
  }
}

type Figure = (row: Row) => string | undefined;

/** A figure of one part, where it was measured. */
const of =
  <P extends keyof Row>(
    part: P,
    figure: (measured: NonNullable<Row[P]>) => string,
  ): Figure =>
  (row) => {
    const measured = row[part];
    return measured === undefined
      ? undefined
      : figure(measured as NonNullable<Row[P]>);
  };

const figures: readonly [string, Figure][] = [
  ["text painted", of("opening", ({ program }) => ms(program.text))],
  ["text and marks painted", of("opening", ({ program }) => ms(program.marks))],
  ["static page painted", of("opening", ({ plain }) => ms(plain.text))],
  [
    "marks : static page",
    of("opening", (o) => times(o.program.marks, o.plain.text)),
  ],
  ["bytes transferred", of("opening", (o) => kilobytes(o.program.bytes))],
  ["static page, bytes", of("opening", ({ plain }) => kilobytes(plain.bytes))],
  ["JavaScript heap", of("scrolling", ({ heap }) => kilobytes(heap))],
  ["judgment: key to painted", of("judging", (j) => ms(j.painted))],
  ["the quickest of them", of("judging", (j) => ms(j.quickestPainted))],
  ["the slowest of them", of("judging", (j) => ms(j.slowestPainted))],
  ["processor time of it", of("judging", ({ worked }) => ms(worked))],
  ["judgment: key to kept", of("judging", ({ kept }) => ms(kept))],
  ["key to paint: start", of("keys", (keys) => ms(keys[0]))],
  ["key to paint: middle", of("keys", (keys) => ms(keys[1]))],
  ["key to paint: end", of("keys", (keys) => ms(keys[2]))],
  ["frames, leafing", of("scrolling", (s) => scroll(s.program.leafing))],
  ["static page, leafing", of("scrolling", (s) => scroll(s.plain.leafing))],
  ["frames, in flight", of("scrolling", (s) => scroll(s.program.flight))],
  ["static page, in flight", of("scrolling", (s) => scroll(s.plain.flight))],
];

function print(name: string, rows: readonly Row[], figure: Figure): void {
  const found = rows.map((row) => figure(row));
  if (found.every((cell) => cell === undefined)) return;
  const cells = found.map((cell = "") => cell.padStart(36));
  console.log(name.padEnd(26) + cells.join(""));
}

const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KiB`;
const times = (a: number, b: number) => `${(a / b).toFixed(2)} times`;
const scroll = (s: Scrolling) =>
  `${s.framesPerSecond.toFixed(0)}, ${(s.smooth * 100).toFixed(1)} % ≤ 34 ms, ${s.worked.toFixed(1)} ms of work`;
