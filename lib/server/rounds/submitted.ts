/** What was submitted in an open round stays as it is. */
import "server-only";
import type { Db } from "@/db";
import { submittedRoundsOf } from "@/db/queries/rounds";
import type { Reviewer } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";

/**
 * AppError "conflict" when an annotation stands on a passage its author has
 * submitted in a round still open: having seen others, nobody says it anew.
 */
export function refuseAfterSubmission(
  db: Db,
  annotationId: string,
  reviewer: Reviewer,
): void {
  const [title] = submittedRoundsOf(db, annotationId, reviewer.id);
  if (title !== undefined) throw alreadySubmitted(title);
}

export function alreadySubmitted(title: string): AppError {
  return new AppError(
    "conflict",
    `You have submitted this passage in the round “${title}”. Judgments on it wait until the round is closed.`,
  );
}
