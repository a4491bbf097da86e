/** Bibliographic records as CSL-JSON (citationstyles.org), kept whole. */
import { z } from "zod";

/** What a record holds is known by its field names; others stay as they came. */
const nameFields = [
  "author",
  "collection-editor",
  "container-author",
  "editor",
  "editorial-director",
  "interviewer",
  "original-author",
  "recipient",
  "reviewed-author",
  "translator",
] as const;
const dateFields = [
  "accessed",
  "available-date",
  "event-date",
  "issued",
  "original-date",
  "submitted",
] as const;

const cslNames = z
  .array(
    z
      .looseObject({
        family: z.string().optional(),
        given: z.string().optional(),
        literal: z.string().optional(),
      })
      .refine((name) => name.family ?? name.given ?? name.literal, {
        message: "is a person without a name",
      }),
  )
  .max(1000);

const number = z.union([z.number(), z.string().regex(/^-?\d+$/)]);
const cslDate = z
  .looseObject({
    "date-parts": z.array(z.array(number).min(1).max(3)).max(2).optional(),
    literal: z.string().optional(),
    raw: z.string().optional(),
  })
  .refine((date) => date["date-parts"] ?? date.literal ?? date.raw, {
    message: "is a date without a day, a month or a year",
  });

const shape = Object.fromEntries([
  ...nameFields.map((field) => [field, cslNames.optional()] as const),
  ...dateFields.map((field) => [field, cslDate.optional()] as const),
]);

const word = z.union([z.string(), z.number()]).optional();

/** Longest record, in UTF-16 units of its JSON. */
const LONGEST = 50_000;

/** A record as it is taken in: type, and whatever it holds in CSL's shapes. */
export const cslRecordSchema = z
  .looseObject({
    type: z.string().min(1, "is needed").max(100),
    title: word,
    "container-title": word,
    publisher: word,
    page: word,
    ...shape,
  })
  .refine((record) => JSON.stringify(record).length <= LONGEST, "is too long");
export type CslRecord = { readonly type: string } & Readonly<
  Record<string, unknown>
>;

/**
 * What of a record a processor can work with: words and numbers, names, dates.
 * What somebody typed in an odd shape is left out, and the rest is still cited.
 */
export function citablePart(record: CslRecord): CslRecord {
  const kept = Object.entries(record).filter(([field, value]) => {
    const known = shape[field];
    if (known) return known.safeParse(value).success;
    return typeof value === "string" || typeof value === "number";
  });
  return { ...Object.fromEntries(kept), type: record.type };
}
