import { sql } from "drizzle-orm";
import {
  blob,
  check,
  index,
  integer,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { source } from "./sources";
import { textVersion } from "./text";

/**
 * An edition, frozen: never changed. Its id is the beginning of its hash, so
 * that freezing the same choice of the same state twice gives the same one.
 */
export const edition = sqliteTable(
  "edition",
  {
    id: text().primaryKey(),
    sourceId: text()
      .notNull()
      .references(() => source.id, { onDelete: "cascade" }),
    versionId: text()
      .notNull()
      .references(() => textVersion.id, { onDelete: "cascade" }),
    title: text().notNull(),
    /** JSON of what was chosen. */
    choice: text().notNull(),
    /** Everything it holds but the text: JSON, compressed. */
    content: blob({ mode: "buffer" }).notNull(),
    /** SHA-256 of that JSON. */
    hash: text().notNull().unique(),
    annotations: integer().notNull(),
    frozenAt: text().notNull(),
  },
  (t) => [
    index("edition_source").on(t.sourceId),
    check("edition_choice", sql`json_valid(${t.choice})`),
    check("edition_hash", sql`length(${t.hash}) = 64`),
    check("edition_id", sql`${t.id} = substr(${t.hash}, 1, 16)`),
    check("edition_annotations", sql`${t.annotations} >= 0`),
  ],
);
