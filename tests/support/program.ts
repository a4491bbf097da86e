/** The real program for a test: the command, a data folder, a port. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "@/scripts/setup/root.mjs";

export interface Program {
  readonly address: string;
  readonly data: string;
  /** Sends the signal of Ctrl-C and answers the exit code. */
  stop(): Promise<number>;
}

export function newDataFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "substratum-test-"));
}

/** Where prepare.ts says that there is a data folder with the sample in it. */
export const PREPARED = "PREPARED_DATA_FOLDER";

/** A data folder as the first start leaves it; copied where one is prepared. */
function folderWithSample(): string {
  const folder = newDataFolder();
  const prepared = process.env[PREPARED];
  if (prepared) cpSync(prepared, folder, { recursive: true });
  return folder;
}

/** Starts `npm run workbench` on a free port and waits for its address. */
export async function startProgram(
  data = folderWithSample(),
  env: Record<string, string> = {},
): Promise<Program> {
  const script = path.join(root, "scripts/workbench.mjs");
  const child = spawn(process.execPath, [script], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PORT: "auto", SUBSTRATUM_DATA: data, ...env },
  });
  const ended = new Promise<number>((resolve) => {
    child.once("close", (code) => resolve(code ?? 1));
  });
  return {
    address: await addressOf(child, ended),
    data,
    async stop() {
      child.kill("SIGINT");
      return await ended;
    },
  };
}

function addressOf(child: ChildProcess, ended: Promise<number>) {
  return new Promise<string>((resolve, reject) => {
    let words = "";
    child.stdout?.on("data", (chunk) => {
      words += chunk;
      const found = /ready: (http:\S+)/.exec(words);
      if (found?.[1]) resolve(found[1]);
    });
    void ended.then((code) => {
      reject(new Error(`The program ended with ${code}: ${words}`));
    });
  });
}
