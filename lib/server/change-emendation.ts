/** Taking a correction back, making it again, saying why it was made. */
import "server-only";
import { type Db, inTransaction } from "@/db";
import {
  type EmendationRow,
  emendationById,
  updateEmendation,
} from "@/db/queries/emendations";
import type { Reviewer } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import {
  type EmendAnswer,
  type EmendationChange,
  emendationChangeSchema,
} from "@/lib/emendation/emendation";
import type { Act } from "@/lib/emendation/log";
import { takeBack } from "@/lib/emendation/take-back";
import type { May } from "./door";
import { answer } from "./emend";
import { parseInput } from "./parse";
import { storeActs, textAfter } from "./store-act";
import { type SourceText, textOfVersion } from "./text";
import { readLog } from "./text-log";

/**
 * Changes what became of a correction. Anybody may: who did it is recorded.
 * AppError "not-found"; "conflict" when another correction stands on the same
 * words, naming it; "bad-input" for taking back what does not stand.
 */
export function changeEmendation(
  db: May<"emend">,
  id: string,
  reviewer: Reviewer,
  change: EmendationChange,
): EmendAnswer {
  const wanted = parseInput(emendationChangeSchema, change);
  const text = inTransaction(db, () => {
    const row = requireEmendation(db, id);
    const before = textOfVersion(db, row.versionId);
    if (wanted.type !== "describe") {
      return reverse(db, before, row, reviewer, wanted.type);
    }
    updateEmendation(db, id, {
      kind: wanted.kind,
      reason: wanted.reason.trim(),
      describedBy: reviewer.id,
      describedAt: new Date().toISOString(),
    });
    return before;
  });
  return answer(db, text, id, wanted.textVersion ?? text.key);
}

function requireEmendation(db: Db, id: string): EmendationRow {
  const row = emendationById(db, id);
  if (row) return row;
  throw new AppError("not-found", "There is no such correction.");
}

function reverse(
  db: Db,
  before: SourceText,
  row: EmendationRow,
  reviewer: Reviewer,
  type: "undo" | "redo",
): SourceText {
  requireState(row, type);
  const log = readLog(db, row.versionId);
  const act = log.findLast(({ emendationId }) => emendationId === row.id);
  if (!act) throw new RangeError(`Correction ${row.id} is not in the log`);
  const later = log.filter(({ ordinal }) => ordinal > act.ordinal);
  const back = takeBack(before.document, act, later);
  if ("inTheWay" in back) throw inTheWay(db, row, back.inTheWay, type);
  const { doc, steps, inverse } = back;
  const after = textAfter(before, doc);
  const at = new Date().toISOString();
  const reviewerId = reviewer.id;
  const made = { emendationId: row.id, type, of: act.ordinal, steps, inverse };
  storeActs(db, before, after, [{ ...made, reviewerId, at }]);
  updateEmendation(
    db,
    row.id,
    type === "undo"
      ? { undoneBy: reviewerId, undoneAt: at }
      : { undoneBy: null, undoneAt: null },
  );
  return after;
}

function requireState(row: EmendationRow, type: "undo" | "redo"): void {
  const stands = row.undoneAt === null;
  if (type === "undo" && !stands) {
    throw new AppError("bad-input", "This correction is taken back already.");
  }
  if (type === "redo" && stands) {
    throw new AppError("bad-input", "This correction stands already.");
  }
}

function inTheWay(
  db: Db,
  row: EmendationRow,
  act: Act,
  type: "undo" | "redo",
): AppError {
  const other = emendationById(db, act.emendationId);
  const name = other ? `correction ${other.ordinal}` : "another correction";
  const words = other
    ? ` (“${short(other.before)}” → “${short(other.after)}”)`
    : "";
  const first = act.type === "undo" ? "Make it again" : "Take that back";
  return new AppError(
    "conflict",
    type === "undo"
      ? `Correction ${row.ordinal} cannot be taken back alone: ${name}${words} was made on the same words after it. ${first} first.`
      : `Correction ${row.ordinal} cannot be made again: ${name}${words} changed the same words. ${first} first.`,
    { details: { inTheWay: act.emendationId } },
  );
}

function short(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 40)}…`;
}
