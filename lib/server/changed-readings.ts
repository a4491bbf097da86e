/** Annotations that rest on a reading since changed, until somebody looks. */
import "server-only";
import type { Db } from "@/db";
import { shownReadingChanges } from "@/db/queries/emendations";
import type { Anchor, Annotation } from "@/lib/annotation/annotation";
import { isInside, rangeOf } from "@/lib/annotation/selector";
import { streamOf, textBetween } from "@/lib/document/position";
import { type SourceText, sourceText } from "./text";

type ChangedReading = NonNullable<Annotation["changedReading"]>;

/** By annotation; the text is read only when there is one. */
export function changedReadings(
  db: Db,
  sourceId: string,
): Map<string, (annotation: Annotation) => ChangedReading> {
  const open = shownReadingChanges(db, sourceId);
  if (open.length === 0) return new Map();
  const text = sourceText(db, sourceId);
  return new Map(
    open.map(({ annotationId, emendationId, at }) => [
      annotationId,
      ({ anchors }) => ({ emendationId, at, now: wordsAt(text, anchors) }),
    ]),
  );
}

function wordsAt(text: SourceText, anchors: readonly Anchor[]): string {
  return anchors
    .map((anchor) => {
      const range = rangeOf(anchor);
      if (anchor.state === "orphaned" || !isInside(text.index, range))
        return "";
      const stream = streamOf(text.index, range.stream);
      return textBetween(stream, range.start, range.end);
    })
    .filter(Boolean)
    .join(" … ");
}
