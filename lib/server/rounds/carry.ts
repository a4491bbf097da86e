/** The passages of rounds, over acts on the text. */
import "server-only";
import type { Db } from "@/db";
import { itemsOnVersion, moveItem } from "@/db/queries/rounds";
import { anchorFor, isInside } from "@/lib/annotation/selector";
import { AppError } from "@/lib/core/errors";
import { codePoint } from "@/lib/document/position";
import { Riders } from "@/lib/emendation/ride";
import type { SourceText } from "../text";
import { readLog } from "../text-log";

/**
 * Passages keep their places. AppError "conflict" when a correction falls into
 * one that reviewers are judging: all must have read the same words.
 */
export function carryRounds(
  db: Db,
  before: SourceText,
  after: SourceText,
): void {
  const rows = itemsOnVersion(db, before.version.id);
  if (rows.length === 0) return;
  const reached = before.version.act;
  const log = readLog(db, before.version.id, reached);
  const riders = new Riders(log, reached, before.index, after.index);
  for (const { item, round } of rows) {
    const range = {
      stream: item.stream,
      start: codePoint(item.start),
      end: codePoint(item.end),
    };
    if (!isInside(before.index, range)) continue;
    const anchor = anchorFor(before.index, range);
    const { anchor: now, changed } = riders.carry({ anchor, origin: null });
    if (changed && round.closedAt === null) throw beingJudged(round.title);
    moveItem(db, { id: item.id, start: now.start, end: now.end });
  }
}

/** AppError "conflict" while reviewers judge passages of this text. */
export function refuseWhileJudged(db: Db, versionId: string): void {
  const open = itemsOnVersion(db, versionId).find(
    ({ round }) => round.closedAt === null,
  );
  if (open) throw beingJudged(open.round.title);
}

function beingJudged(title: string): AppError {
  return new AppError(
    "conflict",
    `This passage is being judged in the round “${title}”. Change it when the round is closed.`,
  );
}

/** The same for a place that a finding stands at, in a blind round. */
export function refuseWhereBlind(
  db: Db,
  versionId: string,
  place: { stream: string; start: number; end: number },
): void {
  const open = itemsOnVersion(db, versionId).find(
    ({ item, round }) =>
      round.blind &&
      round.closedAt === null &&
      item.stream === place.stream &&
      place.start <= item.end &&
      place.end >= item.start,
  );
  if (open) throw beingJudged(open.round.title);
}

/**
 * AppError "conflict" while a blind round is open on a text: for what is only
 * of use whole, and would lay open what is under a seal.
 */
export function refuseWhileBlind(db: Db, versionId: string): void {
  const open = itemsOnVersion(db, versionId).find(
    ({ round }) => round.blind && round.closedAt === null,
  );
  if (!open) return;
  throw new AppError(
    "conflict",
    `The round “${open.round.title}” is blind and still open. Pack the dossier when it is closed.`,
  );
}
