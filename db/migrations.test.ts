import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "./client";
import { migrateDatabase } from "./migrate";
import { schemaText } from "./schema-text";
import { MIGRATIONS, memoryDatabase } from "./testing";

const folder = mkdtempSync(join(tmpdir(), "substratum-db-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("migrations", () => {
  it("give the shape that schema.sql shows", () => {
    const shown = readFileSync(
      new URL("./schema.sql", import.meta.url),
      "utf8",
    );
    expect(schemaText(memoryDatabase())).toBe(shown);
  });

  it("do nothing the second time", () => {
    const db = memoryDatabase();
    const before = schemaText(db);
    migrateDatabase(db, MIGRATIONS);
    expect(schemaText(db)).toBe(before);
  });

  it("leave no row pointing nowhere", () => {
    expect(memoryDatabase().$client.pragma("foreign_key_check")).toEqual([]);
  });

  it("are refused for a database of a newer version", () => {
    const db = memoryDatabase();
    db.$client
      .prepare(
        "INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)",
      )
      .run("from the future", Date.now() * 2);
    expect(() => migrateDatabase(db, MIGRATIONS)).toThrow(/newer version/);
  });
});

describe("the table of objects, made anew for another kind", () => {
  it("keeps its rows, their order, and what points to them", () => {
    const db = openDatabase(":memory:");
    migrateDatabase(db, migrationsBefore("hold_review_rounds"));
    const at = "'2026-01-01T00:00:00.000Z'";
    db.$client.exec(`
      INSERT INTO reviewer VALUES ('r', 'Ada', 'A', '#112233', ${at});
      INSERT INTO source (id, slug, title, languages, created_at)
        VALUES ('s', 'diary', 'Diary', '[]', ${at});
      INSERT INTO critical_object VALUES
        ('z', 's', 'hypothesis-set', 'standing', 1, 'r', ${at}, ${at}),
        ('a', 's', 'hypothesis', 'standing', 1, 'r', ${at}, ${at});
      INSERT INTO hypothesis_set VALUES ('z', 'Who wrote it?', '');
      INSERT INTO hypothesis VALUES ('a', 'z', 'none', 'None of these', NULL, '', '', 1);
    `);
    migrateDatabase(db, MIGRATIONS);
    const rows = db.$client
      .prepare("SELECT id FROM critical_object ORDER BY rowid")
      .pluck()
      .all();
    expect(rows).toEqual(["z", "a"]);
    expect(db.$client.pragma("foreign_key_check")).toEqual([]);
    expect(() =>
      db.$client.exec("UPDATE critical_object SET status = 'withdrawn'"),
    ).toThrow(/none of these/);
  });

  /** A copy of the migrations up to the one before this. */
  function migrationsBefore(name: string): string {
    const copy = join(folder, "before");
    cpSync(MIGRATIONS, copy, { recursive: true });
    const path = join(copy, "meta", "_journal.json");
    const journal = JSON.parse(readFileSync(path, "utf8"));
    const at = journal.entries.findIndex(({ tag }: { tag: string }) =>
      tag.endsWith(name),
    );
    writeFileSync(
      path,
      JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }),
    );
    return copy;
  }
});

describe("opening", () => {
  it("makes a file that says whose it is and keeps every commit", () => {
    const db = openDatabase(join(folder, "new.db"));
    const value = (name: string) => db.$client.pragma(name, { simple: true });
    expect(value("application_id")).toBe(0x53756273);
    expect(value("journal_mode")).toBe("wal");
    expect(value("synchronous")).toBe(2);
    expect(value("foreign_keys")).toBe(1);
    db.$client.close();
  });

  it("refuses the database of another program", () => {
    const path = join(folder, "foreign.db");
    const foreign = new Database(path);
    foreign.exec("CREATE TABLE bookmark (url TEXT)");
    foreign.close();
    expect(() => openDatabase(path)).toThrow(/another program/);
  });

  it("refuses a file that is no database", () => {
    const path = join(folder, "text.db");
    writeFileSync(path, "not a database, only words ".repeat(200));
    expect(() => openDatabase(path)).toThrow(/damaged or is not a database/);
  });

  it("refuses a folder that is not there", () => {
    expect(() => openDatabase(join(folder, "nowhere", "x.db"))).toThrow();
  });
});
