/**
 * A judgment in full: where a person stands towards a stated proposition. It
 * goes beyond the answers on the four axes and may stand without them.
 */
import { z } from "zod";
import {
  concerns,
  modes,
  polarities,
  scopeKinds,
  strengths,
} from "@/lib/vocabulary/argument";
import { basis, ids, likelihood } from "@/lib/vocabulary/vocabulary";

const MAX_TEXT = 20_000;
const words = z.string().max(MAX_TEXT);
const fewWords = z.string().max(500);

/**
 * A place as it is cited: by page, unit, and the words that open and close it.
 * The anchors of the annotation say where that is in the text at hand.
 */
export const citedPlaceSchema = z.strictObject({
  /** "30" or "30-31". */
  page: fewWords,
  /** The entry or chapter, in words. */
  unit: fewWords,
  /** Who chose the place: "explicit" (the reviewer), or an annotator, and why. */
  locatedBy: fewWords,
  opens: fewWords,
  closes: fewWords,
  /** Code points of the file as received; null when cited by words alone. */
  rawStart: z.int().nonnegative().nullable(),
  rawEnd: z.int().nonnegative().nullable(),
});
export type CitedPlace = z.infer<typeof citedPlaceSchema>;

/** What is judged. `refs` are ids of the objects meant; "" and [] are unknown. */
export const scopeSchema = z.strictObject({
  kind: z.enum(ids(scopeKinds)),
  refs: z.array(z.string().max(100)).max(50),
  label: fewWords,
});
export type Scope = z.infer<typeof scopeSchema>;

export const stanceSchema = z.strictObject({
  /** A short name to cite it by: "C046". Empty: it has none. */
  code: z.string().max(50),
  concerns: z.array(z.enum(ids(concerns))).max(concerns.length),
  /** The statement the polarity is towards. */
  proposition: words,
  polarity: z.enum(ids(polarities)),
  mode: z.enum(ids(modes)),
  strength: z.enum(ids(strengths)),
  likelihood: z.enum(ids(likelihood)),
  basis: z.enum(ids(basis)),
  /** What the reviewer holds, in one or two sentences. */
  statement: words,
  /** The degree in words, and in the reviewer's own words. */
  degree: fewWords,
  wording: words,
  /** What would overturn it. */
  overturn: words,
  scope: scopeSchema,
  places: z.array(citedPlaceSchema).max(200),
  /** Whose statement is given here, where it is not the reviewer's own. */
  attributedTo: fewWords,
  /** Where the reviewer says it, if in print. */
  saidOn: z
    .strictObject({
      page: fewWords,
      rawStart: z.int().nonnegative().nullable(),
    })
    .nullable(),
  /** Free terms of the reviewer's own. */
  terms: z.array(fewWords).max(50),
  /** Other readings the reviewer leaves open. */
  alternatives: z.array(words).max(20),
  /** Outside sources as cited. */
  cites: z.array(words).max(50),
  remark: words,
});
export type Stance = z.infer<typeof stanceSchema>;

/** A stance with every field empty or unknown, to be filled in. */
export const emptyStance: Stance = {
  code: "",
  concerns: [],
  proposition: "",
  polarity: "neutral",
  mode: "asserted",
  strength: "none",
  likelihood: "unjudged",
  basis: "unstated",
  statement: "",
  degree: "",
  wording: "",
  overturn: "",
  scope: { kind: "unspecified", refs: [], label: "" },
  places: [],
  attributedTo: "",
  saidOn: null,
  terms: [],
  alternatives: [],
  cites: [],
  remark: "",
};
