/** The life of an annotation, step by step. */
import "server-only";
import type { Db } from "@/db";
import { eventsOf, eventsOfSource } from "@/db/queries/events";
import type { AnnotationEvent } from "@/lib/annotation/annotation";
import { requireAnnotation } from "./annotate";
import type { May } from "./door";
import { toReviewer } from "./reviewers";

type EventRow = ReturnType<typeof eventsOf>[number];

/** Oldest first; AppError "not-found". */
export function annotationHistory(
  db: May<"read">,
  id: string,
): AnnotationEvent[] {
  requireAnnotation(db, id);
  return eventsOf(db, id).map(toEvent);
}

/** The histories of all annotations of a source, by annotation. */
export function historiesOf(
  db: Db,
  sourceId: string,
): Map<string, AnnotationEvent[]> {
  const histories = new Map<string, AnnotationEvent[]>();
  for (const row of eventsOfSource(db, sourceId)) {
    const id = row.event.annotationId;
    const known = histories.get(id);
    if (known) known.push(toEvent(row));
    else histories.set(id, [toEvent(row)]);
  }
  return histories;
}

function toEvent({ event, reviewer }: EventRow): AnnotationEvent {
  // A snapshot is written by this program alone, as JSON of this shape.
  const { anchors, body } = JSON.parse(event.snapshot) as AnnotationEvent;
  return {
    version: event.version,
    type: event.type,
    at: event.at,
    reviewer: toReviewer(reviewer),
    anchors,
    body,
  };
}
