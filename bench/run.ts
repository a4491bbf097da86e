/**
 * `npm run bench`: measures the production program with a whole book and many
 * annotations in real Chromium, against the same text as one static page,
 * both in this run on this machine. `npm run bench -- --growth` adds 0 and
 * 1,000 annotations. Writes bench/baselines.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { openDatabase } from "@/db";
import { exportFormats } from "@/lib/export/registry";
import { DATABASE_FILE } from "@/lib/server/database";
import { asTheProgram } from "@/lib/server/door";
import { sourceText } from "@/lib/server/text";
import { ensureBuild } from "@/scripts/setup/build.mjs";
import { root } from "@/scripts/setup/root.mjs";
import { annotateAtRandom } from "./annotations";
import { readBook } from "./book";
import {
  flight,
  heapOf,
  judgmentsOf,
  keysOf,
  leafing,
  type Opening,
  open,
  openBrowser,
  scrollingOf,
} from "./measure";
import {
  copyFolder,
  importBook,
  newFolder,
  type Program,
  startProgram,
} from "./program";
import { serveStaticPage } from "./static-page";
import { median } from "./statistics";
import { type ExportTime, printTable } from "./table";

const RUNS = 5;
const growth = process.argv.includes("--growth");
const amounts = growth ? [0, 1000, 5000, 20_000] : [5000, 20_000];

await ensureBuild(root);
const book = readBook();
console.log(`Measuring with ${book.description}.`);
const data = newFolder();
const first = await startProgram(data);
const imported = await importBook(first, book);
await first.stop();

const browser = await openBrowser();
const rows = [];
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
const name = growth ? "growth.json" : "book.json";
const file = path.join(root, "bench/baselines", name);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(result, rounded, 2)}\n`);
console.log(`Written to bench/baselines/${name}.`);

async function measureAmount(browser: Browser, amount: number) {
  const folder = copyFolder(data);
  const db = asTheProgram(openDatabase(path.join(folder, DATABASE_FILE)));
  annotateAtRandom(db, imported.slug, amount);
  const { document } = sourceText(db, imported.slug);
  db.$client.close();
  const plain = await serveStaticPage(document);
  const program = await startProgram(folder);
  const read = `${program.address}/sources/${imported.slug}/annotate`;
  try {
    const openings = await alternate(browser, read, plain.address, amount > 0);
    const exports = await exportsOf(program, imported.slug);
    const used = await use(browser, read, plain.address, amount > 0);
    return { amount, ...openings, ...used, exports };
  } finally {
    await program.stop();
    plain.close();
  }
}

/** Opens both pages in turns, so that a busy moment meets both. */
async function alternate(
  browser: Browser,
  read: string,
  plain: string,
  marks: boolean,
) {
  const ours: Opening[] = [];
  const theirs: Opening[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const a = await open(browser, read, marks);
    await a.page.context().close();
    const b = await open(browser, plain, false);
    await b.page.context().close();
    // The first turn warms the server and is not counted.
    if (run > 0) ours.push(a.opening);
    if (run > 0) theirs.push(b.opening);
  }
  return { program: medians(ours), plain: medians(theirs) };
}

function medians(openings: readonly Opening[]): Opening {
  return {
    text: median(openings.map(({ text }) => text)),
    marks: median(openings.map(({ marks }) => marks)),
    bytes: median(openings.map(({ bytes }) => bytes)),
  };
}

/** Scrolling of both, then keys, judgments and memory of the program. */
async function use(
  browser: Browser,
  read: string,
  plain: string,
  marks: boolean,
) {
  const other = await open(browser, plain, false);
  const plainScrolling = {
    leafing: await scrollingOf(other.page, leafing),
    flight: await scrollingOf(other.page, flight),
  };
  await other.page.context().close();
  const { page } = await open(browser, read, marks);
  const scrolling = {
    leafing: await scrollingOf(page, leafing),
    flight: await scrollingOf(page, flight),
  };
  const heap = await heapOf(page);
  const keys = await keysOf(page);
  const judging = await judgmentsOf(page);
  await page.context().close();
  return { plainScrolling, scrolling, heap, keys, judging };
}

async function exportsOf({ address }: Program, slug: string) {
  const times: Record<string, ExportTime> = {};
  for (const format of exportFormats.keys()) {
    const start = performance.now();
    const url = `${address}/api/sources/${slug}/export/${format}`;
    const response = await fetch(url);
    const { byteLength } = await response.arrayBuffer();
    // A format that gives up on so much is a figure too, not the end.
    times[format] = {
      ms: performance.now() - start,
      bytes: byteLength,
      status: response.status,
    };
  }
  return times;
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}
