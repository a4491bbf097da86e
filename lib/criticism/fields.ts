/** What the objects of criticism are made of. */
import { z } from "zod";
import { anchorStates, ids } from "@/lib/vocabulary/vocabulary";
import { isDateOrUnknown } from "./dates";

/** Longest text a person may write in one field, in UTF-16 units. */
export const words = z.string().max(20_000);
export const label = z.string().trim().min(1).max(500);
export const shortWords = z.string().max(500);

/** The id of another object or annotation. */
export const ref = z.string().min(1).max(100);
export const optionalRef = ref.nullable();
export const refs = z.array(ref).max(500);

/** EDTF; "" is not known. */
export const date = z
  .string()
  .max(100)
  .refine(isDateOrUnknown, "is no date in EDTF (1926, 1926-05, 1926/1939 …)");

/** Yes, no, or (null) not known: not known is a value. */
export const yesNo = z.boolean().nullable();

/**
 * A stretch of text too long to quote: its place (code points of one stream)
 * and the words that open and close it, by which it is found again. In state
 * "orphaned" it has its words and no place.
 */
export const stretchSchema = z
  .strictObject({
    stream: z.string().regex(/^(main|note\/[\w.-]+)$/),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    opens: shortWords,
    closes: shortWords,
    /** As it is cited: "pp. 216–275". */
    label: shortWords,
    state: z.enum(ids(anchorStates)),
  })
  .refine((s) => s.start <= s.end, { message: "ends before it starts" });
export type Stretch = z.infer<typeof stretchSchema>;
export const stretches = z.array(stretchSchema).max(1000);
