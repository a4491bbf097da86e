/** Persons, what they told, and the books they wrote. */
import { z } from "zod";
import { personKinds } from "@/lib/vocabulary/custody";
import { reaches, relays, testimonyMedia } from "@/lib/vocabulary/evidence";
import { ids } from "@/lib/vocabulary/vocabulary";
import { date, label, ref, refs, shortWords, stretches, words } from "./fields";

/** Anybody the case speaks of: author, keeper, informant, person in the text. */
export const personSchema = z.strictObject({
  kind: z.literal("person"),
  personKind: z.enum(ids(personKinds)),
  name: label,
  /** Other forms of the name, in which language or script. */
  nameForms: z
    .array(z.strictObject({ name: label, language: shortWords }))
    .max(100),
  /** Names that mean this person in one stretch of the text only. */
  aliases: z
    .array(
      z.strictObject({
        name: label,
        /** Printed pages; "" at either end is open. */
        fromPage: shortWords,
        toPage: shortWords,
        remark: words,
      }),
    )
    .max(100),
  /** Persons of a like name who are somebody else. */
  notSameAs: refs,
  born: date,
  died: date,
  /** Identifiers typed in: scheme "wikidata", "gnd", … */
  authorities: z.array(z.strictObject({ scheme: label, id: label })).max(20),
  remark: words,
});

export const testimonySchema = z.strictObject({
  kind: z.literal("testimony"),
  informantId: ref,
  statement: words,
  /** To whom, in words. */
  toldTo: shortWords,
  date,
  medium: z.enum(ids(testimonyMedia)),
  relay: z.enum(ids(relays)),
  reach: z.enum(ids(reaches)),
  /** Whether the name of the informant was disclosed. */
  disclosed: z.boolean().nullable(),
  remark: words,
});

/** Which of a source's voices speaks here, where import did not see it. */
export const speakerSchema = z.strictObject({
  kind: z.literal("speaker"),
  voice: z.enum(["author", "translator", "editor", "note", "quoted"]),
  personId: ref.nullable(),
  stretches,
  reason: words,
});

/** A publication, as CSL-JSON (citationstyles.org). */
export const referenceSchema = z.strictObject({
  kind: z.literal("reference"),
  csl: z
    .looseObject({ type: z.string().min(1).max(100) })
    .refine((csl) => JSON.stringify(csl).length <= 50_000, "is too long"),
  remark: words,
});
export type ReferenceBody = z.infer<typeof referenceSchema>;
export type PersonBody = z.infer<typeof personSchema>;
export type TestimonyBody = z.infer<typeof testimonySchema>;
export type SpeakerBody = z.infer<typeof speakerSchema>;
