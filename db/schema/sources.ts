import {
  blob,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/** The work examined. A column that is null is unknown, and says so. */
export const source = sqliteTable("source", {
  id: text().primaryKey(),
  /** The name in URLs and on the command line; never changes. */
  slug: text().notNull().unique(),
  title: text().notNull(),
  author: text(),
  editor: text(),
  /** EDTF: when it was published, and the time it speaks of. */
  published: text(),
  date: text(),
  /** JSON list of BCP 47 tags; empty is unknown. */
  languages: text({ mode: "json" }).$type<string[]>().notNull(),
  type: text(),
  rights: text(),
  /** Id of the corpus descriptor it was recognised by. */
  descriptorId: text(),
  createdAt: text().notNull(),
});

/** The file as received, byte for byte. The same bytes are kept once. */
export const sourceFile = sqliteTable(
  "source_file",
  {
    id: text().primaryKey(),
    sourceId: text()
      .notNull()
      .references(() => source.id, { onDelete: "cascade" }),
    name: text().notNull(),
    sha256: text().notNull(),
    /** IANA name of the encoding it was read with, and what spoke for it. */
    encoding: text().notNull(),
    size: integer().notNull(),
    bytes: blob({ mode: "buffer" }).notNull(),
    receivedAt: text().notNull(),
  },
  (t) => [uniqueIndex("source_file_sha256").on(t.sha256)],
);
