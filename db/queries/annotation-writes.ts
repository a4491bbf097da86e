/** Writing annotations: rows in, rows stored; what may change is in lib/server. */
import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../client";
import {
  anchor,
  annotation,
  comment,
  event,
  judgment,
  link,
  omission,
  stance,
} from "../schema";
import type {
  AnchorRow,
  AnnotationRow,
  JudgmentRow,
  StanceRow,
} from "./annotations";

export function insertAnnotation(db: Db, row: AnnotationRow): void {
  db.insert(annotation).values(row).run();
}

/** Writes status, version and time of change. */
export function updateAnnotation(
  db: Db,
  id: string,
  row: Pick<AnnotationRow, "status" | "version" | "changedAt">,
): void {
  db.update(annotation).set(row).where(eq(annotation.id, id)).run();
}

/**
 * Puts these anchors in place of those the annotation had. Those that are the
 * same stay as they are, and keep their origin (db/schema/emendations.ts).
 */
export function replaceAnchors(
  db: Db,
  id: string,
  rows: readonly AnchorRow[],
): void {
  const had = db.select().from(anchor).where(eq(anchor.annotationId, id)).all();
  if (sameAnchors(had, rows)) return;
  db.delete(anchor).where(eq(anchor.annotationId, id)).run();
  if (rows.length > 0)
    db.insert(anchor)
      .values([...rows])
      .run();
}

function sameAnchors(
  had: readonly AnchorRow[],
  rows: readonly AnchorRow[],
): boolean {
  const named = new Map(had.map((row) => [`${row.role} ${row.ordinal}`, row]));
  return (
    had.length === rows.length &&
    rows.every((row) => {
      const old = named.get(`${row.role} ${row.ordinal}`);
      const columns = Object.keys(old ?? {}) as (keyof AnchorRow)[];
      return old && columns.every((column) => old[column] === row[column]);
    })
  );
}

/** Ends the standing judgments of an annotation and adds the new ones. */
export function supersedeJudgments(
  db: Db,
  id: string,
  rows: readonly JudgmentRow[],
  at: string,
): void {
  db.update(judgment)
    .set({ supersededAt: at })
    .where(and(eq(judgment.annotationId, id), isNull(judgment.supersededAt)))
    .run();
  if (rows.length > 0)
    db.insert(judgment)
      .values([...rows])
      .run();
}

/** Ends the standing stance of an annotation; a new one takes its place. */
export function supersedeStance(
  db: Db,
  id: string,
  row: StanceRow | null,
  at: string,
): void {
  db.update(stance)
    .set({ supersededAt: at })
    .where(and(eq(stance.annotationId, id), isNull(stance.supersededAt)))
    .run();
  if (row) db.insert(stance).values(row).run();
}

export function saveOmission(db: Db, row: typeof omission.$inferInsert): void {
  db.insert(omission)
    .values(row)
    .onConflictDoUpdate({ target: omission.annotationId, set: row })
    .run();
}

export function saveLink(db: Db, row: typeof link.$inferInsert): void {
  db.insert(link)
    .values(row)
    .onConflictDoUpdate({ target: link.annotationId, set: row })
    .run();
}

export function saveComment(db: Db, row: typeof comment.$inferInsert): void {
  db.insert(comment)
    .values(row)
    .onConflictDoUpdate({ target: comment.annotationId, set: row })
    .run();
}

export type EventRow = typeof event.$inferInsert;

export function insertEvent(db: Db, row: EventRow): void {
  db.insert(event).values(row).run();
}
