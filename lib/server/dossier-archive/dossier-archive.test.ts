import { describe, expect, it } from "vitest";
import { editionsOfSource } from "@/db/queries/editions";
import { memoryDatabase } from "@/db/testing";
import { AppError } from "@/lib/core/errors";
import { archiveOf, filesIn } from "@/lib/export/archive";
import { changeAnnotation, createAnnotation } from "../annotate";
import { changeEmendation } from "../change-emendation";
import { check } from "../check";
import { changeObject } from "../criticism/change";
import { evidenceBody, recorded } from "../criticism/testing";
import { firstChoice, freezeEdition, frozenEdition } from "../editions";
import { emendFromFile } from "../emend-from-file";
import { exportEdition } from "../export-edition";
import { loadApparatus } from "../load-apparatus";
import { loadEmendations } from "../load-emendations";
import { loadSample } from "../sample";
import { requestFor, type TestDb, workbench } from "../testing";
import { requireSource } from "../text";
import { openDossier } from "./open";
import { type Copy, packDossier } from "./pack";

const DAY = new Date("2026-03-04T05:06:07.000Z");

/** Judgments with a history, criticism, corrections made and taken back, editions. */
function busy() {
  const bench = workbench();
  const { db, slug, ada, ben, cleo } = bench;
  const first = createAnnotation(
    db,
    slug,
    ada,
    requestFor(db, slug, "electric"),
  );
  createAnnotation(db, slug, ben, requestFor(db, slug, "another seal"));
  changeAnnotation(db, first.id, ada, { type: "withdraw", seen: 1 });
  const item = recorded(db, slug, ada, evidenceBody);
  const body = { ...evidenceBody, statement: "Said otherwise." };
  changeObject(db, item.id, ben, { type: "change", seen: 1, body });
  freezeEdition(db, slug, firstChoice(db, slug, DAY), DAY);
  emendFromFile(
    db,
    slug,
    [
      {
        exact: "another",
        replacement: "a second",
        reason: "The cover has it.",
      },
      { exact: "ferry", replacement: "steamer" },
    ],
    cleo,
  );
  const [, second] = loadEmendations(db, slug);
  if (!second) throw new Error("Two corrections were made");
  changeEmendation(db, second.id, ada, { type: "undo" });
  freezeEdition(db, slug, firstChoice(db, slug, DAY), DAY);
  return bench;
}

const pack = (db: TestDb, slug: string, copies: readonly Copy[] = []) =>
  packDossier(db, slug, { now: DAY, copies });

async function projectOf(db: TestDb, slug: string): Promise<unknown> {
  const { bytes } = await exportEdition(db, slug, "json", { now: DAY });
  return JSON.parse(new TextDecoder().decode(bytes));
}

const textsOf = (archive: Uint8Array) =>
  new Map(
    filesIn(archive).map((f) => [f.name, new TextDecoder().decode(f.bytes)]),
  );

describe("a dossier archive", () => {
  it("rebuilds the project in an empty installation, and its record row by row", async () => {
    const { db, slug } = busy();
    const { bytes } = await pack(db, slug);
    const other = memoryDatabase();
    const opened = await openDossier(other, bytes);
    expect(opened).toMatchObject({ slug, corrections: 2, editions: 2 });
    expect(await projectOf(other, slug)).toEqual(await projectOf(db, slug));
    expect(loadApparatus(other, slug).emendations).toEqual(
      loadApparatus(db, slug).emendations,
    );
    expect(check(other).problems).toEqual([]);
    const again = textsOf((await pack(other, slug)).bytes);
    for (const name of ["record.json", "project.json"]) {
      const read = (texts: ReadonlyMap<string, string>) =>
        JSON.parse(texts.get(name) ?? "") as unknown;
      expect(read(again)).toEqual(read(textsOf(bytes)));
    }
  });

  it("brings frozen editions back under their hashes", async () => {
    const { db, slug } = busy();
    const other = memoryDatabase();
    await openDossier(other, (await pack(db, slug)).bytes);
    const rows = editionsOfSource(db, requireSource(db, slug).id);
    expect(rows).toHaveLength(2);
    for (const { id, hash } of rows) {
      expect(frozenEdition(other, slug, id).statement?.hash).toBe(hash);
      const write = (from: TestDb) =>
        exportEdition(from, slug, "tei", { edition: id });
      const [here, there] = [await write(db), await write(other)];
      expect(Buffer.from(there.bytes).equals(Buffer.from(here.bytes))).toBe(
        true,
      );
    }
  });

  it("lets a correction be taken back where it was rebuilt, exactly", async () => {
    const { db, slug, ada } = busy();
    const other = memoryDatabase();
    await openDossier(other, (await pack(db, slug)).bytes);
    const [first] = loadEmendations(db, slug);
    const id = first?.id ?? "";
    changeEmendation(db, id, ada, { type: "undo" });
    changeEmendation(other, id, ada, { type: "undo" });
    const places = async (from: TestDb) => {
      const { annotations } = (await projectOf(from, slug)) as {
        annotations: { id: string; anchors: unknown }[];
      };
      return annotations.map((one) => [one.id, one.anchors]);
    };
    expect(await places(other)).toEqual(await places(db));
    expect(check(other).problems).toEqual([]);
  });

  it("rebuilds the sample with its case, once and not twice", async () => {
    const db = memoryDatabase();
    const [slug = ""] = loadSample(db);
    const { bytes } = await pack(db, slug);
    const other = memoryDatabase();
    await openDossier(other, bytes);
    expect(await projectOf(other, slug)).toEqual(await projectOf(db, slug));
    await expect(openDossier(other, bytes)).rejects.toThrow(/in the library/);
  });

  it("names what it is made of in the colophon of its copies", async () => {
    const { db, slug } = busy();
    const { bytes } = await pack(db, slug, ["tei", "html"]);
    const texts = textsOf(bytes);
    const manifest = JSON.parse(texts.get("manifest.json") ?? "") as {
      dossier: string;
    };
    expect(manifest.dossier).toMatch(/^[0-9a-f]{64}$/);
    for (const copy of ["edition.tei.xml", "edition.html", "README.txt"]) {
      expect(texts.get(copy)).toContain(manifest.dossier);
    }
    const checks = JSON.parse(texts.get("checks.json") ?? "");
    expect(checks.stored.problems).toEqual([]);
  });

  it("is the same bytes for the same state", async () => {
    const { db, slug } = busy();
    const [once, again] = [await pack(db, slug), await pack(db, slug)];
    expect(Buffer.from(again.bytes).equals(Buffer.from(once.bytes))).toBe(true);
  });

  it("is refused, with nothing stored, when one of its files was touched", async () => {
    const { db, slug } = busy();
    const { bytes } = await pack(db, slug);
    const touched = filesIn(bytes).map((file) =>
      file.name === "project.json"
        ? { ...file, bytes: new TextEncoder().encode("{}") }
        : file,
    );
    const other = memoryDatabase();
    const opening = openDossier(other, archiveOf(touched));
    await expect(opening).rejects.toThrow(
      /project\.json is not what was packed/,
    );
    expect(() => requireSource(other, slug)).toThrow(AppError);
  });

  it("is not just any archive", async () => {
    const zip = archiveOf([{ name: "a.txt", bytes: new Uint8Array() }]);
    for (const bytes of [zip, new Uint8Array(10)]) {
      await expect(openDossier(memoryDatabase(), bytes)).rejects.toThrow(
        /no dossier archive/,
      );
    }
  });
});
