import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import * as words from "../../lib/vocabulary/vocabulary";
import { anchor, annotation } from "./annotations";
import { inOrder, oneOf, oneOfTerms } from "./checks";
import { reviewer } from "./people";
import { textVersion } from "./text";

const actTypes = ["make", "undo", "redo"] as const;

const versionId = () =>
  text()
    .notNull()
    .references(() => textVersion.id, { onDelete: "cascade" });

const reviewerId = () =>
  text()
    .notNull()
    .references(() => reviewer.id);

/**
 * A correction of the text, by a person, with kind and reason. What was done
 * stands in `text_act`; only kind, reason and the state may change (trigger).
 */
export const emendation = sqliteTable(
  "emendation",
  {
    id: text().primaryKey(),
    versionId: versionId(),
    /** Counts from 1 within the version, in the order of making. */
    ordinal: integer().notNull(),
    kind: text({ enum: words.ids(words.emendationKinds) }).notNull(),
    /** Why; may be added later. */
    reason: text().notNull(),
    /** The reading before and after, in whole words. */
    before: text().notNull(),
    after: text().notNull(),
    /** Where it stood when it was made: code points of the text after it. */
    stream: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    page: text(),
    reviewerId: reviewerId(),
    at: text().notNull(),
    /** Who gave kind and reason their present form, if that came later. */
    describedBy: text().references(() => reviewer.id),
    describedAt: text(),
    /** Set while it is taken back. */
    undoneBy: text().references(() => reviewer.id),
    undoneAt: text(),
  },
  (t) => [
    uniqueIndex("emendation_ordinal").on(t.versionId, t.ordinal),
    check("emendation_ordinal_positive", sql`${t.ordinal} > 0`),
    check("emendation_kind", oneOfTerms(t.kind, words.emendationKinds)),
    check("emendation_in_order", inOrder(t.start, t.end)),
    check(
      "emendation_undone",
      sql`(${t.undoneBy} IS NULL) = (${t.undoneAt} IS NULL)`,
    ),
  ],
);

/**
 * The log of a text: corrections and their taking back, in order. Only ever
 * added to (trigger); the present text is the version and all its acts.
 */
export const textAct = sqliteTable(
  "text_act",
  {
    versionId: versionId(),
    /** Counts from 1 within the version. */
    ordinal: integer().notNull(),
    emendationId: text()
      .notNull()
      .references(() => emendation.id),
    type: text({ enum: actTypes }).notNull(),
    /** The act that this one takes back. */
    of: integer(),
    /** ProseMirror steps, JSON; and those that take them back. */
    steps: text().notNull(),
    inverse: text().notNull(),
    reviewerId: reviewerId(),
    at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.ordinal] }),
    index("text_act_emendation").on(t.emendationId),
    check("text_act_type", oneOf(t.type, actTypes)),
    check("text_act_of", sql`(${t.type} = 'make') = (${t.of} IS NULL)`),
    check(
      "text_act_json",
      sql`json_valid(${t.steps}) AND json_valid(${t.inverse})`,
    ),
  ],
);

/** The text after the last act: made from the log, kept to open fast. */
export const presentText = sqliteTable(
  "present_text",
  {
    versionId: versionId().primaryKey(),
    /** Ordinal of the last act that is in it. */
    act: integer().notNull(),
    document: text().notNull(),
    text: text().notNull(),
    sha256: text().notNull(),
    length: integer().notNull(),
    words: integer().notNull(),
    omissionMarks: integer().notNull(),
    changedAt: text().notNull(),
  },
  (t) => [
    check("present_text_act", sql`${t.act} > 0`),
    check("present_text_length", sql`${t.length} >= 0`),
  ],
);

/**
 * What an anchor was before corrections changed its words: from there it comes
 * back exactly when they are taken back. `origin` is JSON (lib/emendation).
 */
export const anchorOrigin = sqliteTable(
  "anchor_origin",
  {
    annotationId: text().notNull(),
    role: text({ enum: ["passage", "target"] }).notNull(),
    ordinal: integer().notNull(),
    versionId: versionId(),
    /** Ordinal of the last act before. */
    since: integer().notNull(),
    changed: integer({ mode: "boolean" }).notNull(),
    origin: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.annotationId, t.role, t.ordinal] }),
    index("anchor_origin_version").on(t.versionId),
    foreignKey({
      columns: [t.annotationId, t.role, t.ordinal],
      foreignColumns: [anchor.annotationId, anchor.role, anchor.ordinal],
    }).onDelete("cascade"),
    check("anchor_origin_json", sql`json_valid(${t.origin})`),
  ],
);

/**
 * An annotation rests on a reading that a correction changed, until somebody
 * has looked at it or the words are as they were.
 */
export const readingChange = sqliteTable(
  "reading_change",
  {
    id: text().primaryKey(),
    annotationId: text()
      .notNull()
      .references(() => annotation.id),
    emendationId: text()
      .notNull()
      .references(() => emendation.id),
    at: text().notNull(),
    /** The words came back: nothing is left to look at. */
    restoredAt: text(),
    lookedBy: text().references(() => reviewer.id),
    lookedAt: text(),
  },
  (t) => [
    uniqueIndex("reading_change_standing")
      .on(t.annotationId)
      .where(sql`restored_at IS NULL AND looked_at IS NULL`),
    check(
      "reading_change_looked",
      sql`(${t.lookedBy} IS NULL) = (${t.lookedAt} IS NULL)`,
    ),
  ],
);
