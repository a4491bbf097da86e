import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../client";
import { searchPassage } from "../schema";
import { shown, sightOf } from "../sight";
import { statement } from "../statement";

export type PassageRow = Omit<typeof searchPassage.$inferSelect, "id">;

/** A hit begins after U+E000 and ends before U+E001 in the excerpt. */
export const HIT_START = "\ue000";
export const HIT_END = "\ue001";

export interface HitRow {
  readonly slug: string;
  readonly title: string;
  readonly place: PassageRow["place"];
  readonly ref: string;
  readonly page: string | null;
  readonly start: number | null;
  /** Number of the printed note the hit stands in. */
  readonly note: string | null;
  readonly excerpt: string;
  /** The whole passage with its hits marked, where it was asked for. */
  readonly marked?: string;
}

export function insertPassages(db: Db, rows: readonly PassageRow[]): void {
  const insert = statement(
    db,
    `INSERT INTO search_passage (source_id, place, ref, page, start, text)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const row of rows) {
    insert.run(row.sourceId, row.place, row.ref, row.page, row.start, row.text);
  }
}

/** Takes one note or annotation out of the index, or all texts (`ref` ""). */
export function deletePassages(
  db: Db,
  sourceId: string,
  place: PassageRow["place"],
  ref: string,
): void {
  db.delete(searchPassage)
    .where(
      and(
        eq(searchPassage.sourceId, sourceId),
        eq(searchPassage.place, place),
        eq(searchPassage.ref, ref),
      ),
    )
    .run();
}

/** Takes the text and the notes of a source out of the index. */
export function deleteTextPassages(db: Db, sourceId: string): void {
  db.delete(searchPassage)
    .where(
      and(
        eq(searchPassage.sourceId, sourceId),
        inArray(searchPassage.place, ["text", "note"]),
      ),
    )
    .run();
}

/** Everything of a source in these places, in the order of the text. */
export function passagesOf(
  db: Db,
  sourceId: string,
  places: readonly PassageRow["place"][],
): (PassageRow & { id: number })[] {
  return db
    .select()
    .from(searchPassage)
    .where(
      and(
        eq(searchPassage.sourceId, sourceId),
        inArray(searchPassage.place, [...places]),
      ),
    )
    .orderBy(
      sql`${searchPassage.start} IS NULL`,
      searchPassage.start,
      searchPassage.id,
    )
    .all();
}

/** Where a passage of a source stands, without its words. */
export type PassagePlace = Pick<PassageRow, "place" | "ref" | "start"> & {
  readonly id: number;
};

/** The entries of text and notes. */
export function placesOfText(db: Db, sourceId: string): PassagePlace[] {
  return statement(
    db,
    `SELECT id, place, ref, start FROM search_passage
     WHERE source_id = ? AND place IN ('text', 'note')`,
  ).all(sourceId) as PassagePlace[];
}

/** The annotations that stand between two places of the running text. */
export function annotationsFoundAt(
  db: Db,
  sourceId: string,
  from: number,
  to: number,
): { readonly id: number; readonly start: number }[] {
  return statement(
    db,
    `SELECT id, start FROM search_passage
     WHERE source_id = ? AND place = 'annotation' AND start BETWEEN ? AND ?`,
  ).all(sourceId, from, to) as { id: number; start: number }[];
}

/** Moves the annotations that stand after a place of the running text. */
export function shiftAnnotationsFound(
  db: Db,
  sourceId: string,
  { after, by }: { readonly after: number; readonly by: number },
): void {
  statement(
    db,
    `UPDATE search_passage SET start = start + ?
     WHERE source_id = ? AND place = 'annotation' AND start > ?`,
  ).run(by, sourceId, after);
}

/** Another place for the same words. */
export function movePassage(
  db: Db,
  id: number,
  { start, page }: Pick<PassageRow, "start" | "page">,
): void {
  statement(
    db,
    "UPDATE search_passage SET start = ?, page = ? WHERE id = ?",
  ).run(start, page, id);
}

export function deletePassage(db: Db, id: number): void {
  statement(db, "DELETE FROM search_passage WHERE id = ?").run(id);
}

export interface SearchQuery {
  /** FTS5 MATCH expression; null searches by page alone. */
  readonly match: string | null;
  readonly page: string | null;
  readonly sourceId: string | null;
  /** JSON list of the sources to search; null searches all. */
  readonly among: string | null;
  readonly limit: number;
  /** Gives each passage whole, too. */
  readonly whole?: boolean;
}

const MATCHED = `search_index JOIN search_passage p ON p.id = search_index.rowid`;

/** The label of the note a passage is, in the newest text. */
const NOTE = `CASE WHEN p.place = 'note' THEN (
  SELECT n.label FROM text_version v JOIN printed_note n
    ON n.version_id = v.id AND n.id = p.ref
  WHERE v.source_id = p.source_id ORDER BY v.number DESC LIMIT 1) END`;

/** Hits in order of rank (with words) or of the text (page alone). */
export function searchPassages(
  db: Db,
  query: SearchQuery,
): { hits: HitRow[]; total: number } {
  const matching = query.match !== null;
  const from = `${matching ? MATCHED : "search_passage p"}
    JOIN source s ON s.id = p.source_id
    WHERE (@page IS NULL OR p.page = @page)
      AND (@sourceId IS NULL OR p.source_id = @sourceId)
      AND (@among IS NULL
        OR p.source_id IN (SELECT value FROM json_each(@among)))
      AND (p.place <> 'annotation' OR ${shown("p.ref")})
      ${matching ? "AND search_index MATCH @match" : ""}`;
  const excerpt = matching
    ? `snippet(search_index, 0, char(0xE000), char(0xE001), '…', 24)`
    : "substr(p.text, 1, 200)";
  const marked = matching
    ? `highlight(search_index, 0, char(0xE000), char(0xE001))`
    : "p.text";
  const { whole, ...rest } = query;
  const asked = { ...rest, sight: sightOf(db) };
  const hits = statement(
    db,
    `SELECT s.slug, s.title, p.place, p.ref, p.page, p.start,
       ${NOTE} AS note, ${excerpt} AS excerpt${whole ? `, ${marked} AS marked` : ""}
     FROM ${from} ORDER BY ${matching ? "rank, p.id" : "p.source_id, p.start IS NULL, p.start, p.id"} LIMIT @limit`,
  ).all(asked) as HitRow[];
  const total = statement(db, `SELECT count(*) FROM ${from}`)
    .pluck()
    .get(asked) as number;
  return { hits, total };
}
