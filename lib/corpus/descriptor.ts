/** What corpus/<id>/descriptor.json says of a source. */
import edtf from "edtf";
import { z } from "zod";
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
