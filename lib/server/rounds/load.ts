/** Rounds as they are listed: who is in them, and how far each has come. */
import "server-only";
import type { Db } from "@/db";
import { allReviewers } from "@/db/queries/people";
import {
  itemsOf,
  membersOf,
  partsOf,
  type RoundRow,
  roundById,
  roundsOf,
} from "@/db/queries/rounds";
import type { Reviewer } from "@/lib/annotation/annotation";
import type { RoundSummary } from "@/lib/api/rounds";
import { AppError } from "@/lib/core/errors";
import type { Axis } from "@/lib/vocabulary/vocabulary";
import type { May } from "../door";
import { toReviewer } from "../reviewers";
import { requireSource } from "../text";

/** The rounds of a source, the last opened first; AppError "not-found". */
export function listRounds(db: May<"read">, slug: string): RoundSummary[] {
  const { id } = requireSource(db, slug);
  return roundsOf(db, id).map((row) => summaryOf(db, row));
}

/** AppError "not-found" for a round this source does not have. */
export function requireRound(db: Db, slug: string, id: string): RoundRow {
  const row = roundById(db, id);
  if (row?.sourceId === requireSource(db, slug).id) return row;
  throw new AppError("not-found", "There is no such round on this source.");
}

/** The same, still open; AppError "conflict" after it was closed. */
export function requireOpenRound(db: Db, slug: string, id: string): RoundRow {
  const row = requireRound(db, slug, id);
  if (row.closedAt === null) return row;
  throw new AppError("conflict", `The round “${row.title}” is closed.`);
}

export function roundSummary(
  db: May<"read">,
  slug: string,
  id: string,
): RoundSummary {
  return summaryOf(db, requireRound(db, slug, id));
}

export function summaryOf(db: Db, row: RoundRow): RoundSummary {
  const people = peopleOf(db);
  const parts = partsOf(db, row.id);
  const { closedBy: _, sourceId: __, openedBy, axes, ...rest } = row;
  return {
    ...rest,
    // Checked when the round was opened.
    axes: axes as Axis[],
    openedBy: people(openedBy),
    passages: itemsOf(db, row.id).length,
    members: membersOf(db, row.id).map(({ reviewerId, removedAt }) => {
      const own = parts.filter((part) => part.reviewerId === reviewerId);
      return {
        reviewer: people(reviewerId),
        removed: removedAt !== null,
        given: own.length,
        submitted: own.filter((part) => part.submittedAt !== null).length,
      };
    }),
  };
}

/** Names whoever has an id; a foreign key sees to it that they are there. */
export function peopleOf(db: Db): (id: string) => Reviewer {
  const people = new Map(
    allReviewers(db).map((row) => [row.id, toReviewer(row)]),
  );
  return (id) => people.get(id) as Reviewer;
}
