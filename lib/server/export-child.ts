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

export interface ExportOrder {
  readonly slug: string;
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
    const said = await run(env, order, `${folder}${sep}`, tell);
    return { ...said, bytes: readFileSync(said.path) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(
  env: Env,
  { slug, format, edition }: ExportOrder,
  out: string,
  tell: Progress,
): Promise<Said> {
  const script = join(env.root, "scripts", "substratum.mjs");
  const args = ["export", slug, "--format", format, "--out", out, "--json"];
  const chosen = edition === null ? [] : ["--edition", edition];
  const child = spawn(process.execPath, [script, ...args, ...chosen], {
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
      if (code === 0) resolve(JSON.parse(answer) as Said);
      else reject(failure(last));
    });
  });
}

function failure(line: string): AppError {
  const reason = line.replace(/^substratum: /, "");
  return new AppError("unavailable", reason || "The export did not end well.");
}
