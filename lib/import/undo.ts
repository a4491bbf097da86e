/**
 * The way back of the whole file: the document and its runs say what was
 * copied; what was not copied character by character is kept beside them, so
 * that every repair can be undone without the file.
 */
import {
  codePoint,
  type DocumentIndex,
  textBetween,
} from "@/lib/document/position";
import { RawScale } from "./code-points";
import type { Run } from "./format";

/** A stretch of the file that no run gives back, from code point `rawFrom`. */
export interface Remainder {
  readonly rawFrom: number;
  readonly text: string;
}

/** A stretch of the file that a run holds letter for letter. */
interface Copied {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What of `raw` is lost when only the document and its runs are kept. */
export function remainderOf(
  raw: string,
  index: DocumentIndex,
  runs: readonly Run[],
): Remainder[] {
  const scale = new RawScale(raw);
  const slice = (from: number, to: number) =>
    raw.slice(scale.toUtf16(from), scale.toUtf16(to));
  const rest: Remainder[] = [];
  let at = 0;
  const keepUpTo = (end: number) => {
    if (end > at) rest.push({ rawFrom: at, text: slice(at, end) });
    at = Math.max(at, end);
  };
  for (const { from, to, text } of copied(index, runs)) {
    if (from < at || slice(from, to) !== text) continue;
    keepUpTo(from);
    at = to;
  }
  keepUpTo(scale.toCodePoint(raw.length));
  return rest;
}

/**
 * The decoded text of the file, from the document, its runs and the remainder.
 * Throws RangeError when they do not belong together.
 */
export function rawTextFrom(
  index: DocumentIndex,
  runs: readonly Run[],
  rest: readonly Remainder[],
): string {
  const parts: string[] = [];
  const own = copied(index, runs);
  const kept = rest[Symbol.iterator]();
  let next = kept.next();
  let at = 0;
  for (const { from, to, text } of own) {
    if (!next.done && next.value.rawFrom === at) {
      parts.push(next.value.text);
      at += lengthIn(next.value.text);
      next = kept.next();
    }
    if (from !== at) continue;
    parts.push(text);
    at = to;
  }
  if (!next.done) parts.push(next.value.text);
  if (!kept.next().done) {
    throw new RangeError("This remainder belongs to another text");
  }
  return parts.join("");
}

/** The runs that are equally long on both sides, in the order of the file. */
function copied(index: DocumentIndex, runs: readonly Run[]): Copied[] {
  return runs
    .flatMap((run): Copied[] => {
      const stream = index.streams.get(run.stream);
      const { rawFrom, rawTo, from, to } = run;
      if (!stream || rawTo - rawFrom !== to - from) return [];
      const text = textBetween(stream, codePoint(from), codePoint(to));
      return [{ from: rawFrom, to: rawTo, text }];
    })
    .sort((a, b) => a.from - b.from);
}

function lengthIn(text: string): number {
  return new RawScale(text).toCodePoint(text.length);
}
