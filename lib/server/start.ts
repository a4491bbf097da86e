/** The start of the server: the database open and up to date, or a clear end. */
import "server-only";
import { AppError } from "@/lib/core/errors";
import { closeDb, getDb } from "./database";
import { asTheProgram } from "./door";
import { readEnv, requireSafe } from "./env";
import { log } from "./log";
import { loadSample } from "./sample";

/** A program without its database serves nobody: it says why, and ends. */
export function start(): void {
  try {
    if (process.env.NODE_ENV === "production") requireSafe(readEnv());
    const db = getDb();
    // Closing moves the newest pages into the one file that people copy.
    process.once("exit", closeDb);
    loadSample(asTheProgram(db));
  } catch (error) {
    const known = error instanceof AppError;
    if (!known) log.fatal({ err: error }, "The start failed");
    const message = known ? error.message : "It did not start; see the log.";
    process.stderr.write(`Substratum: ${message}\n`);
    process.exit(1);
  }
}
