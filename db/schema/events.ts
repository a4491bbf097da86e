import { sql } from "drizzle-orm";
import {
  check,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { annotation } from "./annotations";
import { oneOf } from "./checks";
import { reviewer } from "./people";

const eventTypes = [
  "created",
  "changed",
  "withdrawn",
  "restored",
  "moved",
] as const;

/** Each step in the life of an annotation; only ever added to (trigger). */
export const event = sqliteTable(
  "event",
  {
    id: text().primaryKey(),
    annotationId: text()
      .notNull()
      .references(() => annotation.id),
    /** Version of the annotation after this step. */
    version: integer().notNull(),
    type: text({ enum: eventTypes }).notNull(),
    at: text().notNull(),
    reviewerId: text()
      .notNull()
      .references(() => reviewer.id),
    /** JSON of status, text version, anchors and body after this step. */
    snapshot: text().notNull(),
  },
  (t) => [
    uniqueIndex("event_version").on(t.annotationId, t.version),
    check("event_type", oneOf(t.type, eventTypes)),
    check("event_version_positive", sql`${t.version} > 0`),
    check("event_snapshot", sql`json_valid(${t.snapshot})`),
  ],
);
