import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { AppError } from "@/lib/core/errors";
import type { Db } from "./client";

interface Journal {
  readonly entries: readonly { readonly when: number }[];
}

/**
 * Brings a database to the newest shape; does nothing when it has it. `folder`
 * holds the migrations. Throws AppError "conflict" for a database that a newer
 * version of the program has written.
 */
export function migrateDatabase(db: Db, folder: string): void {
  const newest = newestKnown(folder);
  if (newestApplied(db) > newest) {
    throw new AppError(
      "conflict",
      "The database was written by a newer version of Substratum. Start that version, or name another data folder in SUBSTRATUM_DATA.",
    );
  }
  migrate(db, { migrationsFolder: folder });
}

/** When the newest migration of the program was made. */
export function newestKnown(folder: string): number {
  const file = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as Journal;
  return Math.max(...journal.entries.map((entry) => entry.when));
}

/** When the newest migration of this database was made; 0 for an empty one. */
export function newestApplied(db: Db): number {
  const table = db.$client
    .prepare(
      "SELECT count(*) FROM sqlite_schema WHERE name = '__drizzle_migrations'",
    )
    .pluck()
    .get();
  if (table === 0) return 0;
  const newest = db.$client
    .prepare("SELECT max(created_at) FROM __drizzle_migrations")
    .pluck()
    .get();
  return Number(newest ?? 0);
}
