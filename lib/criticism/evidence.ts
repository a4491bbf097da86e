/** Evidence, where it comes from, and how it bears on what is judged. */
import { z } from "zod";
import { relationTypes } from "@/lib/vocabulary/argument";
import {
  credibilities,
  evidenceKinds,
  questionStates,
  reliabilities,
} from "@/lib/vocabulary/evidence";
import { ids } from "@/lib/vocabulary/vocabulary";
import {
  date,
  label,
  optionalRef,
  ref,
  refs,
  shortWords,
  stretches,
  words,
} from "./fields";

/** Where was looked for what should be there. */
export const searchRecordSchema = z.strictObject({
  expected: words,
  where: words,
  by: shortWords,
  date,
  thoroughness: words,
  result: words,
});

export const evidenceSchema = z.strictObject({
  kind: z.literal("evidence"),
  code: z.string().max(50),
  evidenceKind: z.enum(ids(evidenceKinds)),
  statement: words,
  /** Who speaks in the passage it is taken from; null: not from the text. */
  voice: z
    .enum(["author", "translator", "editor", "note", "quoted"])
    .nullable(),
  stretches,
  referenceId: optionalRef,
  /** Page or place within the reference. */
  locator: shortWords,
  testimonyId: optionalRef,
  informantId: optionalRef,
  /** The origin it shares with other items: they are one line of support. */
  originId: optionalRef,
  reliability: z.enum(ids(reliabilities)).nullable(),
  credibility: z.enum(ids(credibilities)).nullable(),
  /** What it was compared with, and where that in turn comes from. */
  comparandum: words,
  comparandumOrigin: words,
  comparandumOriginId: optionalRef,
  /** An argument from silence counts only with this. */
  search: searchRecordSchema.nullable(),
  /** Set when a person accepted it from a lens. */
  findingId: optionalRef,
  remark: words,
});

/** A common origin: items that share it count once. */
export const originSchema = z.strictObject({
  kind: z.literal("origin"),
  label,
  /** Why they are thought to come from one place. */
  reason: words,
  /** Persons through whom all of it came. */
  personIds: refs,
});

export const relationSchema = z.strictObject({
  kind: z.literal("relation"),
  type: z.enum(ids(relationTypes)),
  fromId: ref,
  /** May be another relation. */
  toId: ref,
  /** In the reviewer's own words. */
  wording: shortWords,
  /**
   * Of several grounds, this one alone would do. A judgment whose grounds are
   * alternatives falls when the last of them has fallen.
   */
  alternative: z.boolean(),
  reason: words,
});

/** A rule of the inquiry that judgments apply. */
export const ruleSchema = z.strictObject({
  kind: z.literal("rule"),
  code: z.string().max(50),
  statement: words,
  consequence: words,
  remark: words,
});

export const questionSchema = z.strictObject({
  kind: z.literal("question"),
  text: label,
  /** What it is about: ids of annotations or objects. */
  about: refs,
  addressee: shortWords,
  wouldSettle: words,
  state: z.enum(ids(questionStates)),
  sentOn: date,
  reply: words,
});

export type EvidenceBody = z.infer<typeof evidenceSchema>;
export type OriginBody = z.infer<typeof originSchema>;
export type RelationBody = z.infer<typeof relationSchema>;
export type RuleBody = z.infer<typeof ruleSchema>;
export type QuestionBody = z.infer<typeof questionSchema>;
