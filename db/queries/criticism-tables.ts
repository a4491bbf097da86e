import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import * as tables from "../schema";
import type { objectKinds } from "../schema/criticism";

/** The table that holds the fields of each kind. */
export const partTables = {
  person: tables.person,
  reference: tables.bibliography,
  origin: tables.origin,
  testimony: tables.testimony,
  evidence: tables.evidence,
  rule: tables.rule,
  question: tables.question,
  "hypothesis-set": tables.hypothesisSet,
  hypothesis: tables.hypothesis,
  assessment: tables.assessment,
  composition: tables.composition,
  terminus: tables.terminus,
  "custody-step": tables.custodyStep,
  delivery: tables.delivery,
  hand: tables.hand,
  "hand-passage": tables.handPassage,
  speaker: tables.speaker,
  verdict: tables.verdict,
  dissent: tables.dissent,
  settlement: tables.settlement,
  relation: tables.relation,
} as const satisfies Record<(typeof objectKinds)[number], unknown>;

/**
 * Any of them. They differ in their own columns, which are read and written as
 * the schemas of lib/criticism have them.
 */
export type PartTable = SQLiteTable & { readonly objectId: SQLiteColumn };
