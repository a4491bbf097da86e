/** Hypotheses in sets, what is thought to fit them, dates under each. */
import { z } from "zod";
import { terminusSides } from "@/lib/vocabulary/custody";
import { ratings, verdicts } from "@/lib/vocabulary/evidence";
import { basis, ids, likelihood } from "@/lib/vocabulary/vocabulary";
import { date, label, ref, refs, stretches, words } from "./fields";

/** A question with rival answers. It always holds "none of these". */
export const hypothesisSetSchema = z.strictObject({
  kind: z.literal("hypothesis-set"),
  label,
  /** The passage it is about; [] is the source as a whole. */
  stretches,
  remark: words,
});

export const hypothesisSchema = z.strictObject({
  kind: z.literal("hypothesis"),
  setId: ref,
  /** A letter or short name: "H-forgery". */
  code: z.string().trim().min(1).max(50),
  statement: words,
  /** The hypothesis it is a version of. */
  parentId: ref.nullable(),
  /** Where it stands at present, in words. */
  standing: words,
  /** Who would have gained, by what and since when. */
  motive: words,
  /** True for "none of these": made with its set, never withdrawn. */
  none: z.boolean(),
});

/** One reviewer's view of one item under one hypothesis. */
export const assessmentSchema = z.strictObject({
  kind: z.literal("assessment"),
  hypothesisId: ref,
  /** A piece of evidence, or a judgment (its annotation). */
  itemId: ref,
  rating: z.enum(ids(ratings)),
  remark: words,
});

/** When a stretch was put into words, if the hypothesis holds. */
export const compositionSchema = z.strictObject({
  kind: z.literal("composition"),
  /** Null: under every hypothesis. */
  hypothesisId: ref.nullable(),
  stretches,
  date,
  reason: words,
});

/** What a passage knows, and therefore when it cannot have been written. */
export const terminusSchema = z.strictObject({
  kind: z.literal("terminus"),
  side: z.enum(ids(terminusSides)),
  stretches,
  date,
  /** The event or thing that sets it. */
  statement: words,
  evidenceIds: refs,
});

/** A part of a verdict, and what it rests on: annotations or objects. */
const clause = z.strictObject({ text: label, restsOn: refs });

export const verdictSchema = z.strictObject({
  kind: z.literal("verdict"),
  value: z.enum(ids(verdicts)),
  likelihood: z.enum(ids(likelihood)),
  basis: z.enum(ids(basis)),
  clauses: z.array(clause).min(1).max(50),
  overturn: words,
  /** The source as a whole when [] . */
  stretches,
});

/** A signed disagreement with a verdict; printed beside it. */
export const dissentSchema = z.strictObject({
  kind: z.literal("dissent"),
  verdictId: ref,
  text: label,
  value: z.enum(ids(verdicts)).nullable(),
  restsOn: refs,
});

export type HypothesisSetBody = z.infer<typeof hypothesisSetSchema>;
export type HypothesisBody = z.infer<typeof hypothesisSchema>;
export type AssessmentBody = z.infer<typeof assessmentSchema>;
export type CompositionBody = z.infer<typeof compositionSchema>;
export type TerminusBody = z.infer<typeof terminusSchema>;
export type VerdictBody = z.infer<typeof verdictSchema>;
export type DissentBody = z.infer<typeof dissentSchema>;
