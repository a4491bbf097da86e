/** Review rounds: their passages, who judges them, what was submitted. */
import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "../client";
import {
  annotation,
  reply,
  reviewRound,
  roundItem,
  roundMember,
  roundPart,
  seal,
} from "../schema";
import { shownTo } from "../sight";

export type RoundRow = typeof reviewRound.$inferSelect;
export type RoundItemRow = typeof roundItem.$inferSelect;
export type RoundPartRow = typeof roundPart.$inferSelect;
export type MemberRow = typeof roundMember.$inferSelect;
export type ReplyRow = typeof reply.$inferSelect;

export function insertRound(
  db: Db,
  row: RoundRow,
  members: readonly string[],
): void {
  db.insert(reviewRound).values(row).run();
  for (const reviewerId of members) {
    const member = { roundId: row.id, reviewerId, removedAt: null };
    db.insert(roundMember).values(member).run();
  }
}

export function insertItem(db: Db, row: RoundItemRow): void {
  db.insert(roundItem).values(row).run();
}

export function insertPart(
  db: Db,
  row: Pick<RoundPartRow, "itemId" | "reviewerId" | "place">,
): void {
  db.insert(roundPart).values(row).run();
}

export function roundById(db: Db, id: string): RoundRow | undefined {
  return db.select().from(reviewRound).where(eq(reviewRound.id, id)).get();
}

/** The last opened first. */
export function roundsOf(db: Db, sourceId: string): RoundRow[] {
  return db
    .select()
    .from(reviewRound)
    .where(eq(reviewRound.sourceId, sourceId))
    .orderBy(desc(reviewRound.openedAt), reviewRound.id)
    .all();
}

export function closeRoundRow(
  db: Db,
  id: string,
  how: { closedBy: string; closedAt: string },
): void {
  db.update(reviewRound).set(how).where(eq(reviewRound.id, id)).run();
}

export function membersOf(db: Db, roundId: string): MemberRow[] {
  return db
    .select()
    .from(roundMember)
    .where(eq(roundMember.roundId, roundId))
    .orderBy(roundMember.reviewerId)
    .all();
}

export function setRemoved(
  db: Db,
  { roundId, reviewerId, removedAt }: MemberRow,
): void {
  db.update(roundMember)
    .set({ removedAt })
    .where(
      and(
        eq(roundMember.roundId, roundId),
        eq(roundMember.reviewerId, reviewerId),
      ),
    )
    .run();
}

export function itemsOf(db: Db, roundId: string): RoundItemRow[] {
  return db
    .select()
    .from(roundItem)
    .where(eq(roundItem.roundId, roundId))
    .orderBy(asc(roundItem.ordinal))
    .all();
}

/** All parts of a round, by item and place. */
export function partsOf(db: Db, roundId: string): RoundPartRow[] {
  return db
    .select({ part: roundPart })
    .from(roundPart)
    .innerJoin(roundItem, eq(roundItem.id, roundPart.itemId))
    .where(eq(roundItem.roundId, roundId))
    .orderBy(roundPart.reviewerId, roundPart.place)
    .all()
    .map(({ part }) => part);
}

export function partOf(
  db: Db,
  itemId: string,
  reviewerId: string,
): RoundPartRow | undefined {
  return db
    .select()
    .from(roundPart)
    .where(
      and(eq(roundPart.itemId, itemId), eq(roundPart.reviewerId, reviewerId)),
    )
    .get();
}

export function submitPart(
  db: Db,
  { itemId, reviewerId, submittedAt, outcome, answers }: RoundPartRow,
): void {
  db.update(roundPart)
    .set({ submittedAt, outcome, answers })
    .where(
      and(eq(roundPart.itemId, itemId), eq(roundPart.reviewerId, reviewerId)),
    )
    .run();
}

/** Ids of the annotations of one reviewer that touch a passage. */
export function annotationsOn(
  db: Db,
  itemId: string,
  reviewerId: string,
): string[] {
  return db
    .select({ id: seal.thingId })
    .from(seal)
    .innerJoin(annotation, eq(annotation.id, seal.thingId))
    .where(and(eq(seal.itemId, itemId), eq(seal.reviewerId, reviewerId)))
    .orderBy(annotation.createdAt, annotation.id)
    .all()
    .map(({ id }) => id);
}

/** Rounds still open in which the author of this has submitted its passage. */
export function submittedRoundsOf(
  db: Db,
  thingId: string,
  reviewerId: string,
): string[] {
  return db
    .selectDistinct({ title: reviewRound.title })
    .from(seal)
    .innerJoin(reviewRound, eq(reviewRound.id, seal.roundId))
    .innerJoin(roundPart, eq(roundPart.itemId, seal.itemId))
    .where(
      and(
        eq(seal.thingId, thingId),
        eq(roundPart.reviewerId, reviewerId),
        isNotNull(roundPart.submittedAt),
        isNull(reviewRound.closedAt),
      ),
    )
    .all()
    .map(({ title }) => title);
}

/** Passages of rounds on one text, with their rounds. */
export function itemsOnVersion(db: Db, versionId: string) {
  return db
    .select({ item: roundItem, round: reviewRound })
    .from(roundItem)
    .innerJoin(reviewRound, eq(reviewRound.id, roundItem.roundId))
    .where(eq(roundItem.versionId, versionId))
    .all();
}

export function moveItem(
  db: Db,
  { id, start, end }: Pick<RoundItemRow, "id" | "start" | "end">,
): void {
  db.update(roundItem).set({ start, end }).where(eq(roundItem.id, id)).run();
}

export function insertReply(db: Db, row: ReplyRow): void {
  db.insert(reply).values(row).run();
}

export function replyById(db: Db, id: string): ReplyRow | undefined {
  return db.select().from(reply).where(eq(reply.id, id)).get();
}

/** What was said under these annotations, in order, as whoever looks may see. */
export function repliesTo(
  db: Db,
  annotationIds: readonly string[],
): ReplyRow[] {
  return db
    .select()
    .from(reply)
    .where(
      and(
        inArray(reply.annotationId, [...annotationIds]),
        shownTo(db, reply.annotationId),
        shownTo(db, reply.id),
      ),
    )
    .orderBy(reply.at, reply.id)
    .all();
}
