/** Local profiles: who says what. Not a login; the machine's user is trusted. */
import "server-only";
import { z } from "zod";
import type { Db } from "@/db";
import { inTransaction } from "@/db";
import {
  addCitedReviewer,
  allReviewers,
  citedReviewerIds,
  type ReviewerRow,
  readSetting,
  reviewerById,
  saveReviewerRow,
  writeSetting,
} from "@/db/queries/people";
import { type Reviewer, reviewerSchema } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { May } from "./door";
import { userName } from "./env";

/** The cookie that names the current reviewer. */
export const REVIEWER_COOKIE = "reviewer";

/** Colours told apart in both schemes; a new profile takes the next free one. */
const colours = [
  "#1b5e9b",
  "#8a3b12",
  "#2e6b3f",
  "#6b3fa0",
  "#9b1b5e",
  "#0f6e75",
  "#7a5c00",
  "#4a4a4a",
] as const;

export function toReviewer(row: ReviewerRow): Reviewer {
  const { id, name, initials, colour } = row;
  return { id, name, initials, colour };
}

/** Everybody whose words are here, those cited from a case or a file too. */
export function everyReviewer(db: May<"read">): Reviewer[] {
  return allReviewers(db).map(toReviewer);
}

/** Those who work here, and can judge. */
export function listReviewers(db: May<"enter">): Reviewer[] {
  const cited = citedReviewerIds(db);
  return allReviewers(db)
    .filter(({ id }) => !cited.has(id))
    .map(toReviewer);
}

/** Who came with a case or a file, as that names them; one known stays. */
export function citedReviewer(db: Db, person: Reviewer): Reviewer {
  const known = reviewerById(db, person.id);
  if (known) return toReviewer(known);
  addCitedReviewer(db, { ...person, createdAt: new Date().toISOString() });
  return person;
}

/** The same, known by name alone. */
export function citedByName(db: Db, name: string): Reviewer {
  const known = allReviewers(db).find((row) => row.name === name.trim());
  if (known) return toReviewer(known);
  return citedReviewer(db, {
    id: newId(),
    name: name.trim(),
    initials: initialsOf(name),
    colour: nextColour(db),
  });
}

/** The setting that holds the id of the profile of this machine's user. */
const OWN_PROFILE = "own-profile";

/**
 * The reviewer this cookie names; without a cookie, or with one that names
 * nobody, the profile of the machine's user. The very first call makes one
 * from the name of the user, or "Reviewer". Reviewers who came with a case or
 * a file are not asked to judge: nobody signs as somebody else by accident.
 */
export function currentReviewer(db: Db, cookie?: string): Reviewer {
  const named = cookie === undefined ? undefined : reviewerById(db, cookie);
  if (named && !citedReviewerIds(db).has(named.id)) return toReviewer(named);
  const own = readSetting(db, OWN_PROFILE);
  const known = own === undefined ? undefined : reviewerById(db, own);
  if (known) return toReviewer(known);
  return inTransaction(db, () => {
    const made = saveReviewer(db, { name: userName() ?? "Reviewer" });
    writeSetting(db, OWN_PROFILE, made.id);
    return made;
  });
}

/** A profile as a screen sends it: without an id it is a new one. */
export const reviewerInputSchema = z.object({
  id: z.string().optional(),
  name: reviewerSchema.shape.name,
  initials: reviewerSchema.shape.initials.optional(),
  colour: reviewerSchema.shape.colour.optional(),
});
export type ReviewerInput = z.infer<typeof reviewerInputSchema>;

/**
 * The reviewer with this id, who works here; AppError "not-found", or
 * "bad-input" for somebody who is only cited.
 */
export function requireReviewer(db: Db, id: string): Reviewer {
  const row = reviewerById(db, id);
  if (!row) throw new AppError("not-found", "There is no such reviewer.");
  if (!citedReviewerIds(db).has(id)) return toReviewer(row);
  throw new AppError(
    "bad-input",
    `${row.name} is cited from a case or a file: nobody judges or changes a profile in that name.`,
  );
}

/** Makes or changes a profile; fills in what is not given. */
export function saveReviewer(db: Db, input: ReviewerInput): Reviewer {
  return inTransaction(db, () => {
    if (input.id !== undefined) requireReviewer(db, input.id);
    const known = input.id === undefined ? null : reviewerById(db, input.id);
    const row: ReviewerRow = {
      id: known?.id ?? newId(),
      name: input.name.trim(),
      initials: input.initials ?? known?.initials ?? initialsOf(input.name),
      colour: input.colour ?? known?.colour ?? nextColour(db),
      createdAt: known?.createdAt ?? new Date().toISOString(),
    };
    saveReviewerRow(db, row);
    return toReviewer(row);
  });
}

/** First letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return chosen
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toLocaleUpperCase("en");
}

function nextColour(db: Db): string {
  const taken = new Set(allReviewers(db).map((row) => row.colour));
  return colours.find((colour) => !taken.has(colour)) ?? colours[0];
}
