/**
 * Typing a correction in the production program, in real Chromium, with 5,000
 * annotations on the book: from the key to the picture, and the processor time
 * of the page for it, which a busy machine does not change.
 *
 *   SUBSTRATUM_SOURCES=FOLDER npm run bench:correcting
 */
import path from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { openDatabase } from "@/db";
import { DATABASE_FILE } from "@/lib/server/database";
import { asTheProgram } from "@/lib/server/door";
import { ensureBuild } from "@/scripts/setup/build.mjs";
import { root } from "@/scripts/setup/root.mjs";
import { annotateAtRandom } from "./annotations";
import { readBook } from "./book";
import { caretAt, openBrowser } from "./measure";
import { watchKeys } from "./probe";
import { importBook, newFolder, startProgram } from "./program";
import { median, quantile } from "./statistics";

const ANNOTATIONS = [0, 5000];
const LETTERS = 20;
/** Shorter than the pause that ends a correction. */
const BETWEEN = 400;

await ensureBuild(root);
const browser = await openBrowser();
const rows = [];
for (const amount of ANNOTATIONS) rows.push(await measure(amount));
console.table(rows);
await browser.close();
process.exit(0);

async function measure(amount: number) {
  const data = newFolder();
  const first = await startProgram(data);
  const { slug } = await importBook(first, readBook());
  await first.stop();
  const db = asTheProgram(openDatabase(path.join(data, DATABASE_FILE)));
  annotateAtRandom(db, slug, amount);
  db.$client.close();
  const program = await startProgram(data);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(`${program.address}/sources/${slug}/emend`);
  await page.waitForLoadState("networkidle");
  try {
    return { annotations: amount, ...(await typingIn(page)) };
  } finally {
    await context.close();
    await program.stop();
  }
}

/** The first letter draws the list of corrections anew and is not counted. */
async function typingIn(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await caretAt(page, 0.5);
  await page.keyboard.type("a");
  await page.waitForTimeout(BETWEEN);
  await watchKeys(page);
  const before = await processorTime(session);
  for (let n = 0; n < LETTERS; n++) {
    await page.keyboard.type("b");
    await page.waitForTimeout(BETWEEN);
  }
  const after = await processorTime(session);
  const presses = await page.evaluate(() => window.presses);
  return {
    "key to picture, ms": Math.round(median(presses)),
    "slowest of ten": Math.round(quantile(presses, 0.9)),
    "processor time for a key, ms": Math.round((after - before) / LETTERS),
  };
}

/** Milliseconds the page's main thread has worked. */
async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const found = metrics.find(({ name }) => name === "TaskDuration");
  return (found?.value ?? 0) * 1000;
}
