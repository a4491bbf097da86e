/** How a source came down: steps, deliveries; and whose hands are in it. */
import { z } from "zod";
import {
  attestations,
  custodyKinds,
  handKinds,
} from "@/lib/vocabulary/custody";
import { reaches } from "@/lib/vocabulary/evidence";
import {
  attribution,
  basis,
  ids,
  likelihood,
} from "@/lib/vocabulary/vocabulary";
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

export const custodyStepSchema = z.strictObject({
  kind: z.literal("custody-step"),
  /** Order in the chain, from 1. */
  place: z.int().positive(),
  custodyKind: z.enum(ids(custodyKinds)),
  /** Who held it, in words, and the person where there is one. */
  holder: shortWords,
  holderId: optionalRef,
  /** What was held: "typescript, two copies". */
  object: words,
  where: shortWords,
  date,
  /** As it is stated, where EDTF cannot say it. */
  dateWords: shortWords,
  attestation: z.enum(ids(attestations)),
  /** Who says so, in words; the persons; the evidence. */
  attestedBy: shortWords,
  informantIds: refs,
  evidenceIds: refs,
  /** Whether the holder could be asked, and how. */
  reach: z.enum(ids(reaches)),
  reachWords: words,
  /** What became of the object at this step. */
  fate: words,
  loss: words,
  /** Nothing is known between the step before and this one. */
  gapBefore: z.boolean(),
  remark: words,
});

/** What arrived at one time, from one sender: a filter for every count. */
export const deliverySchema = z.strictObject({
  kind: z.literal("delivery"),
  label,
  stretches,
  received: date,
  from: shortWords,
  fromId: optionalRef,
  form: words,
  /** What was said of its earlier absence; "" is nothing. */
  absence: words,
});

/** A hand or a stratum, as some hypothesis has it. */
export const handSchema = z.strictObject({
  kind: z.literal("hand"),
  /** A letter: "A". */
  code: z.string().trim().min(1).max(20),
  label,
  handKind: z.enum(ids(handKinds)),
  description: words,
  /** Null: whichever hypothesis holds. */
  hypothesisId: optionalRef,
  candidates: z.array(shortWords).max(20),
  /** The answer on the axis of attribution that means this hand. */
  term: z.enum(ids(attribution)).nullable(),
  notBefore: date,
  notAfter: date,
});

/** Passages given to a hand, with how likely that is. */
export const handPassageSchema = z.strictObject({
  kind: z.literal("hand-passage"),
  handId: ref,
  stretches,
  likelihood: z.enum(ids(likelihood)),
  basis: z.enum(ids(basis)),
  reason: words,
});

export type CustodyStepBody = z.infer<typeof custodyStepSchema>;
export type DeliveryBody = z.infer<typeof deliverySchema>;
export type HandBody = z.infer<typeof handSchema>;
export type HandPassageBody = z.infer<typeof handPassageSchema>;
