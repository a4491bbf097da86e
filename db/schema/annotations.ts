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
import { inOrder, oneOf, oneOfTerms, quoted } from "./checks";
import { reviewer } from "./people";
import { source } from "./sources";
import { textVersion } from "./text";

const anchorRoles = ["passage", "target"] as const;
const linkTargets = ["note", "passage", "reference"] as const;

/** What a person says of a passage; its parts are in the tables below. */
export const annotation = sqliteTable(
  "annotation",
  {
    id: text().primaryKey(),
    sourceId: text()
      .notNull()
      .references(() => source.id),
    kind: text({ enum: words.ids(words.annotationKinds) }).notNull(),
    status: text({ enum: words.ids(words.annotationStatus) }).notNull(),
    /** Counts changes from 1. */
    version: integer().notNull(),
    reviewerId: text()
      .notNull()
      .references(() => reviewer.id),
    createdAt: text().notNull(),
    changedAt: text().notNull(),
  },
  (t) => [
    // All that drawing needs is in the index: the rows are not read.
    index("annotation_drawn").on(
      t.sourceId,
      t.id,
      t.kind,
      t.status,
      t.reviewerId,
    ),
    check("annotation_kind", oneOfTerms(t.kind, words.annotationKinds)),
    check("annotation_status", oneOfTerms(t.status, words.annotationStatus)),
    check("annotation_version", sql`${t.version} > 0`),
  ],
);

const annotationId = () =>
  text()
    .notNull()
    .references(() => annotation.id);

/** Where an annotation stands, or (role "target") what its link points to. */
export const anchor = sqliteTable(
  "anchor",
  {
    annotationId: annotationId(),
    role: text({ enum: anchorRoles }).notNull(),
    ordinal: integer().notNull(),
    versionId: text()
      .notNull()
      .references(() => textVersion.id),
    /** "main" or "note/<id>"; places are code points of it. */
    stream: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    exact: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    state: text({ enum: words.ids(words.anchorStates) }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.annotationId, t.role, t.ordinal] }),
    index("anchor_drawn").on(
      t.versionId,
      t.role,
      t.annotationId,
      t.ordinal,
      t.state,
      t.stream,
      t.start,
      t.end,
    ),
    check("anchor_role", oneOf(t.role, anchorRoles)),
    check("anchor_in_order", inOrder(t.start, t.end)),
    check("anchor_state", oneOfTerms(t.state, words.anchorStates)),
  ],
);

/** `(axis = 'a' AND value IN (…)) OR …`: each axis has answers of its own. */
const answers = Object.entries(words.axisValues)
  .map(([axis, values]) => {
    const list = values.map((value) => quoted(value.id)).join(", ");
    return `("axis" = ${quoted(axis)} AND "value" IN (${list}))`;
  })
  .join(" OR ");

/** A dated answer on one axis. Superseded by a later row, never overwritten. */
export const judgment = sqliteTable(
  "judgment",
  {
    id: text().primaryKey(),
    annotationId: annotationId(),
    /** Order within the annotation; 0 leads and gives the colour. */
    ordinal: integer().notNull(),
    axis: text({ enum: words.ids(words.axes) }).notNull(),
    value: text().notNull(),
    likelihood: text({ enum: words.ids(words.likelihood) }).notNull(),
    basis: text({ enum: words.ids(words.basis) }).notNull(),
    rationale: text().notNull(),
    overturn: text().notNull(),
    reviewerId: text()
      .notNull()
      .references(() => reviewer.id),
    createdAt: text().notNull(),
    supersededAt: text(),
  },
  (t) => [
    index("judgment_annotation").on(t.annotationId, t.supersededAt),
    index("judgment_drawn")
      .on(t.annotationId, t.axis, t.value)
      .where(sql`superseded_at IS NULL`),
    uniqueIndex("judgment_current")
      .on(t.annotationId, t.axis)
      .where(sql`superseded_at IS NULL`),
    check("judgment_answer", sql.raw(answers)),
    check("judgment_likelihood", oneOfTerms(t.likelihood, words.likelihood)),
    check("judgment_basis", oneOfTerms(t.basis, words.basis)),
  ],
);

/** Something is missing here. Empty words are unknown. */
export const omission = sqliteTable(
  "omission",
  {
    annotationId: annotationId().primaryKey(),
    kind: text({ enum: words.ids(words.omissionKinds) }).notNull(),
    howKnown: text({ enum: words.ids(words.omissionHowKnown) }).notNull(),
    agent: text().notNull(),
    extent: text().notNull(),
    remark: text().notNull(),
  },
  (t) => [
    check("omission_kind", oneOfTerms(t.kind, words.omissionKinds)),
    check("omission_known", oneOfTerms(t.howKnown, words.omissionHowKnown)),
  ],
);

/** From a passage to a note, a reference, or a passage (anchor "target"). */
export const link = sqliteTable(
  "link",
  {
    annotationId: annotationId().primaryKey(),
    kind: text({ enum: words.ids(words.linkKinds) }).notNull(),
    targetType: text({ enum: linkTargets }).notNull(),
    noteId: text(),
    citation: text(),
    url: text(),
    remark: text().notNull(),
  },
  (t) => [
    check("link_kind", oneOfTerms(t.kind, words.linkKinds)),
    check("link_target_type", oneOf(t.targetType, linkTargets)),
    check(
      "link_target",
      sql`(${t.targetType} = 'note') = (${t.noteId} IS NOT NULL) AND (${t.targetType} = 'reference') = (${t.citation} IS NOT NULL)`,
    ),
  ],
);

export const comment = sqliteTable("comment", {
  annotationId: annotationId().primaryKey(),
  text: text().notNull(),
});
