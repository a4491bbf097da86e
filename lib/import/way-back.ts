import {
  type CodePoint,
  codePoint,
  type StreamId,
} from "@/lib/document/position";
import type { Run } from "./format";

/** Finds the place in the file for places in a document. */
export interface WayBack {
  /**
   * The raw code point of a code point of a stream. Exact inside a run; text
   * put in by the importer belongs to the end of what stands before it. Null
   * when the stream has no run at all.
   */
  toRaw(stream: StreamId, at: CodePoint | number): number | null;
}

/** Sorts the runs by stream once; each question then costs O(log n). */
export function wayBack(runs: readonly Run[]): WayBack {
  const byStream = new Map<StreamId, Run[]>();
  for (const run of runs) {
    const list = byStream.get(run.stream);
    if (list) list.push(run);
    else byStream.set(run.stream, [run]);
  }
  return {
    toRaw: (stream, at) => rawIn(byStream.get(stream) ?? [], at),
  };
}

/** The same for one question. */
export function toRaw(
  runs: readonly Run[],
  stream: StreamId,
  at: CodePoint | number,
): number | null {
  return wayBack(runs).toRaw(stream, at);
}

function rawIn(runs: readonly Run[], at: number): number | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).from <= at) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  if (!run) return runs[0]?.rawFrom ?? null;
  if (at >= run.to) return run.rawTo;
  const exact = run.rawTo - run.rawFrom === run.to - run.from;
  return exact ? run.rawFrom + (at - run.from) : run.rawFrom;
}

/** A place of a stream, in code points. */
export interface StreamPlace {
  readonly stream: StreamId;
  readonly at: CodePoint;
}

/**
 * The other direction: where a code point of the file is in the document. What
 * the document left out stands where the text before it ends or, at the head
 * of a block, where the next begins. Null for a document without runs.
 */
export function wayForth(
  runs: readonly Run[],
): (raw: number) => StreamPlace | null {
  const sorted = [...runs].sort((a, b) => a.rawFrom - b.rawFrom);
  return (raw) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Run).rawFrom <= raw) low = middle + 1;
      else high = middle;
    }
    const before = sorted[low - 1];
    const next = sorted[low];
    if (before && raw <= before.rawTo) return placeIn(before, raw);
    const run = next ?? before;
    if (!run) return null;
    return { stream: run.stream, at: codePoint(next ? run.from : run.to) };
  };
}

function placeIn({ stream, rawFrom, rawTo, from, to }: Run, raw: number) {
  const exact = rawTo - rawFrom === to - from;
  const at = raw === rawTo ? to : exact ? from + (raw - rawFrom) : from;
  return { stream, at: codePoint(at) };
}
