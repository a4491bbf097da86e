/** A better file for a source: prepared, repaired by a person, then accepted. */
import { sql } from "drizzle-orm";
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import * as words from "../../lib/vocabulary/vocabulary";
import { annotation } from "./annotations";
import { inOrder, oneOf, oneOfTerms } from "./checks";
import { reviewer } from "./people";
import { source } from "./sources";
import { textVersion } from "./text";

const outcomes = ["accepted", "dropped"] as const;
const roles = ["passage", "target"] as const;

export const replacement = sqliteTable(
  "replacement",
  {
    id: text().primaryKey(),
    sourceId: text()
      .notNull()
      .references(() => source.id, { onDelete: "cascade" }),
    /** The text it is to replace, and the name of that text then. */
    versionId: text()
      .notNull()
      .references(() => textVersion.id, { onDelete: "cascade" }),
    textKey: text().notNull(),
    fileName: text().notNull(),
    fileSha256: text().notNull(),
    /** The file as received; null once it was accepted or dropped. */
    bytes: blob({ mode: "buffer" }),
    profile: text().notNull(),
    /** JSON of the repairs switched off. */
    off: text().notNull(),
    /** A text witness of its own, not a better file of the same. */
    newWitness: integer({ mode: "boolean" }).notNull(),
    /** SHA-256 of the canonical text it gives, with corrections carried. */
    textSha256: text().notNull(),
    /** JSON: figures of the new text, and what became of the corrections. */
    report: text().notNull(),
    reviewerId: text()
      .notNull()
      .references(() => reviewer.id),
    createdAt: text().notNull(),
    outcome: text({ enum: outcomes }),
    endedAt: text(),
    endedBy: text().references(() => reviewer.id),
  },
  (t) => [
    // One at a time: two would decide of the same anchors.
    uniqueIndex("replacement_open").on(t.sourceId).where(sql`outcome IS NULL`),
    check(
      "replacement_outcome",
      sql`${t.outcome} IS NULL OR ${oneOf(t.outcome, outcomes)}`,
    ),
    check(
      "replacement_ended",
      sql`(${t.outcome} IS NULL) = (${t.endedAt} IS NULL)`,
    ),
  ],
);

/** What the search proposed for one anchor, and what a person decided. */
export const replacementAnchor = sqliteTable(
  "replacement_anchor",
  {
    replacementId: text()
      .notNull()
      .references(() => replacement.id, { onDelete: "cascade" }),
    annotationId: text()
      .notNull()
      .references(() => annotation.id),
    role: text({ enum: roles }).notNull(),
    ordinal: integer().notNull(),
    /** Order of the old text, in which the list is gone through. */
    position: integer().notNull(),
    state: text({ enum: words.ids(words.anchorStates) }).notNull(),
    stream: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    exact: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    /** JSON of the places offered; empty for what stands as it stood. */
    candidates: text().notNull(),
    /** 1 to 3: the place chosen; 0: none; null: nobody decided. */
    choice: integer(),
    decidedBy: text().references(() => reviewer.id),
    decidedAt: text(),
  },
  (t) => [
    primaryKey({
      columns: [t.replacementId, t.annotationId, t.role, t.ordinal],
    }),
    index("replacement_anchor_listed").on(t.replacementId, t.state, t.position),
    check("replacement_anchor_role", oneOf(t.role, roles)),
    check("replacement_anchor_in_order", inOrder(t.start, t.end)),
    check("replacement_anchor_state", oneOfTerms(t.state, words.anchorStates)),
    check("replacement_anchor_choice", sql`${t.choice} BETWEEN 0 AND 3`),
    check(
      "replacement_anchor_decided",
      sql`(${t.choice} IS NULL) = (${t.decidedAt} IS NULL)`,
    ),
  ],
);

/** Anchors as they stood on a text that was replaced: it stays readable. */
export const pastAnchor = sqliteTable(
  "past_anchor",
  {
    versionId: text()
      .notNull()
      .references(() => textVersion.id, { onDelete: "cascade" }),
    annotationId: text()
      .notNull()
      .references(() => annotation.id),
    role: text({ enum: roles }).notNull(),
    ordinal: integer().notNull(),
    stream: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    exact: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    state: text({ enum: words.ids(words.anchorStates) }).notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.versionId, t.annotationId, t.role, t.ordinal],
    }),
    check("past_anchor_role", oneOf(t.role, roles)),
    check("past_anchor_in_order", inOrder(t.start, t.end)),
    check("past_anchor_state", oneOfTerms(t.state, words.anchorStates)),
  ],
);
