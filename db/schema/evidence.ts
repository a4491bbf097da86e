import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { relationTypes } from "../../lib/vocabulary/argument";
import {
  credibilities,
  evidenceKinds,
  questionStates,
  reliabilities,
} from "../../lib/vocabulary/evidence";
import { ids, voices } from "../../lib/vocabulary/vocabulary";
import { oneOfTerms } from "./checks";
import { flag, list, objectId, reference } from "./columns";

interface SearchRecord {
  expected: string;
  where: string;
  by: string;
  date: string;
  thoroughness: string;
  result: string;
}

/** A common origin: what shares it is one line of support. */
export const origin = sqliteTable("origin", {
  objectId: objectId(),
  label: text().notNull(),
  reason: text().notNull(),
  personIds: list<string>(),
});

export const evidence = sqliteTable(
  "evidence",
  {
    objectId: objectId(),
    code: text().notNull(),
    evidenceKind: text({ enum: ids(evidenceKinds) }).notNull(),
    statement: text().notNull(),
    voice: text({ enum: ids(voices) }),
    referenceId: reference(),
    locator: text().notNull(),
    testimonyId: reference(),
    informantId: reference(),
    originId: reference(),
    reliability: text({ enum: ids(reliabilities) }),
    credibility: text({ enum: ids(credibilities) }),
    comparandum: text().notNull(),
    comparandumOrigin: text().notNull(),
    comparandumOriginId: reference(),
    search: text({ mode: "json" }).$type<SearchRecord>(),
    /** A finding of a lens that a person accepted. */
    findingId: text(),
    remark: text().notNull(),
  },
  (t) => [
    check("evidence_kind", oneOfTerms(t.evidenceKind, evidenceKinds)),
    check("evidence_voice", oneOfTerms(t.voice, voices)),
    check("evidence_reliability", oneOfTerms(t.reliability, reliabilities)),
    check("evidence_credibility", oneOfTerms(t.credibility, credibilities)),
  ],
);

/**
 * From one annotation, object or relation to another. That both ends are
 * there is seen to by a trigger, for they are in several tables.
 */
export const relation = sqliteTable(
  "relation",
  {
    objectId: objectId(),
    type: text({ enum: ids(relationTypes) }).notNull(),
    fromId: text().notNull(),
    toId: text().notNull(),
    wording: text().notNull(),
    alternative: flag().notNull(),
    reason: text().notNull(),
  },
  (t) => [
    index("relation_from").on(t.fromId),
    index("relation_to").on(t.toId),
    check("relation_type", oneOfTerms(t.type, relationTypes)),
    check("relation_ends", sql`${t.fromId} <> ${t.toId}`),
  ],
);

export const rule = sqliteTable("rule", {
  objectId: objectId(),
  code: text().notNull(),
  statement: text().notNull(),
  consequence: text().notNull(),
  remark: text().notNull(),
});

export const question = sqliteTable(
  "question",
  {
    objectId: objectId(),
    text: text().notNull(),
    about: list<string>(),
    addressee: text().notNull(),
    wouldSettle: text().notNull(),
    state: text({ enum: ids(questionStates) }).notNull(),
    sentOn: text().notNull(),
    reply: text().notNull(),
  },
  (t) => [check("question_state", oneOfTerms(t.state, questionStates))],
);
