/** What a correction did, in words: the reading before and the one after. */
import type { Node } from "prosemirror-model";
import type { Step } from "prosemirror-transform";
import {
  type CodePoint,
  codePoint,
  type DocumentIndex,
  lengthOf,
  MAIN,
  pmToCodePoint,
  type Stream,
  type StreamId,
  streamOf,
  textBetween,
} from "@/lib/document/position";

export interface Reading {
  readonly stream: StreamId;
  /** Code points of the text after. */
  readonly start: CodePoint;
  readonly end: CodePoint;
  readonly before: string;
  readonly after: string;
}

/** What steps changed as a whole, in positions before and after them. */
export interface Stretch {
  readonly before: { readonly from: number; readonly to: number };
  readonly after: { readonly from: number; readonly to: number };
}

/** From the first to the last change; null for steps that only set marks. */
export function stretchOf(steps: readonly Step[]): Stretch | null {
  const maps = steps.map((step) => step.getMap());
  const before: number[] = [];
  const after: number[] = [];
  for (const [i, map] of maps.entries()) {
    const back = maps.slice(0, i).map((earlier) => earlier.invert());
    const on = maps.slice(i + 1);
    map.forEach((oldFrom, oldTo, from, to) => {
      const toStart = (at: number, assoc: number) =>
        back.reduceRight((place, earlier) => earlier.map(place, assoc), at);
      const toEnd = (at: number, assoc: number) =>
        on.reduce((place, later) => later.map(place, assoc), at);
      before.push(toStart(oldFrom, -1), toStart(oldTo, 1));
      after.push(toEnd(from, -1), toEnd(to, 1));
    });
  }
  if (before.length === 0) return null;
  return {
    before: { from: Math.min(...before), to: Math.max(...before) },
    after: { from: Math.min(...after), to: Math.max(...after) },
  };
}

interface Sides {
  readonly before: { readonly doc: Node; readonly index: DocumentIndex };
  readonly after: { readonly doc: Node; readonly index: DocumentIndex };
}

/** Longest stretch of text kept as a reading; the log has it whole. */
const MAX_WORDS = 2000;

/** The readings of steps, widened to whole words. */
export function readingOf(
  steps: readonly Step[],
  { before, after }: Sides,
): Reading {
  const stretch = stretchOf(steps);
  if (!stretch) return nothing(after.index);
  const id = streamAt(after.doc, stretch.after.from);
  const now = streamOf(after.index, id);
  const was = before.index.streams.get(id) ?? streamOf(before.index, MAIN);
  const old = rangeIn(was, stretch.before);
  const present = rangeIn(now, stretch.after);
  const left = lettersBefore(now, present.start);
  const right = lettersAfter(now, present.end);
  return {
    stream: id,
    start: codePoint(present.start - left),
    end: codePoint(present.end + right),
    before: wordsOf(was, old.start - left, old.end + right),
    after: wordsOf(now, present.start - left, present.end + right),
  };
}

function nothing(index: DocumentIndex): Reading {
  const start = codePoint(0);
  const { id } = streamOf(index, MAIN);
  return { stream: id, start, end: start, before: "", after: "" };
}

/** The stream a position belongs to: that of the note it is in, or the text. */
export function streamAt(doc: Node, position: number): StreamId {
  const $place = doc.resolve(position);
  const inside = $place.parent.type.name === "note" ? $place.parent : null;
  const next = inside ?? $place.nodeAfter;
  return next?.type.name === "note"
    ? `note/${next.attrs["id"] as string}`
    : MAIN;
}

function rangeIn(stream: Stream, { from, to }: { from: number; to: number }) {
  const start = pmToCodePoint(stream, from);
  return { start, end: codePoint(Math.max(start, pmToCodePoint(stream, to))) };
}

function wordsOf(stream: Stream, from: number, to: number): string {
  const start = codePoint(Math.max(0, from));
  const end = codePoint(Math.min(lengthOf(stream), to));
  const words = textBetween(stream, start, codePoint(Math.max(start, end)));
  return words.length <= MAX_WORDS ? words : `${words.slice(0, MAX_WORDS)}…`;
}

const LETTERS_BEFORE = /[\p{L}\p{M}\p{N}’'-]*$/u;
const LETTERS_AFTER = /^[\p{L}\p{M}\p{N}’'-]*/u;
const NEAR = 40;

/** How many letters of a word stand right before a place. */
export function lettersBefore(stream: Stream, at: CodePoint): number {
  const near = textBetween(stream, codePoint(Math.max(0, at - NEAR)), at);
  return [...(LETTERS_BEFORE.exec(near)?.[0] ?? "")].length;
}

/** How many letters of a word stand right after a place. */
export function lettersAfter(stream: Stream, at: CodePoint): number {
  const end = codePoint(Math.min(lengthOf(stream), at + NEAR));
  const near = textBetween(stream, at, end);
  return [...(LETTERS_AFTER.exec(near)?.[0] ?? "")].length;
}
