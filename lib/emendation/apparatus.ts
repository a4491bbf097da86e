/**
 * The apparatus: every place where the present text is not the printed one,
 * with the printed reading and the corrections that made the difference. What
 * was corrected twice is one entry; what was taken back is none. Method:
 * prosemirror-changeset over the log.
 */

import { ChangeSet, simplifyChanges } from "prosemirror-changeset";
import type { Node } from "prosemirror-model";
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
import type { Act } from "./log";
import { lettersAfter, lettersBefore, streamAt } from "./reading";

export interface ApparatusEntry {
  readonly stream: StreamId;
  /** Code points of the present text; a point where words were taken out. */
  readonly start: CodePoint;
  readonly end: CodePoint;
  readonly printed: string;
  readonly corrected: string;
  /** Ids of the corrections, in the order of making. */
  readonly emendations: readonly string[];
}

interface Text {
  readonly document: Node;
  readonly index: DocumentIndex;
}

/** In the order of the document. Changes without words (page borders) are none. */
export function apparatusOf(
  printed: Text,
  present: Text,
  log: readonly Act[],
): ApparatusEntry[] {
  const maps = log.flatMap(({ steps }) => steps.map((step) => step.getMap()));
  const makers = log.flatMap(({ steps, emendationId }) =>
    steps.map(() => [emendationId]),
  );
  const set = ChangeSet.create<readonly string[]>(
    printed.document,
    both,
  ).addSteps(present.document, maps, makers);
  const changes = simplifyChanges(set.changes, present.document);
  const order = new Map(log.map(({ emendationId }, i) => [emendationId, i]));
  return merged(changes.map((change) => placesOf(printed, present, change)))
    .filter(({ was, now }) => was.words !== now.words)
    .map(({ was, now, makers: ids }) => ({
      stream: now.stream.id,
      start: now.start,
      end: now.end,
      printed: was.words,
      corrected: now.words,
      emendations: [...new Set(ids)].sort(
        (one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0),
      ),
    }));
}

function both(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}

/** A stretch of one stream with its words. */
class Words {
  readonly stream: Stream;
  readonly start: CodePoint;
  readonly end: CodePoint;

  constructor(stream: Stream, start: number, end: number) {
    this.stream = stream;
    this.start = codePoint(Math.max(0, start));
    this.end = codePoint(Math.min(Math.max(start, end), lengthOf(stream)));
  }

  static at(stream: Stream, from: number, to: number): Words {
    const start = pmToCodePoint(stream, from);
    return new Words(stream, start, pmToCodePoint(stream, to));
  }

  get words(): string {
    return textBetween(this.stream, this.start, this.end);
  }

  grown(left: number, right: number): Words {
    return new Words(this.stream, this.start - left, this.end + right);
  }

  joined({ end }: Words): Words {
    return new Words(this.stream, this.start, Math.max(this.end, end));
  }
}

interface Places {
  readonly was: Words;
  readonly now: Words;
  readonly makers: readonly string[];
}

type Changed = ReturnType<typeof simplifyChanges>[number];

/** Widened to whole words, where the change begins or ends within one. */
function placesOf(
  printed: Text,
  present: Text,
  { fromA, toA, fromB, toB, deleted, inserted }: Changed,
): Places {
  const id = streamAt(present.document, fromB);
  const stream = printed.index.streams.get(id);
  const was = Words.at(stream ?? streamOf(printed.index, MAIN), fromA, toA);
  const now = Words.at(streamOf(present.index, id), fromB, toB);
  const both = [was.words, now.words];
  const begins = both.some((words) => /^[\p{L}\p{M}\p{N}]/u.test(words));
  const ends = both.some((words) => /[\p{L}\p{M}\p{N}]$/u.test(words));
  const left = begins ? lettersBefore(now.stream, now.start) : 0;
  const right = ends ? lettersAfter(now.stream, now.end) : 0;
  const makers = [...deleted, ...inserted].flatMap(
    ({ data }) => data as readonly string[],
  );
  return { was: was.grown(left, right), now: now.grown(left, right), makers };
}

/** Two changes within one word are one entry. */
function merged(all: readonly Places[]): Places[] {
  const result: Places[] = [];
  for (const next of all) {
    const last = result.at(-1);
    const overlaps =
      last?.now.stream === next.now.stream && next.now.start < last.now.end;
    if (!last || !overlaps) result.push(next);
    else {
      result[result.length - 1] = {
        was: last.was.joined(next.was),
        now: last.now.joined(next.now),
        makers: [...last.makers, ...next.makers],
      };
    }
  }
  return result;
}
