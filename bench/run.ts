/**
 * `npm run bench`: measures the production program with a whole book and many
 * annotations in real Chromium, against the same text as one static page,
 * both in this run on this machine, and writes bench/baselines.
 * `npm run bench -- judging scrolling` measures these parts alone and writes
 * nothing; `--growth` adds 0 and 1,000 annotations.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { openDatabase } from "@/db";
import { DATABASE_FILE } from "@/lib/server/database";
import { asTheProgram } from "@/lib/server/door";
import { sourceText } from "@/lib/server/text";
import { ensureBuild } from "@/scripts/setup/build.mjs";
import { root } from "@/scripts/setup/root.mjs";
import { annotateAtRandom } from "./annotations";
import { readBook } from "./book";
import { openBrowser } from "./measure";
import { measureParts, partNames, partsAmong, type Row } from "./parts";
import { copyFolder, importBook, newFolder, startProgram } from "./program";
import { serveStaticPage } from "./static-page";
import { printTable } from "./table";

const words = process.argv.slice(2);
const growth = words.includes("--growth");
const parts = partsAmong(words.filter((word) => !word.startsWith("--")));
const amounts = growth ? [0, 1000, 5000, 20_000] : [5000, 20_000];

await ensureBuild(root);
const book = readBook();
console.log(`Measuring with ${book.description}.`);
const data = newFolder();
const first = await startProgram(data);
const imported = await importBook(first, book);
await first.stop();

const browser = await openBrowser();
const rows: Row[] = [];
for (const amount of amounts) {
  console.log(`Measuring ${amount} annotations …`);
  rows.push(await measureAmount(browser, amount));
}
const machine = {
  chromium: browser.version(),
  node: process.versions.node,
  cores: cpus().length,
};
await browser.close();
const result = {
  measured: book.description,
  machine,
  importMs: imported.ms,
  startMs: first.startMs,
  amounts: rows,
};
printTable(rows, result);
if (parts.size === partNames.length) {
  const name = growth ? "growth.json" : "book.json";
  const file = path.join(root, "bench/baselines", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, rounded, 2)}\n`);
  console.log(`Written to bench/baselines/${name}.`);
}

async function measureAmount(browser: Browser, amount: number): Promise<Row> {
  const folder = copyFolder(data);
  const db = asTheProgram(openDatabase(path.join(folder, DATABASE_FILE)));
  annotateAtRandom(db, imported.slug, amount);
  const { document } = sourceText(db, imported.slug);
  db.$client.close();
  const page = await serveStaticPage(document);
  const program = await startProgram(folder);
  const { address } = program;
  const { slug } = imported;
  try {
    const plain = page.address;
    return await measureParts({ browser, address, slug, plain, amount }, parts);
  } finally {
    await program.stop();
    page.close();
  }
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}
