import { describe, expect, it } from "vitest";
import { fileOf } from "@/db/queries/sources";
import { memoryDatabase } from "@/db/testing";
import { ownMachine } from "@/lib/access/actor";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/import/checksum.server";
import { receiveFile } from "@/lib/import/decode";
import { check } from "./check";
import { importSource } from "./import-source";
import { inspectSource } from "./inspect";
import { listLibrary } from "./library";
import { loadDocument } from "./load-document";
import { previewImport } from "./preview-import";
import { slugFrom } from "./slug";
import { loadSource } from "./source-detail";
import { SAMPLE_TEXT, workbench } from "./testing";
import { sourceText } from "./text";

const bytes = (text: string) => new TextEncoder().encode(text);
const plain = (name: string, content: Uint8Array) => ({
  file: receiveFile(name, content),
  profile: "plain" as const,
});

function failure(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("It did not fail");
}

describe("importing", () => {
  it("keeps the bytes as received", () => {
    const { db, slug } = workbench();
    const file = fileOf(db, loadSource(db, slug).id);
    expect(new Uint8Array(file?.bytes ?? [])).toEqual(bytes(SAMPLE_TEXT));
    expect(file?.sha256).toBe(sha256(bytes(SAMPLE_TEXT)));
  });

  it("gives the document back as it was read", () => {
    const { db, slug } = workbench();
    const { doc, textVersion } = loadDocument(db, slug);
    const { document, key } = sourceText(db, slug);
    expect(doc).toEqual(document.toJSON());
    expect(textVersion).toBe(key);
  });

  it("keeps with the text what was switched off, and what that left undone", () => {
    const { db } = workbench();
    const off = { rules: ["emphasis"], places: [] };
    const file = receiveFile("b.txt", bytes("One\n\nHe met *Brown*.\n\nEnd."));
    const { slug } = importSource(db, { file, profile: "book", off });
    const { version } = sourceText(db, slug);
    expect(version.text).toContain("*Brown*");
    expect(JSON.parse(version.off)).toEqual(off);
    expect(JSON.parse(version.declined)).toMatchObject([
      { rule: "emphasis", before: "*Brown*", rawFrom: 12 },
    ]);
    expect(check(db).problems).toEqual([]);
  });

  it("leads every page, unit and section back to the file", () => {
    const { db, slug } = workbench();
    const { sections, sha256: sum, words } = inspectSource(db, slug);
    expect(sum).toBe(sha256(bytes(SAMPLE_TEXT)));
    expect(words).toBeGreaterThan(40);
    for (const { rawStart } of sections) expect(rawStart).not.toBeNull();
  });

  it("refuses bytes that are in the library, naming where", () => {
    const { db, slug } = workbench();
    const again = plain("copy.txt", bytes(SAMPLE_TEXT));
    const error = failure(() => importSource(db, again));
    expect(error.code).toBe("conflict");
    expect(error.message).toContain(slug);
    expect(error.details["slug"]).toBe(slug);
    expect(listLibrary(db, ownMachine)).toHaveLength(1);
  });

  it("numbers slugs of equal titles and takes an id that was chosen", () => {
    const { db, slug } = workbench();
    const other = importSource(
      db,
      plain("b.txt", bytes(`${SAMPLE_TEXT}\nOne more line.\n`)),
    );
    expect(other.slug).toBe(`${slug}-2`);
    const named = importSource(db, {
      ...plain("c.txt", bytes(`${SAMPLE_TEXT}\nAnd another.\n`)),
      id: "my-diary",
    });
    expect(named.slug).toBe("my-diary");
  });

  it.each(["My Diary", "../x", "", "a--b"])("refuses %j as an id", (id) => {
    const db = memoryDatabase();
    const request = { ...plain("a.txt", bytes(SAMPLE_TEXT)), id };
    expect(failure(() => importSource(db, request)).code).toBe("bad-input");
    expect(listLibrary(db, ownMachine)).toEqual([]);
  });

  it("stores nothing when one part fails", () => {
    const db = memoryDatabase();
    db.$client.exec(
      "CREATE TRIGGER stop BEFORE INSERT ON search_passage BEGIN SELECT RAISE(ABORT, 'stopped'); END",
    );
    expect(() => importSource(db, plain("a.txt", bytes(SAMPLE_TEXT)))).toThrow(
      "stopped",
    );
    for (const table of ["source", "source_file", "text_version"]) {
      const rows = db.$client.prepare(`SELECT * FROM ${table}`).all();
      expect(rows).toEqual([]);
    }
  });

  it("previews without storing, and sends what is known only once", async () => {
    const { db, slug } = workbench();
    const file = receiveFile("x.txt", bytes(SAMPLE_TEXT));
    const look = (have: string[]) =>
      previewImport(db, { file, profile: "plain", have });
    const preview = await look([]);
    expect(preview.alreadyLoaded).toBe(slug);
    const [section] = preview.sections;
    expect(section?.value).toContain("electric by the summer");
    expect(preview.raw.value).toBe(SAMPLE_TEXT);
    const again = await look([section?.hash ?? "", preview.raw.hash]);
    expect(again.sections.map(({ value }) => value)).toEqual([null]);
    expect(again.raw).toEqual({ hash: preview.raw.hash, value: null });
    expect(listLibrary(db, ownMachine)).toHaveLength(1);
  });
});

describe("files of other kinds", () => {
  const latin1 = Uint8Array.from(
    "Café au lait, naïve façade. Déjà vu.\n\nRésumé.\n",
    (letter) => letter.charCodeAt(0),
  );
  const utf16 = Buffer.from(`\ufeff${SAMPLE_TEXT}`, "utf16le");

  it.each([
    ["Latin-1", latin1, "naïve façade"],
    ["UTF-16", utf16, "electric by the summer"],
  ])("are read in %s", (_, content, words) => {
    const db = memoryDatabase();
    const { slug } = importSource(db, plain("a.txt", content));
    expect(sourceText(db, slug).version.text).toContain(words);
    expect(check(db).problems).toEqual([]);
  });

  it("are read with control characters, and checked", () => {
    const db = memoryDatabase();
    const odd = bytes(`${SAMPLE_TEXT}\nA bell\x07 and a feed\x0c here.\n`);
    importSource(db, plain("a.txt", odd));
    expect(check(db).problems).toEqual([]);
  });

  it.each([
    ["an empty file", new Uint8Array()],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ])("are refused: %s", (_, content) => {
    const error = failure(() => receiveFile("a.bin", content));
    expect(error.code).toBe("bad-input");
    expect(error.message).toContain("a.bin");
  });
});

describe("slugs", () => {
  it.each([
    ["Notes for a Journal", "notes-for-a-journal"],
    ["L’Été à São Paulo!", "lete-a-sao-paulo"],
    ["Дневник", "source"],
    ["", "source"],
  ])("of %j", (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });
});
