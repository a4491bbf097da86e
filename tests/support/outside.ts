/** Programs of others that read our files back, where they are installed. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** True when a program of this name can be run. */
export function isInstalled(name: string): boolean {
  try {
    execFileSync("which", [name]);
    return true;
  } catch {
    return false;
  }
}

/** Stands in the name of tests that are skipped without a program. */
export const installWord = (name: string) => `install ${name} to run this`;

export interface Workplace {
  readonly folder: string;
  /** Path of a file written into the folder. */
  put(name: string, bytes: Uint8Array | string): string;
  /** Text of a file that a program has left there. */
  read(name: string): string;
  /** Runs a program in the folder and gives what it printed, both streams. */
  run(program: string, args: readonly string[]): string;
}

/** A folder of its own for one check; gone afterwards. */
export function inWorkplace<T>(check: (place: Workplace) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "outside-"));
  try {
    return check({
      folder,
      put(name, bytes) {
        const path = join(folder, name);
        writeFileSync(path, bytes);
        return path;
      },
      read: (name) => readFileSync(join(folder, name), "utf8"),
      run: (program, args) => run(folder, program, args),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Programs that find fault end with a number; what they said is the answer. */
function run(folder: string, program: string, args: readonly string[]) {
  try {
    return execFileSync("sh", ["-c", '"$0" "$@" 2>&1', program, ...args], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 100_000_000,
      env: { ...process.env, HOME: folder, LC_ALL: "C.UTF-8" },
    });
  } catch (error) {
    return String((error as { stdout?: string }).stdout ?? error);
  }
}
