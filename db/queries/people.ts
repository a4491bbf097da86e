import { eq } from "drizzle-orm";
import type { Db } from "../client";
import { citedReviewer, reviewer, setting } from "../schema";

export type ReviewerRow = typeof reviewer.$inferSelect;

export function allReviewers(db: Db): ReviewerRow[] {
  return db
    .select()
    .from(reviewer)
    .orderBy(reviewer.createdAt, reviewer.id)
    .all();
}

export function reviewerById(db: Db, id: string): ReviewerRow | undefined {
  return db.select().from(reviewer).where(eq(reviewer.id, id)).get();
}

/** Ids of those who are cited only. */
export function citedReviewerIds(db: Db): Set<string> {
  const rows = db.select().from(citedReviewer).all();
  return new Set(rows.map(({ reviewerId }) => reviewerId));
}

/** Adds a reviewer whose words are cited, and who does not work here. */
export function addCitedReviewer(db: Db, row: ReviewerRow): void {
  saveReviewerRow(db, row);
  db.insert(citedReviewer)
    .values({ reviewerId: row.id })
    .onConflictDoNothing()
    .run();
}

/** Adds a reviewer, or changes name, initials and colour of one. */
export function saveReviewerRow(db: Db, row: ReviewerRow): void {
  const { name, initials, colour } = row;
  db.insert(reviewer)
    .values(row)
    .onConflictDoUpdate({
      target: reviewer.id,
      set: { name, initials, colour },
    })
    .run();
}

export function readSetting(db: Db, key: string): string | undefined {
  return db.select().from(setting).where(eq(setting.key, key)).get()?.value;
}

export function writeSetting(db: Db, key: string, value: string): void {
  db.insert(setting)
    .values({ key, value })
    .onConflictDoUpdate({ target: setting.key, set: { value } })
    .run();
}
