/**
 * What an editor chooses of all that stands on a source: the form in which an
 * edition is asked for, kept and compared.
 */
import { z } from "zod";
import {
  annotationKinds,
  annotationStatus,
  axes,
  ids,
} from "@/lib/vocabulary/vocabulary";

/** Levels of the apparatus: each question, and each kind that is no judgment. */
export const levels = [
  ...ids(axes),
  ...ids(annotationKinds).filter((kind) => kind !== "judgment"),
] as const;
export type Level = (typeof levels)[number];

/** How persons are named. */
export const namings = ["names", "initials", "letters"] as const;
export type Naming = (typeof namings)[number];

/** The text as printed, or with the corrections that were made to it. */
export const readings = ["printed", "corrected"] as const;
export type Reading = (typeof readings)[number];

/** With its text, or what is said of it alone, where the text is not free. */
export const contents = ["whole", "annotations"] as const;
export type Content = (typeof contents)[number];

/** States of an annotation that can be in an edition. */
const statuses = ids(annotationStatus).filter((id) => id !== "withdrawn");

const line = z.string().trim().max(500);
const words = z.string().trim().max(20_000);

export const editionChoiceSchema = z.object({
  title: line.min(1),
  /** Who answers for the edition; "" is not said. */
  responsibility: line.default(""),
  /** Editorial principles, in plain words. */
  principles: words.default(""),
  licence: line.default(""),
  /** The day the edition bears: never taken from the clock. */
  date: z.iso.date(),
  reading: z.enum(readings).default("corrected"),
  content: z.enum(contents).default("whole"),
  naming: z.enum(namings).default("names"),
  /** Ids of reviewers; none named is everybody. */
  reviewers: z.array(z.string()).max(500).default([]),
  statuses: z.array(z.enum(statuses)).default([...statuses]),
  levels: z.array(z.enum(levels)).default([...levels]),
});
export type EditionChoice = z.infer<typeof editionChoiceSchema>;

/** Everything that stands on a source, under its own title. */
export function wholeChoice(title: string, date: string): EditionChoice {
  return editionChoiceSchema.parse({ title: title.slice(0, 500), date });
}

/** What an edition says of itself; its hash names it for good. */
export interface EditionStatement
  extends Pick<
    EditionChoice,
    | "title"
    | "responsibility"
    | "principles"
    | "licence"
    | "date"
    | "reading"
    | "content"
    | "naming"
  > {
  /** SHA-256 of all that was frozen; "" for a preview. */
  readonly hash: string;
  /** SHA-256 of the dossier that this is a copy of. */
  readonly dossier?: string;
}
