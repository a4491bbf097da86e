import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { oneOf } from "./checks";
import { reviewer } from "./people";

const deeds = ["saw", "changed", "exported"] as const;

/**
 * Who saw, changed, exported what; only ever added to (trigger). The order is
 * that of the numbers, whatever the clock said.
 */
export const audit = sqliteTable(
  "audit",
  {
    number: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    /** Null for the command line in nobody's name. */
    reviewerId: text().references(() => reviewer.id),
    deed: text({ enum: deeds }).notNull(),
    useCase: text().notNull(),
    /** Kept when the source is gone: no reference. */
    sourceId: text(),
    /** The thing of the address, such as the id of an annotation. */
    thing: text(),
    door: text({ enum: ["route", "page", "command"] }).notNull(),
  },
  (t) => [
    index("audit_of_source").on(t.sourceId, t.number),
    check("audit_deed", oneOf(t.deed, deeds)),
    check("audit_door", sql`${t.door} IN ('route', 'page', 'command')`),
  ],
);
