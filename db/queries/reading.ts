import { and, desc, eq } from "drizzle-orm";
import type { Db } from "../client";
import { pageRead, readingPlace } from "../schema";
import { statement } from "../statement";

export function savePlace(db: Db, row: typeof readingPlace.$inferInsert): void {
  const { place, at } = row;
  db.insert(readingPlace)
    .values(row)
    .onConflictDoUpdate({
      target: [readingPlace.sourceId, readingPlace.reviewerId],
      set: { place, at },
    })
    .run();
}

/** Where everybody stopped in a source. */
export function placesOf(db: Db, sourceId: string) {
  return db
    .select()
    .from(readingPlace)
    .where(eq(readingPlace.sourceId, sourceId))
    .all();
}

/** Notes that these pages were before this person's eyes; keeps the first time. */
export function savePagesRead(
  db: Db,
  row: { sourceId: string; reviewerId: string; at: string },
  labels: readonly string[],
): void {
  const insert = statement(
    db,
    `INSERT INTO page_read (source_id, reviewer_id, label, at)
     VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  for (const label of labels) {
    insert.run(row.sourceId, row.reviewerId, label, row.at);
  }
}

/** Where this person stopped, or (no person named) whoever read last. */
export function lastPlace(db: Db, sourceId: string, reviewerId?: string) {
  const ofSource = eq(readingPlace.sourceId, sourceId);
  return db
    .select()
    .from(readingPlace)
    .where(
      reviewerId === undefined
        ? ofSource
        : and(ofSource, eq(readingPlace.reviewerId, reviewerId)),
    )
    .orderBy(desc(readingPlace.at))
    .get();
}

/** Labels of the pages this person, or anybody, has read. */
export function pagesRead(
  db: Db,
  sourceId: string,
  reviewerId?: string,
): Set<string> {
  const ofSource = eq(pageRead.sourceId, sourceId);
  const rows = db
    .selectDistinct({ label: pageRead.label })
    .from(pageRead)
    .where(
      reviewerId === undefined
        ? ofSource
        : and(ofSource, eq(pageRead.reviewerId, reviewerId)),
    )
    .all();
  return new Set(rows.map((row) => row.label));
}
