/** Files that are to replace the text of a source, and what is decided of them. */
import { and, asc, count, eq, isNull, ne } from "drizzle-orm";
import type { Db } from "../client";
import {
  type anchor,
  pastAnchor,
  replacement,
  replacementAnchor,
} from "../schema";
import { statement } from "../statement";

export type ReplacementRow = typeof replacement.$inferSelect;
export type ReplacementAnchorRow = typeof replacementAnchor.$inferSelect;
export type PastAnchorRow = typeof pastAnchor.$inferSelect;

export function insertReplacement(
  db: Db,
  row: typeof replacement.$inferInsert,
): void {
  db.insert(replacement).values(row).run();
}

/** SQLite allows some 32,000 values in one statement. */
const BATCH = 1000;

export function insertReplacementAnchors(
  db: Db,
  rows: readonly ReplacementAnchorRow[],
): void {
  for (let from = 0; from < rows.length; from += BATCH) {
    db.insert(replacementAnchor)
      .values(rows.slice(from, from + BATCH))
      .run();
  }
}

/** The one that is under way, if there is one. */
export function openReplacement(
  db: Db,
  sourceId: string,
): ReplacementRow | undefined {
  return db
    .select()
    .from(replacement)
    .where(and(eq(replacement.sourceId, sourceId), isNull(replacement.outcome)))
    .get();
}

/** How many anchors there are in each state, and how many of them are decided. */
export function replacementCounts(db: Db, id: string) {
  return db
    .select({
      state: replacementAnchor.state,
      total: count(),
      decided: count(replacementAnchor.choice),
    })
    .from(replacementAnchor)
    .where(eq(replacementAnchor.replacementId, id))
    .groupBy(replacementAnchor.state)
    .all();
}

/** Those that need a look, in the order of the old text; or all of them. */
export function replacementAnchors(
  db: Db,
  id: string,
  which: "unsure" | "all",
): ReplacementAnchorRow[] {
  return db
    .select()
    .from(replacementAnchor)
    .where(
      and(
        eq(replacementAnchor.replacementId, id),
        which === "unsure" ? ne(replacementAnchor.state, "exact") : undefined,
      ),
    )
    .orderBy(asc(replacementAnchor.position))
    .all();
}

/** Records a decision; true when there was such an anchor. */
export function decideAnchor(
  db: Db,
  row: Pick<
    ReplacementAnchorRow,
    | "replacementId"
    | "annotationId"
    | "role"
    | "ordinal"
    | "choice"
    | "decidedBy"
    | "decidedAt"
  >,
): boolean {
  const { changes } = statement(
    db,
    `UPDATE replacement_anchor SET choice = @choice, decided_by = @decidedBy,
       decided_at = @decidedAt
     WHERE replacement_id = @replacementId AND annotation_id = @annotationId
       AND role = @role AND ordinal = @ordinal AND state <> 'exact'`,
  ).run(row);
  return changes === 1;
}

/** It is over; its file is kept by the source, or not at all. */
export function endReplacement(
  db: Db,
  id: string,
  end: Pick<ReplacementRow, "outcome" | "endedAt" | "endedBy">,
): void {
  db.update(replacement)
    .set({ ...end, bytes: null })
    .where(eq(replacement.id, id))
    .run();
}

/** Keeps the anchors of a text before others take their place. */
export function keepPastAnchors(db: Db, versionId: string): void {
  statement(
    db,
    `INSERT INTO past_anchor (version_id, annotation_id, role, ordinal, stream,
       start, "end", exact, prefix, suffix, state)
     SELECT version_id, annotation_id, role, ordinal, stream, start, "end",
       exact, prefix, suffix, state
     FROM anchor WHERE version_id = ?`,
  ).run(versionId);
}

export function pastAnchorsOf(db: Db, versionId: string): PastAnchorRow[] {
  return db
    .select()
    .from(pastAnchor)
    .where(eq(pastAnchor.versionId, versionId))
    .all();
}

/** Moves an anchor onto the new text. */
export function moveAnchor(db: Db, row: typeof anchor.$inferSelect): void {
  statement(
    db,
    `UPDATE anchor SET version_id = @versionId, stream = @stream,
       start = @start, "end" = @end, exact = @exact, prefix = @prefix,
       suffix = @suffix, state = @state
     WHERE annotation_id = @annotationId AND role = @role
       AND ordinal = @ordinal`,
  ).run(row);
}
