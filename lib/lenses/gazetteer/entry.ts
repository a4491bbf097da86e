/**
 * A dated fact to hold a text against: a word that did not exist before, an
 * event, a life, an office, a stay. Our own wording; each names its source.
 */
import { z } from "zod";
import type { Term } from "@/lib/vocabulary/vocabulary";

export const gazetteerKinds = [
  {
    id: "word",
    label: "Word",
    definition: "A word or turn of phrase, in use from `date` on.",
  },
  {
    id: "name",
    label: "Name",
    definition: "A name borne in `date` by a place, person, body or office.",
  },
  {
    id: "institution",
    label: "Institution",
    definition: "A body, rank, decoration or paper that existed in `date`.",
  },
  {
    id: "work",
    label: "Work",
    definition: "A book, film or piece that was public from `date` on.",
  },
  {
    id: "event",
    label: "Event",
    definition: "Something that happened in `date`.",
  },
  {
    id: "life",
    label: "Life",
    definition: "`date` runs from a birth to a death.",
  },
  {
    id: "office",
    label: "Office held",
    definition: "`person` held the office in `date`.",
  },
  {
    id: "absence",
    label: "Elsewhere",
    definition: "`person` was not at `place` at any time in `date`.",
  },
] as const satisfies readonly Term[];
export type GazetteerKind = (typeof gazetteerKinds)[number]["id"];

const kindIds = gazetteerKinds.map(({ id }) => id) as [
  GazetteerKind,
  ...GazetteerKind[],
];

export const gazetteerEntrySchema = z.object({
  id: z.string().min(1).max(100),
  kind: z.enum(kindIds),
  label: z.string().trim().min(1).max(200),
  /** Words by which a text names it; "Wrangel's yacht". At least one. */
  forms: z.array(z.string().trim().min(1).max(100)).min(1).max(40),
  /** EDTF, a date or an interval; an open end as "1924-01-26/..". */
  date: z.string().trim().min(4).max(40),
  /** The forms of the person, where the fact is about one. */
  person: z.array(z.string().trim().min(1).max(100)).max(40).default([]),
  /** The names of the place, where it matters. */
  place: z.array(z.string().trim().min(1).max(100)).max(40).default([]),
  /** What is the case, in a sentence. */
  statement: z.string().trim().min(1).max(500),
  /** Where this can be looked up. */
  source: z.string().trim().min(1).max(500),
});
export type GazetteerEntry = z.infer<typeof gazetteerEntrySchema>;
