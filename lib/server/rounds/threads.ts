/** What is said under an annotation: replies, mentions, resolved or not. */
import "server-only";
import { asSeenBy, inTransaction } from "@/db";
import { reviewerById } from "@/db/queries/people";
import {
  insertReply,
  type ReplyRow,
  repliesTo,
  replyById,
} from "@/db/queries/rounds";
import type { Reviewer } from "@/lib/annotation/annotation";
import { replySchema, type ThreadReply } from "@/lib/api/rounds";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { requireAnnotation } from "../annotate";
import type { May } from "../door";
import { parseInput } from "../parse";
import { peopleOf } from "./load";

/** What was said under an annotation, the oldest first; AppError "not-found". */
export function threadOf(db: May<"read">, annotationId: string): ThreadReply[] {
  requireAnnotation(db, annotationId);
  const people = peopleOf(db);
  return repliesTo(db, [annotationId]).map((row) => toReply(row, people));
}

/**
 * Adds to a thread. Repeating a request with the same id changes nothing.
 * AppError "bad-input" for words that are empty or speak to nobody known.
 */
export function addReply(
  whole: May<"judge">,
  annotationId: string,
  reviewer: Reviewer,
  request: unknown,
): ThreadReply[] {
  const { id, text, mentions, act } = parseInput(replySchema, request);
  const db = asSeenBy(whole, reviewer.id);
  if (!isId(id))
    throw new AppError("bad-input", 'The field "id" must be a UUID.');
  return inTransaction(db, () => {
    requireAnnotation(db, annotationId);
    if (act === "said" && text.trim() === "") {
      throw new AppError("bad-input", "There is nothing in this reply.");
    }
    const stranger = mentions.find((one) => !reviewerById(db, one));
    if (stranger)
      throw new AppError("bad-input", `There is no reviewer "${stranger}".`);
    if (replyById(db, id)) return threadOf(db, annotationId);
    insertReply(db, {
      id,
      annotationId,
      reviewerId: reviewer.id,
      at: new Date().toISOString(),
      text: text.trim(),
      mentions: [...new Set(mentions)],
      act,
    });
    return threadOf(db, annotationId);
  });
}

/** True while nobody has resolved the thread since it was last reopened. */
export function isResolved(thread: readonly ThreadReply[]): boolean {
  return thread.findLast(({ act }) => act !== "said")?.act === "resolved";
}

function toReply(
  { id, at, text, act, reviewerId, mentions }: ReplyRow,
  people: (id: string) => Reviewer,
): ThreadReply {
  return {
    id,
    reviewer: people(reviewerId),
    at,
    text,
    act,
    mentions: mentions.map(people),
  };
}
