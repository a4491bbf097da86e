import { sql } from "drizzle-orm";
import { check, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Somebody who judges. Kept for good: their judgments name them. */
export const reviewer = sqliteTable(
  "reviewer",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    initials: text().notNull(),
    colour: text().notNull(),
    createdAt: text().notNull(),
  },
  (t) => [
    check("reviewer_name", sql`length(trim(${t.name})) > 0`),
    check("reviewer_colour", sql`${t.colour} GLOB '#[0-9a-fA-F]*'`),
  ],
);

/**
 * Reviewers who came with a case or a file: their words are cited, and nobody
 * judges in their name.
 */
export const citedReviewer = sqliteTable("cited_reviewer", {
  reviewerId: text()
    .primaryKey()
    .references(() => reviewer.id, { onDelete: "cascade" }),
});

/** What the program remembers of itself: the sample was loaded, and the like. */
export const setting = sqliteTable("setting", {
  key: text().primaryKey(),
  value: text().notNull(),
});
