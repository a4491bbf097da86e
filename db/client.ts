import "server-only";
import Database from "better-sqlite3";
import {
  type BetterSQLite3Database,
  drizzle,
} from "drizzle-orm/better-sqlite3";
import { AppError } from "@/lib/core/errors";
import * as schema from "./schema";

/** "Subs": written into the file's header, so that it says whose it is. */
export const APPLICATION_ID = 0x53756273;

type Client = Database.Database;

/** The database. Every function of db/queries takes it first. */
export type Db = BetterSQLite3Database<typeof schema> & { $client: Client };

/**
 * Opens (or makes) a database file. Does not migrate; see migrate.ts.
 * Throws AppError "damaged" for a file that is not SQLite or not whole,
 * "conflict" for another program's database, "unavailable" when the folder
 * cannot be written.
 */
export function openDatabase(path: string): Db {
  const client = openClient(path);
  try {
    claim(client);
    setPragmas(client);
  } catch (error) {
    client.close();
    throw translated(error);
  }
  return drizzle(client, { schema, casing: "snake_case" });
}

function openClient(path: string): Client {
  try {
    return new Database(path);
  } catch (error) {
    throw translated(error);
  }
}

/** Marks a new file as ours; refuses a file of another program. */
function claim(client: Client): void {
  const id = client.pragma("application_id", { simple: true });
  if (id === APPLICATION_ID) return;
  const tables = client
    .prepare("SELECT count(*) FROM sqlite_schema")
    .pluck()
    .get();
  if (id !== 0 || tables !== 0) {
    throw new AppError(
      "conflict",
      "The database file belongs to another program. Name another data folder in SUBSTRATUM_DATA.",
    );
  }
  client.pragma(`application_id = ${APPLICATION_ID}`);
}

/**
 * FULL: a commit that was acknowledged is on the disk, also after power loss.
 * It costs one flush per write (see README.md for what that is).
 */
function setPragmas(client: Client): void {
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  client.pragma("busy_timeout = 5000");
  // In KiB: a library of books with tens of thousands of annotations fits in.
  client.pragma("cache_size = -65536");
}

function translated(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.code === "SQLITE_NOTADB" || error.code === "SQLITE_CORRUPT") {
    return new AppError(
      "damaged",
      "The database file is damaged or is not a database. Restore a backup: substratum restore PATH.",
      { cause: error },
    );
  }
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL)/.test(error.code)) {
    return new AppError(
      "unavailable",
      "The database cannot be opened for writing. Check the data folder's rights and free space, or name another in SUBSTRATUM_DATA.",
      { cause: error },
    );
  }
  return error;
}

/**
 * Runs `work` as one write: all of it is stored, or none. Takes the write lock
 * at once, so that what `work` reads cannot change before it writes.
 */
export function inTransaction<T>(db: Db, work: () => T): T {
  if (db.$client.inTransaction) return work();
  return db.$client.transaction(work).immediate();
}
