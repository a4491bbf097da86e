/** The one database of this process, opened and migrated on first use. */
import "server-only";
import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Db, migrateDatabase, openDatabase } from "@/db";
import { AppError } from "@/lib/core/errors";
import { type Env, readEnv } from "./env";

export type { Db } from "@/db";

export const DATABASE_FILE = "substratum.db";

/** Survives the hot reloads of development, which run this module again. */
const kept = globalThis as { substratumDatabase?: { path: string; db: Db } };

/** The database of the data folder that the settings name. */
export function getDb(): Db {
  const env = readEnv();
  const path = join(env.dataFolder, DATABASE_FILE);
  if (kept.substratumDatabase?.path !== path) {
    kept.substratumDatabase = { path, db: openData(env) };
  }
  return kept.substratumDatabase.db;
}

/** Makes the data folder if need be, opens its database, brings it up to date. */
export function openData(env: Env): Db {
  prepareFolder(env.dataFolder);
  const db = openDatabase(join(env.dataFolder, DATABASE_FILE));
  try {
    migrateDatabase(db, migrationsFolder(env));
  } catch (error) {
    db.$client.close();
    throw error;
  }
  return db;
}

/** Closes the kept database, so that the file can be replaced. */
export function closeDb(): void {
  kept.substratumDatabase?.db.$client.close();
  delete kept.substratumDatabase;
}

export function migrationsFolder(env: Env): string {
  return join(env.root, "db", "migrations");
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new AppError(
      "unavailable",
      "The data folder cannot be written. Check its rights, or name another in SUBSTRATUM_DATA.",
      { cause: error },
    );
  }
}
