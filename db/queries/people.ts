import { eq } from "drizzle-orm";
import type { Db } from "../client";
import { reviewer, setting } from "../schema";

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
