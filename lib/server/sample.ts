/** The sample source, so that a newcomer sees the whole program at once. */
import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Db, inTransaction } from "@/db";
import { readSetting, writeSetting } from "@/db/queries/people";
import { receiveFile } from "@/lib/import/decode";
import { annotateFromFile } from "./annotate-from-file";
import { readEnv } from "./env";
import { importSource } from "./import-source";
import { currentReviewer } from "./reviewers";

const SETTING = "sample-loaded";
const TEXT = "source.txt";
const ANNOTATIONS = "annotations.json";

/**
 * Loads every source that corpus/ ships whole, once for each database: a
 * sample that was taken away does not come back. Gives what was loaded.
 */
export function loadSample(db: Db, root = readEnv().root): string[] {
  if (readSetting(db, SETTING) !== undefined) return [];
  const found = samplesIn(join(root, "corpus"));
  if (found.length === 0) return [];
  // The first profile is that of the person at the screen, not a sample's.
  currentReviewer(db);
  return inTransaction(db, () => {
    const slugs = found.map((folder) => loadOne(db, folder));
    writeSetting(db, SETTING, new Date().toISOString());
    return slugs;
  });
}

/** The text, and what its demonstration says of it. */
function loadOne(db: Db, folder: string): string {
  const name = `${basename(folder)}.txt`;
  const file = receiveFile(name, readFileSync(join(folder, TEXT)));
  const { slug } = importSource(db, { file, profile: "auto" });
  const annotations = join(folder, ANNOTATIONS);
  if (existsSync(annotations)) {
    const json: unknown = JSON.parse(readFileSync(annotations, "utf8"));
    annotateFromFile(db, slug, json);
  }
  return slug;
}

function samplesIn(corpus: string): string[] {
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus)
    .sort()
    .map((name) => join(corpus, name))
    .filter((folder) => existsSync(join(folder, TEXT)));
}
