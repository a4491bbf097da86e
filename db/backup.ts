import "server-only";
import { closeSync, fsyncSync, openSync } from "node:fs";
import Database from "better-sqlite3";
import { AppError } from "@/lib/core/errors";
import { APPLICATION_ID, type Db } from "./client";

/**
 * Copies the database to a new file while it is in use (SQLite's own backup),
 * and opens the copy to see that it is whole. Never copy the file by hand: what
 * was written last may still stand beside it.
 */
export async function backupDatabase(db: Db, path: string): Promise<void> {
  await db.$client.backup(path);
  const copy = new Database(path);
  try {
    // One file that needs no companions can be carried anywhere.
    copy.pragma("journal_mode = DELETE");
    requireWhole(copy);
  } finally {
    copy.close();
  }
  flush(path);
}

/** AppError "damaged" or "bad-input" for a file that is no whole backup. */
export function verifyBackup(path: string): void {
  let copy: Database.Database;
  try {
    copy = new Database(path, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw notABackup(error);
  }
  try {
    if (copy.pragma("application_id", { simple: true }) !== APPLICATION_ID) {
      throw notABackup();
    }
    requireWhole(copy);
  } catch (error) {
    throw error instanceof AppError ? error : notABackup(error);
  } finally {
    copy.close();
  }
}

/** Makes sure that what was written to a file is on the disk. */
export function flush(path: string): void {
  const handle = openSync(path, "r");
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * True when no other process has the database open. (Leaving the mode with a
 * write-ahead log needs the file for oneself; the mode comes back on opening.)
 */
export function isUnused(path: string): boolean {
  const client = new Database(path, { timeout: 200 });
  try {
    return (
      client.pragma("journal_mode = DELETE", { simple: true }) === "delete"
    );
  } catch (error) {
    const busy =
      error instanceof Database.SqliteError &&
      error.code.startsWith("SQLITE_BUSY");
    // A file too damaged to open is used by nobody.
    return !busy;
  } finally {
    client.close();
  }
}

function requireWhole(client: Database.Database): void {
  const found = client.pragma("integrity_check", { simple: true });
  const orphans = client.pragma("foreign_key_check") as unknown[];
  if (found === "ok" && orphans.length === 0) return;
  throw new AppError("damaged", "The copy of the database is not whole.");
}

function notABackup(cause?: unknown): AppError {
  return new AppError(
    "bad-input",
    "This file is not a backup of Substratum, or it is damaged. Choose another.",
    { cause },
  );
}
