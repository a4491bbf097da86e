/**
 * Who looks. While a blind round is open, what is said of its passages is
 * shown by who asks: every query that reads annotations or objects leaves out
 * what is hidden, here and nowhere else. A database without a sight sees as
 * nobody does: what is sealed stays hidden.
 */
import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Db } from "./client";
import { statement } from "./statement";

/** A database looked at by somebody; set by `asSeenBy` alone. */
interface Seeing {
  readonly sight?: Sight;
}

/** The id of a reviewer, or how to get it when it is first needed. */
export type Sight = string | (() => string);

/** For the program's own work: nothing is hidden. No person has this id. */
const ALL = "*";

/** The database whole, for checks of what is stored; never for an answer. */
export function seenWhole<D extends Db>(db: D): D {
  return asSeenBy(db, ALL);
}

/** The same database as this reviewer sees it; "" is nobody. */
export function asSeenBy<D extends Db>(db: D, sight: Sight): D {
  // Reads nothing of its own but the sight: all else is the database's.
  return Object.create(db, { sight: { value: sight } }) as D;
}

export function sightOf(db: Db): string {
  const { sight = "" } = db as Seeing;
  return typeof sight === "string" ? sight : sight();
}

/** Marks the place of the reviewer in the SQL below. */
const VIEWER = "@sight";

/**
 * A seal hides from all but its author, while the round is blind and open: from
 * other reviewers of the round until they have submitted the passage, and what
 * the reviewers of the round say also from everybody else, and until they have
 * submitted it themselves.
 */
function hides(thing: string, viewer: string): string {
  const submitted = (who: string) =>
    `EXISTS (SELECT 1 FROM round_part p WHERE p.item_id = s.item_id
       AND p.reviewer_id = ${who} AND p.submitted_at IS NOT NULL)`;
  const member = (who: string) =>
    `EXISTS (SELECT 1 FROM round_member m WHERE m.round_id = s.round_id
       AND m.reviewer_id = ${who})`;
  return `SELECT 1 FROM seal s JOIN review_round r ON r.id = s.round_id
    WHERE s.thing_id = ${thing} AND ${viewer} NOT IN (s.reviewer_id, '${ALL}')
      AND r.blind = 1 AND r.closed_at IS NULL
      AND (${member(viewer)} OR ${member("s.reviewer_id")})
      AND NOT (${submitted(viewer)}
        AND (NOT ${member("s.reviewer_id")} OR ${submitted("s.reviewer_id")}))`;
}

/**
 * SQL that keeps what this column names from whom it is hidden; bind `sight`
 * (see `sightOf`) as a named parameter.
 */
export function shown(thing: string): string {
  return `NOT EXISTS (${hides(thing, VIEWER)})`;
}

/** The same as a condition of the query builder. */
export function shownTo(db: Db, thing: SQLiteColumn): SQL {
  const [before = "", ...rest] = hides("@thing", VIEWER).split("@thing");
  const after = rest.join("@thing").split(VIEWER);
  const parts = after.map((part, i) =>
    i === 0 ? sql.raw(part) : sql`${sightOf(db)}${sql.raw(part)}`,
  );
  return sql`NOT EXISTS (${sql.raw(before)}${thing}${sql.join(parts)})`;
}

/** True when it depends on who looks whether one of these things is shown. */
export function areSealed(db: Db, thingIds: readonly string[]): boolean {
  if (thingIds.length === 0) return false;
  const found = statement(
    db,
    `SELECT EXISTS (SELECT 1 FROM seal s JOIN review_round r ON r.id = s.round_id
       WHERE r.blind = 1 AND r.closed_at IS NULL
         AND s.thing_id IN (SELECT value FROM json_each(@ids)))`,
  ).pluck();
  return found.get({ ids: JSON.stringify(thingIds) }) === 1;
}

/** True when this thing may be shown to whoever looks. */
export function isShown(db: Db, thingId: string): boolean {
  return !hiddenThings(db, thingId).has(thingId);
}

/** All that is hidden from whoever looks, or this thing if it is. */
export function hiddenThings(db: Db, thingId?: string): Set<string> {
  const rows = statement(
    db,
    `SELECT DISTINCT t.thing_id FROM seal t
     WHERE (@thing IS NULL OR t.thing_id = @thing)
       AND EXISTS (${hides("t.thing_id", VIEWER)})`,
  )
    .pluck()
    .all({ thing: thingId ?? null, sight: sightOf(db) });
  return new Set(rows as string[]);
}
