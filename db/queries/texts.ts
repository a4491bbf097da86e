import { and, desc, eq, getTableColumns } from "drizzle-orm";
import type { Db } from "../client";
import { page, printedNote, textVersion, textWitness, unit } from "../schema";

export type TextVersionRow = typeof textVersion.$inferSelect;
export type PageRow = typeof page.$inferSelect;
export type UnitRow = typeof unit.$inferSelect;
export type PrintedNoteRow = typeof printedNote.$inferSelect;

/** A text version without its large columns. */
const {
  document: _document,
  text: _text,
  runs: _runs,
  runStreams: _runStreams,
  repairs: _repairs,
  remainder: _remainder,
  ...facts
} = getTableColumns(textVersion);

export function insertWitness(
  db: Db,
  row: typeof textWitness.$inferInsert,
): void {
  db.insert(textWitness).values(row).run();
}

export function insertVersion(
  db: Db,
  row: typeof textVersion.$inferInsert,
): void {
  db.insert(textVersion).values(row).run();
}

/** SQLite allows some 32,000 values in one statement. */
const BATCH = 1000;

export function insertPages(db: Db, rows: readonly PageRow[]): void {
  for (const batch of batches(rows)) db.insert(page).values(batch).run();
}

export function insertUnits(db: Db, rows: readonly UnitRow[]): void {
  for (const batch of batches(rows)) db.insert(unit).values(batch).run();
}

export function insertNotes(db: Db, rows: readonly PrintedNoteRow[]): void {
  for (const batch of batches(rows)) db.insert(printedNote).values(batch).run();
}

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += BATCH) {
    yield rows.slice(from, from + BATCH);
  }
}

/** The newest text of a source, all columns. */
export function currentVersion(
  db: Db,
  sourceId: string,
): TextVersionRow | undefined {
  return db
    .select()
    .from(textVersion)
    .where(eq(textVersion.sourceId, sourceId))
    .orderBy(desc(textVersion.number))
    .get();
}

/** The newest text of a source without its large columns. */
export function currentVersionFacts(db: Db, sourceId: string) {
  return db
    .select(facts)
    .from(textVersion)
    .where(eq(textVersion.sourceId, sourceId))
    .orderBy(desc(textVersion.number))
    .get();
}

export function versionById(db: Db, id: string): TextVersionRow | undefined {
  return db.select().from(textVersion).where(eq(textVersion.id, id)).get();
}

export function versionBySha(db: Db, sourceId: string, sha256: string) {
  return db
    .select(facts)
    .from(textVersion)
    .where(
      and(eq(textVersion.sourceId, sourceId), eq(textVersion.sha256, sha256)),
    )
    .orderBy(desc(textVersion.number))
    .get();
}

export function allVersionIds(db: Db): { id: string; sourceId: string }[] {
  return db
    .select({ id: textVersion.id, sourceId: textVersion.sourceId })
    .from(textVersion)
    .orderBy(textVersion.sourceId, textVersion.number)
    .all();
}

export function pagesOf(db: Db, versionId: string): PageRow[] {
  return db
    .select()
    .from(page)
    .where(eq(page.versionId, versionId))
    .orderBy(page.ordinal)
    .all();
}

export function unitsOf(db: Db, versionId: string): UnitRow[] {
  return db
    .select()
    .from(unit)
    .where(eq(unit.versionId, versionId))
    .orderBy(unit.ordinal)
    .all();
}

export function notesOf(db: Db, versionId: string): PrintedNoteRow[] {
  return db
    .select()
    .from(printedNote)
    .where(eq(printedNote.versionId, versionId))
    .orderBy(printedNote.ordinal)
    .all();
}
