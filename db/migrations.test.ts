import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
