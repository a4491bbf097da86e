import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import * as words from "../../lib/vocabulary/vocabulary";
import { inOrder, oneOf, oneOfTerms } from "./checks";
import { reviewer } from "./people";
import { source } from "./sources";
import { textVersion } from "./text";

/** Every kind has a table of its own; what all share stands here. */
export const objectKinds = [
  "person",
  "reference",
  "origin",
  "testimony",
  "evidence",
  "rule",
  "question",
  "hypothesis-set",
  "hypothesis",
  "assessment",
  "composition",
  "terminus",
  "custody-step",
  "delivery",
  "hand",
  "hand-passage",
  "speaker",
  "verdict",
  "dissent",
  "settlement",
  "relation",
] as const;

const objectStatus = ["standing", "withdrawn"] as const;
const eventTypes = ["created", "changed", "withdrawn", "restored"] as const;

/** An object of criticism: who made it, when, and whether it stands. */
export const criticalObject = sqliteTable(
  "critical_object",
  {
    id: text().primaryKey(),
    sourceId: text()
      .notNull()
      .references(() => source.id),
    kind: text({ enum: objectKinds }).notNull(),
    status: text({ enum: objectStatus }).notNull(),
    /** Counts changes from 1. */
    version: integer().notNull(),
    reviewerId: text()
      .notNull()
      .references(() => reviewer.id),
    createdAt: text().notNull(),
    changedAt: text().notNull(),
  },
  (t) => [
    index("critical_object_source").on(t.sourceId, t.kind, t.id),
    check("critical_object_kind", oneOf(t.kind, objectKinds)),
    check("critical_object_status", oneOf(t.status, objectStatus)),
    check("critical_object_version", sql`${t.version} > 0`),
  ],
);

/** Each step in the life of an object; only ever added to (trigger). */
export const criticalEvent = sqliteTable(
  "critical_event",
  {
    id: text().primaryKey(),
    objectId: text()
      .notNull()
      .references(() => criticalObject.id),
    version: integer().notNull(),
    type: text({ enum: eventTypes }).notNull(),
    at: text().notNull(),
    reviewerId: text()
      .notNull()
      .references(() => reviewer.id),
    /** JSON of status and body after this step. */
    snapshot: text().notNull(),
  },
  (t) => [
    uniqueIndex("critical_event_version").on(t.objectId, t.version),
    check("critical_event_type", oneOf(t.type, eventTypes)),
    check("critical_event_version_positive", sql`${t.version} > 0`),
    check("critical_event_snapshot", sql`json_valid(${t.snapshot})`),
  ],
);

/** A stretch of text an object is about, known by the words at its ends. */
export const stretch = sqliteTable(
  "stretch",
  {
    objectId: text()
      .notNull()
      .references(() => criticalObject.id),
    ordinal: integer().notNull(),
    versionId: text()
      .notNull()
      .references(() => textVersion.id),
    /** "main" or "note/<id>"; places are code points of it. */
    stream: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    opens: text().notNull(),
    closes: text().notNull(),
    label: text().notNull(),
    state: text({ enum: words.ids(words.anchorStates) }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.objectId, t.ordinal] }),
    index("stretch_version").on(t.versionId, t.start),
    check("stretch_in_order", inOrder(t.start, t.end)),
    check("stretch_state", oneOfTerms(t.state, words.anchorStates)),
  ],
);
