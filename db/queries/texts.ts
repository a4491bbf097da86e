import { desc, eq, getTableColumns, sql } from "drizzle-orm";
import type { Db } from "../client";
import {
  page,
  presentText,
  printedNote,
  textVersion,
  textWitness,
  unit,
} from "../schema";
import { statement } from "../statement";

/**
 * A text version as it stands now: document, text and figures are those after
 * the last correction, everything else is of the file that was loaded.
 */
export type TextVersionRow = PrintedVersionRow & {
  /** Ordinal of the last act on the text; 0 when it was never corrected. */
  readonly act: number;
};
/** The same as it was loaded. */
export type PrintedVersionRow = typeof textVersion.$inferSelect;
export type PageRow = typeof page.$inferSelect;
export type UnitRow = typeof unit.$inferSelect;
export type PrintedNoteRow = typeof printedNote.$inferSelect;

/** Columns of a text version, the corrected ones where there are any. */
const present = {
  ...getTableColumns(textVersion),
  act: sql<number>`coalesce(${presentText.act}, 0)`,
  document: sql<string>`coalesce(${presentText.document}, ${textVersion.document})`,
  text: sql<string>`coalesce(${presentText.text}, ${textVersion.text})`,
  sha256: sql<string>`coalesce(${presentText.sha256}, ${textVersion.sha256})`,
  length: sql<number>`coalesce(${presentText.length}, ${textVersion.length})`,
  words: sql<number>`coalesce(${presentText.words}, ${textVersion.words})`,
  omissionMarks: sql<number>`coalesce(${presentText.omissionMarks}, ${textVersion.omissionMarks})`,
};
const ofVersion = eq(presentText.versionId, textVersion.id);

/** The same without the large columns. */
const {
  document: _document,
  text: _text,
  runs: _runs,
  runStreams: _runStreams,
  repairs: _repairs,
  remainder: _remainder,
  ...facts
} = present;

export function insertWitness(
  db: Db,
  row: typeof textWitness.$inferInsert,
): void {
  db.insert(textWitness).values(row).run();
}

export function witnessesOf(db: Db, sourceId: string) {
  return db
    .select()
    .from(textWitness)
    .where(eq(textWitness.sourceId, sourceId))
    .orderBy(textWitness.siglum)
    .all();
}

export function insertVersion(
  db: Db,
  row: typeof textVersion.$inferInsert,
): void {
  db.insert(textVersion).values(row).run();
}

/** Puts these pages, units and notes in place of those the text had. */
export function replaceOutlineRows(
  db: Db,
  versionId: string,
  rows: {
    readonly pages: readonly PageRow[];
    readonly units: readonly UnitRow[];
    readonly notes: readonly PrintedNoteRow[];
  },
): void {
  db.delete(page).where(eq(page.versionId, versionId)).run();
  db.delete(unit).where(eq(unit.versionId, versionId)).run();
  db.delete(printedNote).where(eq(printedNote.versionId, versionId)).run();
  insertPages(db, rows.pages);
  insertUnits(db, rows.units);
  insertNotes(db, rows.notes);
}

function insertPages(db: Db, rows: readonly PageRow[]): void {
  const insert = statement(
    db,
    `INSERT INTO page (version_id, ordinal, label, start, evidence)
     VALUES (@versionId, @ordinal, @label, @start, @evidence)`,
  );
  for (const row of rows) insert.run(row);
}

function insertUnits(db: Db, rows: readonly UnitRow[]): void {
  const insert = statement(
    db,
    `INSERT INTO unit (version_id, ordinal, id, kind, heading, sender,
       addressee, date, date_literal, date_kind, addressee_in_body, place,
       secrecy, signature, lang, part_of, start, "end")
     VALUES (@versionId, @ordinal, @id, @kind, @heading, @sender,
       @addressee, @date, @dateLiteral, @dateKind, @addresseeInBody, @place,
       @secrecy, @signature, @lang, @partOf, @start, @end)`,
  );
  for (const row of rows) insert.run(row);
}

function insertNotes(db: Db, rows: readonly PrintedNoteRow[]): void {
  const insert = statement(
    db,
    `INSERT INTO printed_note (version_id, ordinal, id, label, page, text,
       "references")
     VALUES (@versionId, @ordinal, @id, @label, @page, @text, @references)`,
  );
  for (const row of rows) insert.run(row);
}

/** The newest text of a source as it stands now, all columns. */
export function currentVersion(
  db: Db,
  sourceId: string,
): TextVersionRow | undefined {
  return db
    .select(present)
    .from(textVersion)
    .leftJoin(presentText, ofVersion)
    .where(eq(textVersion.sourceId, sourceId))
    .orderBy(desc(textVersion.number))
    .get();
}

/** The newest text of a source without its large columns. */
export function currentVersionFacts(db: Db, sourceId: string) {
  return db
    .select(facts)
    .from(textVersion)
    .leftJoin(presentText, ofVersion)
    .where(eq(textVersion.sourceId, sourceId))
    .orderBy(desc(textVersion.number))
    .get();
}

export function versionById(db: Db, id: string): TextVersionRow | undefined {
  return db
    .select(present)
    .from(textVersion)
    .leftJoin(presentText, ofVersion)
    .where(eq(textVersion.id, id))
    .get();
}

/** A text version as printed: as it was loaded, without any correction. */
export function printedVersion(
  db: Db,
  id: string,
): PrintedVersionRow | undefined {
  return db.select().from(textVersion).where(eq(textVersion.id, id)).get();
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
