/**
 * How far a correction reaches. What stands clear of it keeps its words and the
 * words around it: it stays where it is, or moves with the rest of the text.
 * Only what lies within reach has to be led over the steps one by one.
 */
import type { Step } from "prosemirror-transform";
import { CONTEXT_LENGTH } from "@/lib/annotation/annotation";
import {
  type DocumentIndex,
  lengthOf,
  MAIN,
  pmToCodePoint,
  type Stream,
  type StreamId,
  streamOf,
} from "@/lib/document/position";
import { stretchOf } from "./reading";

/** In code points of the text before. */
export interface Reach {
  /** What ends before this stays. */
  readonly from: number;
  /** What begins after this moves by `by`. */
  readonly to: number;
  readonly by: number;
  /** Length of the running text before. */
  readonly length: number;
  /** Notes whose words may have changed. */
  readonly notes: ReadonlySet<StreamId>;
}

/** An anchor keeps words around it; a point asks for the character beside it. */
const MARGIN = CONTEXT_LENGTH + 1;

/** Null for steps that change no words and no places. */
export function reachOf(
  steps: readonly Step[],
  before: DocumentIndex,
  after: DocumentIndex,
): Reach | null {
  const stretch = stretchOf(steps);
  if (!stretch) return null;
  const { from, to } = stretch.before;
  const main = streamOf(before, MAIN);
  const length = lengthOf(main);
  const notes = [...before.streams.values()].filter(
    (stream) =>
      stream !== main &&
      (meets(stream, from, to) || !after.streams.has(stream.id)),
  );
  return {
    from: pmToCodePoint(main, from) - MARGIN,
    to: pmToCodePoint(main, to) + MARGIN,
    by: lengthOf(streamOf(after, MAIN)) - length,
    length,
    notes: new Set(notes.map(({ id }) => id)),
  };
}

/** True when a stretch of the document touches the words of a stream. */
function meets({ pieces }: Stream, from: number, to: number): boolean {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return true;
  return first.pm - 1 <= to && from <= last.pm + last.size + 1;
}
