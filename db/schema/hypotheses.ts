import { sql } from "drizzle-orm";
import {
  check,
  index,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { terminusSides } from "../../lib/vocabulary/custody";
import { ratings, verdicts } from "../../lib/vocabulary/evidence";
import { basis, ids, likelihood } from "../../lib/vocabulary/vocabulary";
import { oneOfTerms } from "./checks";
import { flag, list, objectId, reference } from "./columns";

interface Clause {
  text: string;
  restsOn: string[];
}

export const hypothesisSet = sqliteTable("hypothesis_set", {
  objectId: objectId(),
  label: text().notNull(),
  remark: text().notNull(),
});

/** Each set has one "none of these" (index), which stays (trigger). */
export const hypothesis = sqliteTable(
  "hypothesis",
  {
    objectId: objectId(),
    setId: reference().notNull(),
    code: text().notNull(),
    statement: text().notNull(),
    parentId: reference(),
    standing: text().notNull(),
    motive: text().notNull(),
    none: flag().notNull(),
  },
  (t) => [
    uniqueIndex("hypothesis_none").on(t.setId).where(sql`none = 1`),
    uniqueIndex("hypothesis_code").on(t.setId, t.code),
  ],
);

export const assessment = sqliteTable(
  "assessment",
  {
    objectId: objectId(),
    hypothesisId: reference().notNull(),
    /** Evidence, or the annotation of a judgment. */
    itemId: text().notNull(),
    rating: text({ enum: ids(ratings) }).notNull(),
    remark: text().notNull(),
  },
  (t) => [
    index("assessment_cell").on(t.hypothesisId, t.itemId),
    check("assessment_rating", oneOfTerms(t.rating, ratings)),
  ],
);

/** When a stretch was put into words, if a hypothesis holds. */
export const composition = sqliteTable("composition", {
  objectId: objectId(),
  hypothesisId: reference(),
  date: text().notNull(),
  reason: text().notNull(),
});

/** What a passage knows, and the date that sets. */
export const terminus = sqliteTable(
  "terminus",
  {
    objectId: objectId(),
    side: text({ enum: ids(terminusSides) }).notNull(),
    date: text().notNull(),
    statement: text().notNull(),
    evidenceIds: list<string>(),
  },
  (t) => [check("terminus_side", oneOfTerms(t.side, terminusSides))],
);

export const verdict = sqliteTable(
  "verdict",
  {
    objectId: objectId(),
    value: text({ enum: ids(verdicts) }).notNull(),
    likelihood: text({ enum: ids(likelihood) }).notNull(),
    basis: text({ enum: ids(basis) }).notNull(),
    clauses: list<Clause>(),
    overturn: text().notNull(),
  },
  (t) => [
    check("verdict_value", oneOfTerms(t.value, verdicts)),
    check("verdict_likelihood", oneOfTerms(t.likelihood, likelihood)),
    check("verdict_basis", oneOfTerms(t.basis, basis)),
  ],
);

export const dissent = sqliteTable(
  "dissent",
  {
    objectId: objectId(),
    verdictId: reference().notNull(),
    text: text().notNull(),
    value: text({ enum: ids(verdicts) }),
    restsOn: list<string>(),
  },
  (t) => [check("dissent_value", oneOfTerms(t.value, verdicts))],
);
