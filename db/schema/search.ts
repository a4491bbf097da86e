import {
  check,
  index,
  integer,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { oneOf } from "./checks";
import { source } from "./sources";

const places = ["text", "note", "annotation"] as const;

/**
 * What can be searched: blocks of the text, notes, annotations. Triggers carry
 * each row into the full-text index `search_index` (see the migrations).
 */
export const searchPassage = sqliteTable(
  "search_passage",
  {
    id: integer().primaryKey(),
    sourceId: text()
      .notNull()
      .references(() => source.id, { onDelete: "cascade" }),
    place: text({ enum: places }).notNull(),
    /** Id of the note or annotation; empty for text. */
    ref: text().notNull(),
    page: text(),
    /** Code point of the main stream, where there is one. */
    start: integer(),
    text: text().notNull(),
  },
  (t) => [
    index("search_passage_ref").on(t.sourceId, t.place, t.ref),
    index("search_passage_page").on(t.page),
    check("search_passage_place", oneOf(t.place, places)),
  ],
);
