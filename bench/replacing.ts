/**
 * Replacing the file of a book with 5,000 annotations by one in which 1 % of
 * the characters changed, and by one from which 500 annotated passages are
 * gone: how long it takes in its worker, what is placed right, and whether
 * other work waits meanwhile.
 *
 *   SUBSTRATUM_SOURCES=FOLDER npx tsx --conditions=react-server bench/replacing.ts
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { anchorFor } from "@/lib/annotation/selector";
import {
  codePoint,
  indexDocument,
  MAIN,
  streamOf,
} from "@/lib/document/position";
import { receiveFile } from "@/lib/import/decode";
import { importFile } from "@/lib/import/registry";
import type { OldAnchor } from "@/lib/replacement/place-anchors";
import type { ReplaceResult } from "@/lib/server/worker/task";
import { runTask } from "@/lib/server/worker/work";
import { workerThread } from "@/scripts/setup/bundle.mjs";
import { root } from "@/scripts/setup/root.mjs";
import { readBook } from "./book";
import { changed, type Random, randomFrom, without } from "./changed-text";

const ANCHORS = 5000;
const DELETED = 500;
const SEED = 20_261_125;

interface Range {
  readonly start: number;
  readonly end: number;
}
type Where = (range: Range) => Range | null;

const encode = (text: string) => new TextEncoder().encode(text);

/** A document with no more than the text, so that the truth is known. */
function plainDocument(text: string) {
  const file = receiveFile("old.txt", encode(text));
  const { document } = importFile(file, { profile: "plain" });
  return { document, index: indexDocument(document) };
}

/** Ranges within paragraphs, from one word to some sentences, apart if asked. */
function rangesIn(text: string, random: Random, count: number): Range[] {
  const ranges: Range[] = [];
  while (ranges.length < count) {
    const start = random(text.length - 400);
    const end = start + 30 + random(170);
    const words = text.slice(start, end);
    if (!words.includes("\n") && /^\p{L}.*\p{L}$/u.test(words)) {
      ranges.push({ start, end });
    }
  }
  return ranges;
}

function apart(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    if (range.start > (kept.at(-1)?.end ?? -200) + 100) kept.push(range);
  }
  return kept;
}

async function measure(
  test: string,
  before: string,
  after: string,
  ranges: readonly Range[],
  where: Where,
) {
  const { document, index } = plainDocument(before);
  const anchors = ranges.map(({ start, end }, ordinal): OldAnchor => {
    const range = {
      stream: MAIN,
      start: codePoint(start),
      end: codePoint(end),
    };
    const anchor = anchorFor(index, range);
    return { annotationId: String(ordinal), role: "passage", ordinal, anchor };
  });
  const bundle = await workerThread(root);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const result = await runTask(
    "replace",
    {
      file: { name: "new.txt", bytes: encode(after) },
      profile: "plain",
      old: JSON.stringify(document.toJSON()),
      anchors,
      emendations: [],
      stretches: [],
      findings: [],
      places: [],
    },
    {},
    bundle,
  );
  const seconds = (performance.now() - began) / 1000;
  delay.disable();
  return {
    test,
    anchors: ranges.length,
    ...judged(result, ranges, where),
    seconds: Number(seconds.toFixed(1)),
    "longest wait, ms": Math.round(delay.max / 1e6),
  };
}

/** Right: both ends exact. Near: off by up to three characters. */
function judged(
  { anchors }: ReplaceResult,
  ranges: readonly Range[],
  where: Where,
) {
  const marks = { right: 0, near: 0, wrong: 0 };
  const states = { exact: 0, moved: 0, ambiguous: 0, orphaned: 0 };
  let offered = 0;
  for (const { ordinal, state, anchor, candidates } of anchors) {
    states[state]++;
    const truth = where(ranges[ordinal] as Range);
    if (state === "exact" || state === "moved") {
      marks[verdict(anchor, truth)]++;
    } else if (
      truth &&
      candidates.some(({ range }) => verdict(range, truth) !== "wrong")
    ) {
      offered++;
    }
  }
  return { ...marks, "right place offered": offered, ...states };
}

function verdict(found: Range, truth: Range | null) {
  if (!truth) return "wrong";
  const off = Math.max(
    Math.abs(found.start - truth.start),
    Math.abs(found.end - truth.end),
  );
  return off === 0 ? "right" : off <= 3 ? "near" : "wrong";
}

/** The text of a plain import: its offsets are those of the document. */
function textOf(raw: string): string {
  return streamOf(plainDocument(raw).index, MAIN).text;
}

/** Where an offset of these lines is once their ends are trimmed. */
function afterTrimming(lines: string): (offset: number) => number {
  const moved = new Int32Array(lines.length + 1);
  let from = 0;
  let to = 0;
  for (const line of lines.split("\n")) {
    const head = line.length - line.trimStart().length;
    const size = line.trim().length;
    for (let i = 0; i <= line.length; i++) {
      moved[from + i] = to + Math.max(0, Math.min(size, i - head));
    }
    from += line.length + 1;
    // A line without words is none.
    to += size === 0 ? 0 : size + 1;
  }
  return (offset) => moved[offset] ?? 0;
}

function trimmed(where: Where, lines: string): Where {
  const moved = afterTrimming(lines);
  return (range) => {
    const found = where(range);
    return found && { start: moved(found.start), end: moved(found.end) };
  };
}

const random = randomFrom(SEED);
const separate = (text: string) => text.replaceAll("\n", "\n\n");
const text = textOf(new TextDecoder().decode(readBook().bytes));
console.log(`Text of ${text.length} characters, ${ANCHORS} anchors`);
const ranges = rangesIn(text, random, ANCHORS);
const next = changed(text, 0.01, random);
const gone = apart(rangesIn(text, random, 4 * DELETED)).slice(0, DELETED);
console.table([
  await measure(
    "1 % of characters changed",
    separate(text),
    separate(next.text),
    ranges,
    trimmed(next.where, next.text),
  ),
  await measure(
    "500 passages deleted",
    separate(text),
    separate(without(text, gone)),
    gone,
    () => null,
  ),
]);
process.exit(0);
