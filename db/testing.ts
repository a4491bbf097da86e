/** For tests: a migrated database in memory, the same as in production. */
import { fileURLToPath } from "node:url";
import type { GrantedAll } from "../lib/core/granted";
import { type Db, openDatabase } from "./client";
import { migrateDatabase } from "./migrate";
import { saveReviewerRow } from "./queries/people";

export const MIGRATIONS = fileURLToPath(
  new URL("./migrations", import.meta.url),
);

/** A database of its own for each call, granted for every use case. */
export function memoryDatabase(): GrantedAll<Db> {
  const db = openDatabase(":memory:");
  migrateDatabase(db, MIGRATIONS);
  return db as GrantedAll<Db>;
}

/** Three invented reviewers, stored. */
export function threeReviewers(db: Db) {
  const people = [
    { id: "reviewer-1", name: "Ada", initials: "A", colour: "#1b5e9b" },
    { id: "reviewer-2", name: "Ben", initials: "B", colour: "#8a3b12" },
    { id: "reviewer-3", name: "Cleo", initials: "C", colour: "#2e6b3f" },
  ] as const;
  for (const person of people) {
    saveReviewerRow(db, { ...person, createdAt: "2026-01-01T00:00:00.000Z" });
  }
  return people;
}
