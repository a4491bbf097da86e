import { and, desc, eq } from "drizzle-orm";
import type { Db } from "../client";
import { edition } from "../schema";

export type EditionRow = typeof edition.$inferSelect;

/** Does nothing when the very same edition is there. */
export function insertEdition(db: Db, row: typeof edition.$inferInsert): void {
  db.insert(edition).values(row).onConflictDoNothing().run();
}

export function editionById(
  db: Db,
  sourceId: string,
  id: string,
): EditionRow | undefined {
  return db
    .select()
    .from(edition)
    .where(and(eq(edition.sourceId, sourceId), eq(edition.id, id)))
    .get();
}

/** The editions of a source, the last frozen first. */
export function editionsOfSource(db: Db, sourceId: string): EditionRow[] {
  return db
    .select()
    .from(edition)
    .where(eq(edition.sourceId, sourceId))
    .orderBy(desc(edition.frozenAt), edition.id)
    .all();
}
