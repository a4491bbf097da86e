import { sql } from "drizzle-orm";
import { check, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import {
  modes,
  polarities,
  scopeKinds,
  strengths,
} from "../../lib/vocabulary/argument";
import { basis, ids, likelihood } from "../../lib/vocabulary/vocabulary";
import { annotation } from "./annotations";
import { oneOfTerms } from "./checks";
import { list } from "./columns";
import { reviewer } from "./people";

interface CitedPlace {
  page: string;
  unit: string;
  locatedBy: string;
  opens: string;
  closes: string;
  rawStart: number | null;
  rawEnd: number | null;
}

/**
 * Where a judgment stands towards a stated proposition. Superseded by a later
 * row, never overwritten.
 */
export const stance = sqliteTable(
  "stance",
  {
    id: text().primaryKey(),
    annotationId: text()
      .notNull()
      .references(() => annotation.id),
    code: text().notNull(),
    concerns: list<string>(),
    proposition: text().notNull(),
    polarity: text({ enum: ids(polarities) }).notNull(),
    mode: text({ enum: ids(modes) }).notNull(),
    strength: text({ enum: ids(strengths) }).notNull(),
    likelihood: text({ enum: ids(likelihood) }).notNull(),
    basis: text({ enum: ids(basis) }).notNull(),
    statement: text().notNull(),
    degree: text().notNull(),
    wording: text().notNull(),
    overturn: text().notNull(),
    scopeKind: text({ enum: ids(scopeKinds) }).notNull(),
    scopeRefs: list<string>(),
    scopeLabel: text().notNull(),
    places: list<CitedPlace>(),
    attributedTo: text().notNull(),
    saidOn: text({ mode: "json" }).$type<{
      page: string;
      rawStart: number | null;
    }>(),
    terms: list<string>(),
    alternatives: list<string>(),
    cites: list<string>(),
    remark: text().notNull(),
    reviewerId: text()
      .notNull()
      .references(() => reviewer.id),
    createdAt: text().notNull(),
    supersededAt: text(),
  },
  (t) => [
    uniqueIndex("stance_current")
      .on(t.annotationId)
      .where(sql`superseded_at IS NULL`),
    check("stance_polarity", oneOfTerms(t.polarity, polarities)),
    check("stance_mode", oneOfTerms(t.mode, modes)),
    check("stance_strength", oneOfTerms(t.strength, strengths)),
    check("stance_likelihood", oneOfTerms(t.likelihood, likelihood)),
    check("stance_basis", oneOfTerms(t.basis, basis)),
    check("stance_scope", oneOfTerms(t.scopeKind, scopeKinds)),
  ],
);
