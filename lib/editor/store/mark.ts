/** What of an annotation is needed to draw, count and find it. */
import type { Annotation, Reviewer } from "@/lib/annotation/annotation";
import { markStyleOf } from "@/lib/annotation/mark-style";
import { rangeOf } from "@/lib/annotation/selector";
import type { MarkStyle, MarksPayload } from "@/lib/api/contract";
import { codePoint, type StreamRange } from "@/lib/document/position";

export interface Mark {
  readonly id: string;
  readonly style: MarkStyle;
  readonly reviewer: Reviewer;
  readonly withdrawn: boolean;
  /** It rests on a reading since changed, and nobody has looked yet. */
  readonly changed: boolean;
  /** In place only: an anchor that lost its place is not drawn. */
  readonly ranges: readonly StreamRange[];
}

export type MarkKind = "judgment" | "omission" | "link" | "comment";

export function kindOf({ style }: Pick<Mark, "style">): MarkKind {
  return style === "omission" || style === "link" || style === "comment"
    ? style
    : "judgment";
}

export function markOf(annotation: Annotation): Mark {
  return {
    id: annotation.id,
    style: markStyleOf(annotation.body),
    reviewer: annotation.reviewer,
    withdrawn: annotation.status === "withdrawn",
    changed: annotation.changedReading !== undefined,
    ranges: annotation.anchors
      .filter(({ state }) => state === "exact" || state === "moved")
      .map(rangeOf),
  };
}

/** True when two marks are drawn, counted and filtered alike. */
export function looksLike(a: Mark, b: Mark): boolean {
  return (
    a.style === b.style &&
    a.withdrawn === b.withdrawn &&
    a.changed === b.changed &&
    a.reviewer.id === b.reviewer.id &&
    a.reviewer.name === b.reviewer.name &&
    a.ranges.length === b.ranges.length &&
    a.ranges.every((range, i) => {
      const other = b.ranges[i];
      return (
        range.stream === other?.stream &&
        range.start === other.start &&
        range.end === other.end
      );
    })
  );
}

/** The marks of a payload by id, in its order. */
export function marksFrom(payload: MarksPayload): Map<string, Mark> {
  const ranges: StreamRange[][] = payload.ids.map(() => []);
  for (const [annotation, stream, start, end] of payload.ranges) {
    ranges[annotation]?.push({
      stream: payload.streams[stream] ?? "main",
      start: codePoint(start),
      end: codePoint(end),
    });
  }
  const withdrawn = new Set(payload.withdrawn);
  const changed = new Set(payload.changed);
  return new Map(
    payload.ids.map((id, i) => [
      id,
      {
        id,
        style: payload.styles[i] ?? "judged",
        reviewer: payload.reviewers[payload.by[i] ?? 0] ?? NOBODY,
        withdrawn: withdrawn.has(i),
        changed: changed.has(i),
        ranges: ranges[i] ?? [],
      },
    ]),
  );
}

const NOBODY: Reviewer = {
  id: "",
  name: "Unknown",
  initials: "?",
  colour: "#5c6270",
};
