/** Files named on the command line, with clear words when they fail. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "@/lib/core/errors";

/** The bytes of a file; `shown` is its name as the person typed it. */
export function readFileBytes(path: string, shown: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) {
      throw new AppError("bad-input", `${shown} is a folder, not a file.`);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new AppError(
      missing ? "not-found" : "unavailable",
      missing ? `There is no file ${shown}.` : `${shown} cannot be read.`,
      { cause: error },
    );
  }
}

/** Writes a file, and the folder it is to stand in. */
export function writeFileBytes(
  path: string,
  shown: string,
  bytes: Uint8Array,
): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch (error) {
    throw new AppError("unavailable", `${shown} cannot be written.`, {
      cause: error,
    });
  }
}

/** What a JSON file in UTF-8 holds; AppError "bad-input" names the file. */
export function readJsonBytes(bytes: Uint8Array, path: string): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new AppError("bad-input", `${path} is not JSON in UTF-8.`, {
      cause: error,
    });
  }
}
