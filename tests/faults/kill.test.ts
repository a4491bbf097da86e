/** What was acknowledged is there, whenever the process is killed. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check } from "@/lib/server/check";
import { openData } from "@/lib/server/database";
import { asTheProgram } from "@/lib/server/door";
import { loadAnnotations } from "@/lib/server/load-annotations";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "substratum-kill-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the writer, kills it after `writes` acknowledgments; gives those read. */
function killAfter(writes: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const writer = spawn(
      process.execPath,
      [
        "--conditions=react-server",
        "--import",
        "tsx",
        join("tests", "faults", "writer.ts"),
      ],
      { env: { ...process.env, SUBSTRATUM_DATA: folder }, stdio: "pipe" },
    );
    let said = "";
    let complaint = "";
    writer.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.split("\n").length > writes) writer.kill("SIGKILL");
    });
    writer.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
    writer.on("error", reject);
    writer.on("close", (_code, signal) => {
      if (signal !== "SIGKILL") reject(new Error(`Not killed: ${complaint}`));
      resolve(said.split("\n").slice(0, -1));
    });
  });
}

describe("a writer killed", () => {
  it.each([1, 37, 90, 150])(
    "after %i acknowledgments has lost none of them",
    async (writes) => {
      const acknowledged = await killAfter(writes);
      expect(acknowledged.length).toBeGreaterThanOrEqual(writes);
      const db = asTheProgram(
        openData({
          root: process.cwd(),
          dataFolder: folder,
          incoming: [],
          host: null,
          logLevel: "silent",
        }),
      );
      const [source] = db.$client
        .prepare("SELECT slug FROM source")
        .pluck()
        .all() as string[];
      const stored = new Set(
        loadAnnotations(db, source ?? "").map(({ id }) => id),
      );
      expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
      // At most the one that was under way may be there unsaid.
      expect(stored.size - acknowledged.length).toBeLessThanOrEqual(1);
      expect(check(db).problems).toEqual([]);
      db.$client.close();
    },
  );
});
