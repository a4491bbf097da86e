/**
 * Exports in a process of their own, the command line's, so that nobody who
 * reads or annotates waits for them.
 */
import "server-only";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { AppError } from "@/lib/core/errors";
import type { Progress } from "@/lib/export/format";
import type { Env } from "./env";
import type { Download } from "./export-edition";

/** In place of a format: all of a source in one archive. */
export const DOSSIER = "dossier";

export interface ExportOrder {
  readonly slug: string;
  /** Id of a format, or DOSSIER. */
  readonly format: string;
  /** Id of a frozen edition; null for all that stands there now. */
  readonly edition: string | null;
}

/** What the command says with --json. */
interface Said extends Omit<Download, "bytes"> {
  readonly path: string;
}

/** AppError "unavailable" with the line in which the command says why. */
export async function exportInChild(
  env: Env,
  order: ExportOrder,
  tell: Progress = () => {},
): Promise<Download> {
  const folder = mkdtempSync(join(tmpdir(), "export-"));
  try {
    const args = argumentsOf(order, `${folder}${sep}`);
    const said = await inChild<Said>(env, args, tell);
    return { ...said, bytes: readFileSync(said.path) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function argumentsOf(
  { slug, format, edition }: ExportOrder,
  out: string,
): string[] {
  const where = ["--out", out, "--json"];
  if (format === DOSSIER) return ["dossier", "pack", slug, ...where];
  const chosen = edition === null ? [] : ["--edition", edition];
  return ["export", slug, "--format", format, ...where, ...chosen];
}

/**
 * Runs a command of the command line in a process of its own; gives what it
 * says with --json. AppError "unavailable" with the line that says why not.
 */
export function inChild<T>(
  env: Env,
  args: readonly string[],
  tell: Progress = () => {},
): Promise<T> {
  const script = join(env.root, "scripts", "substratum.mjs");
  const child = spawn(process.execPath, [script, ...args], {
    cwd: env.root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      SUBSTRATUM_ROOT: env.root,
      SUBSTRATUM_DATA: env.dataFolder,
    },
  });
  let answer = "";
  let last = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    answer += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    for (const line of chunk.split("\n").filter(Boolean)) {
      last = line;
      if (line.startsWith("… ")) tell(line.slice(2));
    }
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(JSON.parse(answer) as T);
      else reject(failure(last));
    });
  });
}

function failure(line: string): AppError {
  const reason = line.replace(/^substratum: /, "");
  return new AppError("unavailable", reason || "The export did not end well.");
}
