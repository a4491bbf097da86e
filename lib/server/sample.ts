/** The sample source, so that a newcomer sees the whole program at once. */
import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Db, inTransaction } from "@/db";
import { readSetting, writeSetting } from "@/db/queries/people";
import { receiveFile } from "@/lib/import/decode";
import { readEnv } from "./env";
import { importSource } from "./import-source";

const SETTING = "sample-loaded";

/**
 * Loads every source that corpus/ ships whole, once for each database: a
 * sample that was taken away does not come back. Gives what was loaded.
 */
export function loadSample(db: Db, root = readEnv().root): string[] {
  if (readSetting(db, SETTING) !== undefined) return [];
  const found = samplesIn(join(root, "corpus"));
  if (found.length === 0) return [];
  return inTransaction(db, () => {
    const slugs = found.map((path) => {
      const bytes = readFileSync(path);
      const file = receiveFile("source.txt", bytes);
      return importSource(db, { file, profile: "auto" }).slug;
    });
    writeSetting(db, SETTING, new Date().toISOString());
    return slugs;
  });
}

function samplesIn(corpus: string): string[] {
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus)
    .sort()
    .map((name) => join(corpus, name, "source.txt"))
    .filter((path) => existsSync(path));
}
