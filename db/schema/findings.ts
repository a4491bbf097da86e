import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import {
  findingConfidence,
  findingStates,
} from "../../lib/vocabulary/findings";
import { ids } from "../../lib/vocabulary/vocabulary";
import { inOrder, oneOfTerms } from "./checks";
import { criticalObject } from "./criticism";
import { reviewer } from "./people";
import { source } from "./sources";

const sourceId = () =>
  text()
    .notNull()
    .references(() => source.id, { onDelete: "cascade" });

/** The latest run of a lens over a source: what it read and what it left out. */
export const lensRun = sqliteTable(
  "lens_run",
  {
    sourceId: sourceId(),
    /** Id of the lens; lenses come and go, so there is no closed list. */
    lens: text().notNull(),
    /** Name of the text it read, corrections included. */
    textVersion: text().notNull(),
    /** Name of the dated facts it asked; null for runs from before these names. */
    factsVersion: text(),
    at: text().notNull(),
    reviewerId: text().references(() => reviewer.id),
    /** JSON lists of counts, and of strips along the text. */
    examined: text().notNull(),
    skipped: text().notNull(),
    strips: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.lens] })],
);

/** What a lens proposed, and what has become of it. */
export const finding = sqliteTable(
  "finding",
  {
    sourceId: sourceId(),
    /** Made of what was observed, so that a new run meets it again. */
    id: text().notNull(),
    lens: text().notNull(),
    kind: text().notNull(),
    confidence: text({ enum: ids(findingConfidence) }).notNull(),
    /** The text it was last seen in, and its first place there. */
    textVersion: text().notNull(),
    stream: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    /** JSON of the whole finding. */
    body: text().notNull(),
    state: text({ enum: ids(findingStates) }).notNull(),
    /** The evidence that was made of it when it was accepted. */
    evidenceId: text().references(() => criticalObject.id),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.id] }),
    index("finding_lens").on(t.sourceId, t.lens, t.state),
    check("finding_confidence", oneOfTerms(t.confidence, findingConfidence)),
    check("finding_state", oneOfTerms(t.state, findingStates)),
    check("finding_in_order", inOrder(t.start, t.end)),
    check("finding_body", sql`json_valid(${t.body})`),
  ],
);

/** Who decided what on a finding, when and why; only ever added to. */
export const findingDecision = sqliteTable(
  "finding_decision",
  {
    id: text().primaryKey(),
    sourceId: text().notNull(),
    findingId: text().notNull(),
    state: text({ enum: ids(findingStates) }).notNull(),
    reviewerId: text()
      .notNull()
      .references(() => reviewer.id),
    at: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.sourceId, t.findingId],
      foreignColumns: [finding.sourceId, finding.id],
    }).onDelete("cascade"),
    index("finding_decision_of").on(t.sourceId, t.findingId, t.at),
    check("finding_decision_state", oneOfTerms(t.state, findingStates)),
  ],
);

const factKinds = [
  "word",
  "name",
  "institution",
  "work",
  "event",
  "life",
  "office",
  "absence",
] as const;

/** A dated fact of the user, or in place of one that the program brings. */
export const gazetteerEntry = sqliteTable(
  "gazetteer_entry",
  {
    id: text().primaryKey(),
    kind: text({ enum: factKinds }).notNull(),
    label: text().notNull(),
    forms: text({ mode: "json" }).$type<string[]>().notNull(),
    /** EDTF. */
    date: text().notNull(),
    person: text({ mode: "json" }).$type<string[]>().notNull(),
    place: text({ mode: "json" }).$type<string[]>().notNull(),
    statement: text().notNull(),
    source: text().notNull(),
    /** Switched off: lenses do not ask it. */
    off: integer({ mode: "boolean" }).notNull(),
    reviewerId: text()
      .notNull()
      .references(() => reviewer.id),
    changedAt: text().notNull(),
  },
  (t) => [
    check(
      "gazetteer_entry_kind",
      sql`${t.kind} IN (${sql.raw(factKinds.map((kind) => `'${kind}'`).join(", "))})`,
    ),
  ],
);
