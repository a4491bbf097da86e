/**
 * The way back from text to file, packed: five 32-bit numbers a run (stream,
 * raw from, raw to, from, to), little-endian, streams by place in a list. A
 * book has tens of thousands; as JSON they would be five times as large.
 */

export interface RunRow {
  readonly rawFrom: number;
  readonly rawTo: number;
  readonly stream: string;
  readonly from: number;
  readonly to: number;
}

const NUMBERS = 5;
const BYTES = 4;

export interface PackedRuns {
  readonly runStreams: string[];
  readonly runs: Buffer;
}

export function packRuns(rows: readonly RunRow[]): PackedRuns {
  const runStreams = [...new Set(rows.map((row) => row.stream))];
  const places = new Map(runStreams.map((stream, place) => [stream, place]));
  const runs = Buffer.alloc(rows.length * NUMBERS * BYTES);
  let at = 0;
  for (const { stream, rawFrom, rawTo, from, to } of rows) {
    for (const n of [places.get(stream) ?? 0, rawFrom, rawTo, from, to]) {
      at = runs.writeUInt32LE(n, at);
    }
  }
  return { runStreams, runs };
}

export function unpackRuns({ runStreams, runs }: PackedRuns): RunRow[] {
  const rows: RunRow[] = [];
  for (let at = 0; at < runs.length; at += NUMBERS * BYTES) {
    const number = (n: number) => runs.readUInt32LE(at + n * BYTES);
    rows.push({
      stream: runStreams[number(0)] ?? "",
      rawFrom: number(1),
      rawTo: number(2),
      from: number(3),
      to: number(4),
    });
  }
  return rows;
}
