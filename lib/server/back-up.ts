/** Keeping a copy of everything, and putting one in place of what is there. */
import "server-only";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { migrateDatabase, openDatabase } from "@/db";
import { backupDatabase, flush, isUnused, verifyBackup } from "@/db/backup";
import { AppError } from "@/lib/core/errors";
import { type CheckResult, check } from "./check";
import { DATABASE_FILE, migrationsFolder } from "./database";
import { asTheProgram, type May } from "./door";
import type { Env } from "./env";

/**
 * Writes one file with all sources, annotations and their history, and looks
 * through it. Safe while the program runs. AppError "conflict" when `path`
 * exists; a copy that fails is taken away again.
 */
export async function backUp(
  db: May<"administer">,
  path: string,
): Promise<void> {
  if (existsSync(path)) {
    throw new AppError(
      "conflict",
      "The file for the backup exists already. Choose another name.",
    );
  }
  const unfinished = `${path}.unfinished`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    await backupDatabase(db, unfinished);
    renameSync(unfinished, path);
    flush(dirname(path));
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (error instanceof AppError) throw error;
    throw new AppError(
      "unavailable",
      "The backup could not be written. Check the folder's rights and free space.",
      { cause: error },
    );
  }
}

export interface RestoreResult extends CheckResult {
  /** Name of the file in the data folder that keeps what was there before. */
  readonly kept: string | null;
}

/**
 * Puts a backup in place of the present database. The backup is copied,
 * brought up to date and checked first; what was there is kept under another
 * name; the change itself is one step of the file system. AppError
 * "unavailable" while another process has the database open.
 */
export function restore(
  env: Env,
  path: string,
  now = new Date(),
): RestoreResult {
  if (!existsSync(path)) {
    throw new AppError("not-found", "There is no backup file of this name.");
  }
  verifyBackup(path);
  mkdirSync(env.dataFolder, { recursive: true });
  const target = join(env.dataFolder, DATABASE_FILE);
  if (existsSync(target) && !isUnused(target)) throw inUse();
  const incoming = join(env.dataFolder, "restoring.db");
  try {
    copyFileSync(path, incoming);
    const result = checkedCopy(incoming, env);
    flush(incoming);
    const kept = existsSync(target) ? keepAside(target, now) : null;
    renameSync(incoming, target);
    flush(env.dataFolder);
    return { ...result, kept };
  } finally {
    for (const rest of ["", "-wal", "-shm", "-journal"]) {
      rmSync(`${incoming}${rest}`, { force: true });
    }
  }
}

/** Brings the copy up to date and refuses one in which something is wrong. */
function checkedCopy(path: string, env: Env): CheckResult {
  const db = openDatabase(path);
  try {
    migrateDatabase(db, migrationsFolder(env));
    const result = check(asTheProgram(db));
    if (result.problems.length > 0) {
      throw new AppError(
        "damaged",
        `The backup is not whole and was not restored: ${result.problems[0]}.`,
        { details: { problems: result.problems } },
      );
    }
    return result;
  } finally {
    // One file without a log beside it can be renamed.
    db.$client.pragma("journal_mode = DELETE");
    db.$client.close();
  }
}

/**
 * A second name for the present file; the restored one takes the first. A log
 * left beside a damaged file must not be applied to the restored one.
 */
function keepAside(target: string, now: Date): string {
  const stamp = now.toISOString().replace(/[:.]/g, "-");
  const kept = `before-restore-${stamp}.db`;
  const path = join(dirname(target), kept);
  linkSync(target, path);
  for (const log of ["-wal", "-shm"]) {
    if (existsSync(`${target}${log}`)) {
      renameSync(`${target}${log}`, `${path}${log}`);
    }
  }
  return kept;
}

function inUse(): AppError {
  return new AppError(
    "unavailable",
    "Substratum is running on this data folder. Stop it, then restore.",
  );
}
