import { sql } from "drizzle-orm";
import {
  check,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { reviewer } from "./people";
import { source } from "./sources";

const whoAndWhat = {
  sourceId: text()
    .notNull()
    .references(() => source.id, { onDelete: "cascade" }),
  reviewerId: text()
    .notNull()
    .references(() => reviewer.id, { onDelete: "cascade" }),
};

/** Where a person stopped reading: a code point of the main stream. */
export const readingPlace = sqliteTable(
  "reading_place",
  { ...whoAndWhat, place: integer().notNull(), at: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.reviewerId] }),
    check("reading_place_place", sql`${t.place} >= 0`),
  ],
);

/** A printed page that has been before a person's eyes. */
export const pageRead = sqliteTable(
  "page_read",
  { ...whoAndWhat, label: text().notNull(), at: text().notNull() },
  (t) => [primaryKey({ columns: [t.sourceId, t.reviewerId, t.label] })],
);
