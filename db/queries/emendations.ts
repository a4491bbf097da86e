/** Corrections of a text: the log, the present text, what rests on them. */
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "../client";
import {
  anchor,
  anchorOrigin,
  emendation,
  presentText,
  readingChange,
  textAct,
} from "../schema";
import { shown, sightOf } from "../sight";
import { statement } from "../statement";
import type { AnchorRow } from "./annotations";

export type EmendationRow = typeof emendation.$inferSelect;
export type ActRow = typeof textAct.$inferSelect;
export type OriginRow = typeof anchorOrigin.$inferSelect;
export type ReadingChangeRow = typeof readingChange.$inferSelect;

/** In the order in which they were made, undone ones too. */
export function emendationsOf(db: Db, versionId: string): EmendationRow[] {
  return db
    .select()
    .from(emendation)
    .where(eq(emendation.versionId, versionId))
    .orderBy(emendation.ordinal)
    .all();
}

export function emendationById(db: Db, id: string): EmendationRow | undefined {
  return db.select().from(emendation).where(eq(emendation.id, id)).get();
}

export function lastEmendation(db: Db, versionId: string): number {
  const row = db
    .select({ ordinal: emendation.ordinal })
    .from(emendation)
    .where(eq(emendation.versionId, versionId))
    .orderBy(desc(emendation.ordinal))
    .get();
  return row?.ordinal ?? 0;
}

export function insertEmendation(db: Db, row: EmendationRow): void {
  db.insert(emendation).values(row).run();
}

/** Writes kind and reason, or whether it stands. */
export function updateEmendation(
  db: Db,
  id: string,
  row: Partial<
    Pick<
      EmendationRow,
      | "kind"
      | "reason"
      | "describedBy"
      | "describedAt"
      | "undoneBy"
      | "undoneAt"
    >
  >,
): void {
  db.update(emendation).set(row).where(eq(emendation.id, id)).run();
}

export function insertAct(db: Db, row: ActRow): void {
  db.insert(textAct).values(row).run();
}

/** The acts after number `after`, in order. */
export function actsOf(db: Db, versionId: string, after = 0): ActRow[] {
  return db
    .select()
    .from(textAct)
    .where(and(eq(textAct.versionId, versionId), gt(textAct.ordinal, after)))
    .orderBy(textAct.ordinal)
    .all();
}

/** Number of the newest act of a correction. */
export function lastActOf(db: Db, emendationId: string): number | undefined {
  return statement(
    db,
    "SELECT max(ordinal) FROM text_act WHERE emendation_id = ?",
  )
    .pluck()
    .get(emendationId) as number | undefined;
}

export function savePresentText(
  db: Db,
  row: typeof presentText.$inferInsert,
): void {
  db.insert(presentText)
    .values(row)
    .onConflictDoUpdate({ target: presentText.versionId, set: row })
    .run();
}

/** Writes place, words around it and state of an anchor. */
export function updateAnchor(db: Db, row: AnchorRow): void {
  statement(
    db,
    `UPDATE anchor SET start = @start, "end" = @end, prefix = @prefix,
       suffix = @suffix, state = @state
     WHERE annotation_id = @annotationId AND role = @role
       AND ordinal = @ordinal`,
  ).run(row);
}

export function anchorRowsOf(db: Db, versionId: string): AnchorRow[] {
  return db
    .select()
    .from(anchor)
    .where(eq(anchor.versionId, versionId))
    .orderBy(anchor.annotationId, anchor.role, anchor.ordinal)
    .all();
}

/** Of a text: what lies between two places of a stream, or touches them. */
export interface Within {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
}

/** The anchors of a text within these stretches. */
export function anchorRowsWithin(
  db: Db,
  versionId: string,
  stretches: readonly Within[],
): AnchorRow[] {
  const rows = statement(
    db,
    `SELECT annotation_id AS annotationId, role, ordinal,
       version_id AS versionId, stream, start, "end", exact, prefix, suffix,
       state
     FROM anchor
     WHERE version_id = ? AND stream = ? AND "end" >= ? AND start <= ?
     ORDER BY annotation_id, role, ordinal`,
  );
  return stretches.flatMap(
    ({ stream, from, to }) =>
      rows.all(versionId, stream, from, to) as AnchorRow[],
  );
}

/** Moves the anchors of a stream that begin after a place. */
export function shiftAnchors(
  db: Db,
  versionId: string,
  {
    stream,
    after,
    by,
    length,
  }: {
    readonly stream: string;
    readonly after: number;
    readonly by: number;
    /** Of the stream: what stands outside of it is no place to be moved. */
    readonly length: number;
  },
): void {
  statement(
    db,
    `UPDATE anchor SET start = start + @by, "end" = "end" + @by
     WHERE version_id = @versionId AND stream = @stream AND start > @after
       AND "end" <= @length`,
  ).run({ versionId, stream, after, by, length });
}

export function originsOf(db: Db, versionId: string): OriginRow[] {
  return db
    .select()
    .from(anchorOrigin)
    .where(eq(anchorOrigin.versionId, versionId))
    .all();
}

export function saveOrigin(db: Db, row: OriginRow): void {
  db.insert(anchorOrigin)
    .values(row)
    .onConflictDoUpdate({
      target: [
        anchorOrigin.annotationId,
        anchorOrigin.role,
        anchorOrigin.ordinal,
      ],
      set: row,
    })
    .run();
}

export function deleteOrigin(
  db: Db,
  {
    annotationId,
    role,
    ordinal,
  }: Pick<OriginRow, "annotationId" | "role" | "ordinal">,
): void {
  db.delete(anchorOrigin)
    .where(
      and(
        eq(anchorOrigin.annotationId, annotationId),
        eq(anchorOrigin.role, role),
        eq(anchorOrigin.ordinal, ordinal),
      ),
    )
    .run();
}

/** Annotations that rest on a changed reading nobody has looked at yet. */
export function openReadingChanges(db: Db, sourceId: string) {
  return readingChanges(db, sourceId, "1");
}

/** The same, of annotations that whoever looks may see. */
export function shownReadingChanges(db: Db, sourceId: string) {
  return readingChanges(db, sourceId, shown("a.id"));
}

function readingChanges(db: Db, sourceId: string, which: string) {
  return statement(
    db,
    `SELECT c.id, c.annotation_id AS annotationId,
       c.emendation_id AS emendationId, c.at, c.restored_at AS restoredAt,
       c.looked_by AS lookedBy, c.looked_at AS lookedAt
     FROM annotation a JOIN reading_change c ON c.annotation_id = a.id
     WHERE a.source_id = @sourceId AND c.restored_at IS NULL
       AND c.looked_at IS NULL AND ${which}
     ORDER BY a.id`,
  ).all({ sourceId, sight: sightOf(db) }) as ReadingChangeRow[];
}

/** All changes of what one annotation rests on, oldest first. */
export function readingChangesOf(
  db: Db,
  annotationId: string,
): ReadingChangeRow[] {
  return db
    .select()
    .from(readingChange)
    .where(eq(readingChange.annotationId, annotationId))
    .orderBy(readingChange.at, readingChange.id)
    .all();
}

export function insertReadingChange(db: Db, row: ReadingChangeRow): void {
  db.insert(readingChange).values(row).run();
}

/** Closes the open one of an annotation: restored, or looked at by somebody. */
export function closeReadingChange(
  db: Db,
  annotationId: string,
  how: { restoredAt: string } | { lookedBy: string; lookedAt: string },
): void {
  db.update(readingChange)
    .set(how)
    .where(
      and(
        eq(readingChange.annotationId, annotationId),
        isNull(readingChange.restoredAt),
        isNull(readingChange.lookedAt),
      ),
    )
    .run();
}

/** What anchors of a text were before corrections, when no anchor is left on it. */
export function deleteOriginsOf(db: Db, versionId: string): void {
  db.delete(anchorOrigin).where(eq(anchorOrigin.versionId, versionId)).run();
}
