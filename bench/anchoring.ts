/**
 * How well quotations find their place again after a text was replaced.
 *
 *   SUBSTRATUM_SOURCES=folder npx tsx bench/anchoring.ts
 *
 * Takes the longest text of the folder, quotes it at random, corrects or
 * deletes, and looks the quotations up. The seed is fixed: the same folder
 * gives the same figures, except for the times.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { indexForSearch } from "@/lib/annotation/document-search";
import { placeAnchor } from "@/lib/annotation/place";
import { anchorFor } from "@/lib/annotation/selector";
import { codePoint, indexDocument, MAIN } from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { changed, type Random, randomFrom, without } from "./changed-text";

const SEED = 20_251_125;
const PER_SECTION = 40;

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly test: string;
  readonly anchors: number;
  /** Placed, both ends on the right character. */
  readonly right: number;
  /** Placed within three characters of the right ends. */
  readonly near: number;
  /** Placed somewhere else. */
  readonly wrong: number;
  readonly exact: number;
  readonly moved: number;
  readonly ambiguous: number;
  readonly orphaned: number;
  readonly ms: number;
}

function longestText(folder: string): string {
  const sizes = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  const [longest] = sizes;
  if (!longest) throw new Error(`No .txt file in ${folder}`);
  return readFileSync(longest, "utf8").normalize("NFC");
}

/** One paragraph a line, in sections, as importers make them. */
function documentOf(text: string) {
  const blocks = text
    .split("\n")
    .map((line) =>
      schema.node("paragraph", null, line === "" ? [] : [schema.text(line)]),
    );
  const sections = [];
  for (let at = 0; at < blocks.length; at += PER_SECTION) {
    const attrs = { id: `s${at}` };
    sections.push(
      schema.node("section", attrs, blocks.slice(at, at + PER_SECTION)),
    );
  }
  return indexDocument(schema.node("doc", null, sections));
}

/** Ranges that begin and end with a letter, `shortest` to `longest` long. */
function quotedRanges(
  text: string,
  random: Random,
  count: number,
  shortest: number,
  longest: number,
): Range[] {
  const ranges: Range[] = [];
  while (ranges.length < count) {
    const start = random(text.length - longest);
    const end = start + shortest + random(longest - shortest + 1);
    const edges = `${text[start]}${text[end - 1]}`;
    if (/^\p{L}{2}$/u.test(edges)) ranges.push({ start, end });
  }
  return ranges;
}

/** Whole words, one to three of them. */
function shortRanges(text: string, random: Random, count: number): Range[] {
  const ranges: Range[] = [];
  const words = /\p{L}+(?: \p{L}+){0,2}/uy;
  while (ranges.length < count) {
    words.lastIndex = random(text.length);
    const found = words.exec(text);
    if (found && found[0].length < 30) {
      ranges.push({ start: found.index, end: found.index + found[0].length });
    }
  }
  return ranges;
}

/** Ranges that keep apart, so that one deletion leaves the next its context. */
function apart(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  const kept: Range[] = [];
  for (const range of sorted) {
    if (range.start > (kept.at(-1)?.end ?? -100) + 80) kept.push(range);
  }
  return kept;
}

/** Looks every range up in the new text; `where` is the truth, null if gone. */
function measure(
  test: string,
  before: string,
  after: string,
  ranges: readonly Range[],
  where: (range: Range) => Range | null,
): Row {
  const old = documentOf(before);
  const quotations = ranges.map((range) =>
    anchorFor(old, {
      stream: MAIN,
      start: codePoint(range.start),
      end: codePoint(range.end),
    }),
  );
  const counts = { exact: 0, moved: 0, ambiguous: 0, orphaned: 0 };
  const marks = { right: 0, near: 0, wrong: 0 };
  const document = documentOf(after);
  const began = performance.now();
  const search = indexForSearch(document);
  for (const [i, quotation] of quotations.entries()) {
    const { stream, start } = quotation;
    const { anchor, state } = placeAnchor(search, {
      ...quotation,
      hint: { stream, start },
    });
    counts[state]++;
    if (state === "exact" || state === "moved") {
      marks[verdict(anchor, where(ranges[i] as Range))]++;
    }
  }
  const ms = Math.round(performance.now() - began);
  return { test, anchors: ranges.length, ...marks, ...counts, ms };
}

function verdict(
  found: Range,
  truth: Range | null,
): "right" | "near" | "wrong" {
  if (!truth) return "wrong";
  const off = Math.max(
    Math.abs(found.start - truth.start),
    Math.abs(found.end - truth.end),
  );
  return off === 0 ? "right" : off <= 3 ? "near" : "wrong";
}

function afterCorrections(text: string, random: Random): Row[] {
  const long = quotedRanges(text, random, 1000, 35, 160);
  const short = shortRanges(text, random, 500);
  const paragraphs = quotedRanges(text, random, 100, 500, 3000);
  return [0.01, 0.03, 0.1].flatMap((share) => {
    const next = changed(text, share, random);
    const name = `${share * 100} % of characters changed`;
    return [
      measure(`${name}, 35–160 characters`, text, next.text, long, next.where),
      measure(
        `${name}, one to three words`,
        text,
        next.text,
        short,
        next.where,
      ),
      measure(
        `${name}, 500–3000 characters`,
        text,
        next.text,
        paragraphs,
        next.where,
      ),
    ];
  });
}

function afterDeletion(text: string, random: Random): Row[] {
  const long = apart(quotedRanges(text, random, 800, 35, 160)).slice(0, 500);
  const short = apart(shortRanges(text, random, 600)).slice(0, 500);
  const gone = () => null;
  return [
    measure("passages deleted", text, without(text, long), long, gone),
    measure(
      "one to three words deleted",
      text,
      without(text, short),
      short,
      gone,
    ),
  ];
}

const folder = process.env["SUBSTRATUM_SOURCES"];
if (!folder) {
  console.error("Set SUBSTRATUM_SOURCES to a folder with text files.");
  process.exit(2);
}
const text = longestText(folder);
const random = randomFrom(SEED);
console.log(`Text of ${text.length} characters`);
console.table([
  ...afterCorrections(text, random),
  ...afterDeletion(text, random),
]);
