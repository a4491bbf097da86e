/**
 * Exports of the book with many annotations, each in a process of its own as
 * the server makes them: time, processor time, memory above an idle program.
 *
 *   SUBSTRATUM_SOURCES=FOLDER npm run bench:exports [-- ANNOTATIONS FORMAT...]
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { migrateDatabase, openDatabase } from "@/db";
import { MIGRATIONS } from "@/db/testing";
import { exportFormats } from "@/lib/export/registry";
import { receiveFile } from "@/lib/import/decode";
import { asTheProgram } from "@/lib/server/door";
import { exportEdition } from "@/lib/server/export-edition";
import { importSource } from "@/lib/server/import-source";
import { annotateAtRandom } from "./annotations";
import { readBook } from "./book";

const SLUG = "book";
const MB = 1e6;

const [first, ...rest] = process.argv.slice(2);
if (first === "--one") await exportOne(rest[0] ?? "", rest[1] ?? "");
else measureAll(Number(first ?? 5000), rest);

/** Makes the database once, then a process for each format. */
function measureAll(count: number, chosen: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-exports-"));
  const path = join(folder, "book.db");
  try {
    const { name, bytes, description } = readBook();
    const db = asTheProgram(openDatabase(path));
    migrateDatabase(db, MIGRATIONS);
    const file = receiveFile(name, bytes);
    importSource(db, { file, profile: "auto", id: SLUG });
    annotateAtRandom(db, SLUG, count);
    db.$client.close();
    console.info(`${description}, ${count} annotations added`);
    const formats = chosen.length > 0 ? chosen : [...exportFormats.keys()];
    console.table(formats.map((format) => inChild(path, format)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inChild(path: string, format: string): unknown {
  const script = fileURLToPath(import.meta.url);
  const args = [...process.execArgv, script, "--one", path, format];
  const said = execFileSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(said) as unknown;
}

async function exportOne(path: string, format: string): Promise<void> {
  const db = asTheProgram(openDatabase(path));
  const idle = process.memoryUsage().rss;
  const before = process.cpuUsage();
  const began = performance.now();
  const { bytes, counts } = await exportEdition(db, SLUG, format);
  const { user, system } = process.cpuUsage(before);
  const figures = {
    format,
    annotations: counts.annotationsOut,
    seconds: round((performance.now() - began) / 1000),
    "of the processor, s": round((user + system) / 1e6),
    "above idle, MB": Math.round(
      (process.resourceUsage().maxRSS * 1024 - idle) / MB,
    ),
    "file, MB": round(bytes.length / MB),
  };
  process.stdout.write(JSON.stringify(figures));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
