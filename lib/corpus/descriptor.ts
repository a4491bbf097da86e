/** What corpus/<id>/descriptor.json says of a source. */
import edtf from "edtf";
import { z } from "zod";
import type { Corrections } from "@/lib/import/corrections";
import { profileIds } from "@/lib/import/format";

const edtfDate = z.string().refine(isEdtf, "is no date in EDTF");

function isEdtf(value: string): boolean {
  try {
    edtf(value);
    return true;
  } catch {
    return false;
  }
}

/** A file name inside the folder of the descriptor; no way out of it. */
const fileName = z.string().regex(/^[\w][\w.-]*$/, "is no plain file name");

/** A few words of the source, for finding a place. */
const fewWords = z
  .string()
  .min(1)
  .refine((words) => words.trim().split(/\s+/).length <= 12, {
    message: "has more than twelve words",
  });

const correctionsSchema = z.strictObject({
  /** Ids of rules that only offer a repair until a person has confirmed it. */
  confirmed: z.array(z.string().min(1)).default([]),
  /** Words in another language than the text around them. */
  foreign: z
    .array(z.strictObject({ words: fewWords, lang: z.string().min(2) }))
    .default([]),
  /** Other names under which the text knows a heading of the index. */
  aliases: z
    .array(
      z.strictObject({ heading: fewWords, names: z.array(fewWords).min(1) }),
    )
    .default([]),
  /** Page references that the printed index has wrong. */
  indexPages: z
    .array(
      z.strictObject({
        heading: fewWords,
        printed: z.string().min(1),
        page: z.string().min(1),
      }),
    )
    .default([]),
}) satisfies z.ZodType<Corrections>;

export const descriptorSchema = z.strictObject({
  /** Also the folder and the slug of the source. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: z.string().min(1),
  author: z
    .strictObject({
      name: z.string().min(1),
      /** "purported": whether it is so is what the source is examined for. */
      role: z.enum(["author", "purported", "attributed"]),
    })
    .nullable(),
  editor: z.string().min(1).nullable(),
  published: edtfDate.nullable(),
  /** When it was, or claims to have been, written. */
  date: edtfDate.nullable(),
  /** BCP 47. */
  languages: z.array(z.string().min(2)),
  type: z.string().min(1),
  rights: z.string().min(1),
  /** True for a source written for this program. */
  invented: z.boolean().optional(),
  recognise: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** A few words near the beginning, for other copies of the text. */
    opening: z
      .string()
      .refine((words) => words.trim().split(/\s+/).length <= 12, {
        message: "has more than twelve words",
      })
      .refine((words) => words.trim().split(/\s+/).length >= 4, {
        message: "has fewer than four words",
      }),
  }),
  profile: z.enum(profileIds),
  /** What persons have found out about this source; see lib/import. */
  corrections: correctionsSchema.optional(),
  /** The text beside the descriptor, where it may be spread. */
  file: fileName.optional(),
  /** True when the program offers it to newcomers. */
  sample: z.boolean().optional(),
  summary: z.string().min(1),
});

export type Descriptor = z.infer<typeof descriptorSchema>;

/**
 * Parses the text of a descriptor. Throws a ZodError, or a SyntaxError for
 * what is no JSON, both naming the place.
 */
export function parseDescriptor(json: string): Descriptor {
  return descriptorSchema.parse(JSON.parse(json));
}
