/** The settings of the running program: the only reader of process.env. */
import "server-only";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { delimiter, join, resolve, sep } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";

const variables = z.object({
  /** Project folder; default: the folder the program runs in. */
  SUBSTRATUM_ROOT: z.string().min(1).optional(),
  /** Data folder; default: "data" in the project folder. */
  SUBSTRATUM_DATA: z.string().min(1).optional(),
  /** Folders whose files are offered for import, beside corpus/incoming. */
  SUBSTRATUM_INCOMING: z.string().optional(),
  /** Name or address under which others reach the program; default: none. */
  SUBSTRATUM_HOST: z.string().min(1).optional(),
  SUBSTRATUM_LOG: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info"),
});

export interface Env {
  /** Where migrations and corpus are. */
  readonly root: string;
  readonly dataFolder: string;
  readonly incoming: readonly string[];
  readonly host: string | null;
  readonly logLevel: string;
}

/** Reads the settings; AppError "usage" names a variable that is wrong. */
export function readEnv(from: NodeJS.ProcessEnv = process.env): Env {
  const read = variables.safeParse(from);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new AppError(
      "usage",
      `The setting ${issue?.path.join(".")} is wrong: ${issue?.message}.`,
    );
  }
  const root = read.data.SUBSTRATUM_ROOT ?? projectRoot(process.cwd());
  const { SUBSTRATUM_DATA, SUBSTRATUM_INCOMING, SUBSTRATUM_HOST } = read.data;
  return {
    root,
    dataFolder: resolve(SUBSTRATUM_DATA ?? join(root, "data")),
    incoming: [
      join(root, "corpus", "incoming"),
      ...(SUBSTRATUM_INCOMING ?? "")
        .split(delimiter)
        .filter(Boolean)
        .map((folder) => resolve(folder)),
    ],
    host: SUBSTRATUM_HOST ?? null,
    logLevel: read.data.SUBSTRATUM_LOG,
  };
}

/**
 * The project folder, seen from where the program runs. The built server runs
 * in .next/standalone, which the next build empties: no data may go there.
 */
function projectRoot(folder: string): string {
  const [before] = folder.split(`${sep}.next${sep}standalone`);
  if (before && before !== folder && existsSync(join(before, "corpus"))) {
    return before;
  }
  return folder;
}

/**
 * The folder that paths on the command line start from. npm runs scripts in
 * the project folder and names the one it was called in.
 */
export function callerFolder({ root }: Env): string {
  const folder = process.cwd();
  return folder === root ? (process.env["INIT_CWD"] ?? folder) : folder;
}

/** The name this person has on this machine; null when there is none. */
export function userName(): string | null {
  try {
    const { username } = userInfo();
    return username === "" || username === "root" ? null : username;
  } catch {
    return null;
  }
}
