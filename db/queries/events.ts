import { and, eq } from "drizzle-orm";
import type { Db } from "../client";
import { annotation, event, reviewer } from "../schema";
import { shownTo } from "../sight";

/** The steps of one annotation, oldest first, each with its person. */
export function eventsOf(db: Db, annotationId: string) {
  return db
    .select({ event, reviewer })
    .from(event)
    .innerJoin(reviewer, eq(reviewer.id, event.reviewerId))
    .where(
      and(
        eq(event.annotationId, annotationId),
        shownTo(db, event.annotationId),
      ),
    )
    .orderBy(event.version)
    .all();
}

/** The same for all annotations of a source, by annotation. */
export function eventsOfSource(db: Db, sourceId: string) {
  return db
    .select({ event, reviewer })
    .from(event)
    .innerJoin(reviewer, eq(reviewer.id, event.reviewerId))
    .innerJoin(annotation, eq(annotation.id, event.annotationId))
    .where(and(eq(annotation.sourceId, sourceId), shownTo(db, annotation.id)))
    .orderBy(event.annotationId, event.version)
    .all();
}
