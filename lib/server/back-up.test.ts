import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { threeReviewers } from "@/db/testing";
import { ownMachine } from "@/lib/access/actor";
import { createAnnotation } from "./annotate";
import { backUp, restore } from "./back-up";
import { openData } from "./database";
import { asTheProgram } from "./door";
import type { Env } from "./env";
import { listLibrary } from "./library";
import { loadAnnotations } from "./load-annotations";
import { loadText, requestFor, SAMPLE_TEXT, type TestDb } from "./testing";

let folder: string;
let env: Env;
let open: TestDb[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "substratum-backup-"));
  env = envFor("data");
  open = [];
});
afterEach(() => {
  for (const db of open) db.$client.close();
  rmSync(folder, { recursive: true });
});

function envFor(name: string): Env {
  return {
    root: process.cwd(),
    dataFolder: join(folder, name),
    incoming: [],
    host: null,
    logLevel: "silent",
  };
}

function opened(which = env): TestDb {
  const db = asTheProgram(openData(which));
  open.push(db);
  return db;
}

function closeAll(): void {
  for (const db of open.splice(0)) db.$client.close();
}

/** A data folder with one annotated source, and a backup of it. */
async function backedUp() {
  const db = opened();
  const [ada] = threeReviewers(db);
  const slug = loadText(db, SAMPLE_TEXT);
  createAnnotation(db, slug, ada, requestFor(db, slug, "electric"));
  const path = join(folder, "copies", "monday.db");
  await backUp(db, path);
  return { db, ada, slug, path };
}

describe("a backup", () => {
  it("brings everything into an empty folder", async () => {
    const { db, slug, path } = await backedUp();
    const elsewhere = envFor("new");
    const result = restore(elsewhere, path);
    expect(result).toMatchObject({ sources: 1, annotations: 1, kept: null });
    expect(loadAnnotations(opened(elsewhere), slug)).toEqual(
      loadAnnotations(db, slug),
    );
  });

  it("is one file, and never replaces another", async () => {
    const { db, path } = await backedUp();
    expect(readdirSync(join(folder, "copies"))).toEqual(["monday.db"]);
    await expect(backUp(db, path)).rejects.toThrow(/exists already/);
  });

  it("takes the place of the present data, which is kept", async () => {
    const { db, slug, ada, path } = await backedUp();
    createAnnotation(db, slug, ada, requestFor(db, slug, "Snow"));
    closeAll();
    const { kept } = restore(env, path);
    expect(loadAnnotations(opened(), slug)).toHaveLength(1);
    closeAll();
    expect(kept).not.toBeNull();
    const again = restore(env, join(env.dataFolder, kept ?? ""));
    expect(again.annotations).toBe(2);
  });

  it("takes the place of a damaged database with its log", async () => {
    const { slug, path } = await backedUp();
    closeAll();
    const target = join(env.dataFolder, "substratum.db");
    writeFileSync(target, "damaged ".repeat(2000));
    writeFileSync(`${target}-wal`, "a log of something else");
    const { kept } = restore(env, path);
    expect(kept).not.toBeNull();
    expect(existsSync(`${target}-wal`)).toBe(false);
    expect(loadAnnotations(opened(), slug)).toHaveLength(1);
  });

  it("is not restored while the program runs", async () => {
    const { path, db } = await backedUp();
    expect(() => restore(env, path)).toThrow(/is running/);
    expect(listLibrary(db, ownMachine)).toHaveLength(1);
  });
});

describe("a file that is no whole backup", () => {
  it.each([
    ["words", (path: string) => writeFileSync(path, "words ".repeat(2000))],
    [
      "half a backup",
      (path: string) => {
        const whole = readFileSync(path);
        writeFileSync(path, whole.subarray(0, whole.length / 2));
      },
    ],
    [
      "a backup with a bad page",
      (path: string) => {
        const spoilt = readFileSync(path);
        spoilt.fill(0xff, 8192, spoilt.length - 4096);
        writeFileSync(path, spoilt);
      },
    ],
  ])("changes nothing: %s", async (_, spoil) => {
    const { slug, path } = await backedUp();
    spoil(path);
    closeAll();
    expect(() => restore(env, path)).toThrow();
    expect(readdirSync(env.dataFolder)).toEqual(["substratum.db"]);
    expect(loadAnnotations(opened(), slug)).toHaveLength(1);
  });

  it("is named when it is not there", () => {
    const missing = join(folder, "nothing.db");
    expect(() => restore(env, missing)).toThrow(/no backup file/);
    expect(existsSync(env.dataFolder)).toBe(false);
  });
});
