/**
 * Lenses over the whole book: how long each takes, and whether the editor stays
 * smooth while all of them run in the server's worker.
 *
 *   npx tsx --conditions=react-server bench/lenses.ts
 */
import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { receiveFile } from "@/lib/import/decode";
import { importFile } from "@/lib/import/registry";
import { shippedGazetteer } from "@/lib/lenses/gazetteer/shipped";
import type { Lens } from "@/lib/lenses/lens";
import { lensInput, readText } from "@/lib/lenses/read-text";
import { lenses } from "@/lib/lenses/registry";
import { readBook } from "./book";
import { keysOf, leafing, open, openBrowser, scrollingOf } from "./measure";
import { importBook, newFolder, type Program, startProgram } from "./program";

const book = readBook();
console.log(`Lenses over ${book.description}`);
timeLenses();
await timeEditor();

/** Each lens alone, in this process: seconds of its processor time. */
function timeLenses(): void {
  const { document } = importFile(receiveFile(book.name, book.bytes), {
    profile: "auto",
  });
  const input = lensInput(readText(document, { languages: ["en"] }), {
    gazetteer: shippedGazetteer(),
  });
  const cost = (lens: Lens) => {
    const before = process.cpuUsage();
    lens.run(input);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const times = lenses.map((lens) => ({ id: lens.id, s: cost(lens) }));
  for (const { id, s } of times) console.log(`  ${id} ${s.toFixed(2)} s`);
  const quick = times.filter(({ id }) => !["parallels", "manner"].includes(id));
  const together = quick.reduce((sum, { s }) => sum + s, 0);
  console.log(`  all but parallels and manner ${together.toFixed(2)} s`);
}

/** Frames and keys in the editor, first at rest, then while lenses run. */
async function timeEditor(): Promise<void> {
  const data = newFolder();
  const program = await startProgram(data);
  const browser = await openBrowser();
  try {
    const { slug } = await importBook(program, book);
    const address = `${program.address}/sources/${slug}/annotate`;
    const { page } = await open(browser, address, false);
    await report("at rest", page);
    const start = performance.now();
    await runLenses(program, slug, "POST");
    // One run is shorter than the measurement: lenses run until it is over.
    const control = { over: false };
    const busy = keepRunning(program, slug, control);
    await report("while lenses run", page);
    control.over = true;
    const first = await busy;
    console.log(`  all lenses, in the worker ${seconds(first - start)} s`);
  } finally {
    await browser.close();
    await program.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function report(when: string, page: Page): Promise<void> {
  const frames = await scrollingOf(page, leafing);
  const [start, middle, end] = await keysOf(page);
  console.log(
    `  ${when}: ${Math.round(frames.framesPerSecond)} frames a second, ${Math.round(100 * frames.smooth)} % within 34 ms, longest ${Math.round(frames.longestFrame)} ms; key to paint ${Math.round(start)}, ${Math.round(middle)}, ${Math.round(end)} ms`,
  );
}

/** Starts the lenses again whenever they end; answers when the first run did. */
async function keepRunning(
  program: Program,
  slug: string,
  control: { over: boolean },
): Promise<number> {
  let firstEnd = 0;
  while (!control.over || firstEnd === 0) {
    const { state } = await runLenses(program, slug, "GET");
    if (state !== "running") {
      firstEnd ||= performance.now();
      if (!control.over) await runLenses(program, slug, "POST");
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return firstEnd;
}

async function runLenses(
  { address }: Program,
  slug: string,
  method: "GET" | "POST",
): Promise<{ state: string }> {
  const response = await fetch(
    `${address}/api/sources/${slug}/findings/run`,
    method === "GET"
      ? {}
      : {
          method,
          headers: { Origin: address, "content-type": "application/json" },
          body: JSON.stringify({ only: [] }),
        },
  );
  if (!response.ok) throw new Error(`Lenses: ${await response.text()}`);
  return response.json() as Promise<{ state: string }>;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
