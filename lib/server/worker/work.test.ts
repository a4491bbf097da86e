/** The real thread, from its real bundle. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { ensureBundle } from "@/scripts/setup/bundle.mjs";
import { root } from "@/scripts/setup/root.mjs";
import { SAMPLE_TEXT } from "../testing";
import type { Progress } from "./task";
import { runTask } from "./work";

// Inside the project, so that the thread finds the packages.
const folder = mkdtempSync(join(root, ".cache-worker-test-"));
let bundle = "";
beforeAll(async () => {
  bundle = await ensureBundle(root, {
    entry: "lib/server/worker/run.ts",
    folder: join("..", folder.slice(root.length + 1)),
    name: "worker",
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (text: string) => ({
  name: "diary.txt",
  bytes: new TextEncoder().encode(text),
});

describe("a task in a thread", () => {
  it("gives the same as here, and says how far it is", async () => {
    const input = {
      file: fileOf(SAMPLE_TEXT),
      profile: "auto",
      have: [],
    } as const;
    const stages: string[] = [];
    const report = ({ stage }: Progress) => stages.push(stage);
    const there = await runTask("look", input, { report }, bundle);
    expect(there).toEqual(await runTask("look", input, {}, null));
    expect(stages).toEqual([
      "Opening the file",
      "Reading the file",
      "Drawing the preview",
    ]);
  });

  it("refuses with the same words", async () => {
    const off = { rules: ["composed"], places: [] };
    const input = {
      file: fileOf(SAMPLE_TEXT),
      profile: "plain",
      off,
      have: [],
    } as const;
    const refused = runTask("look", input, {}, bundle);
    await expect(refused).rejects.toThrow(AppError);
    await expect(refused).rejects.toThrow(/cannot be switched off/);
  });

  it("ends at once when it is told to, and the next one is done", async () => {
    const long = fileOf("A line of a very long text.\n\n".repeat(120_000));
    const input = { file: long, profile: "book", have: [] } as const;
    const ended = new AbortController();
    const { signal } = ended;
    const report = () => ended.abort();
    const task = runTask("look", input, { report, signal }, bundle);
    await expect(task).rejects.toThrow(/cancelled/);
    const next = {
      file: fileOf(SAMPLE_TEXT),
      profile: "plain",
      have: [],
    } as const;
    const done = await runTask("look", next, {}, bundle);
    expect(done.words).toBeGreaterThan(40);
  });
});
