/**
 * Makes the sample source: sets its manuscript into pages and writes
 * source.txt, truth.json, annotations.json and the checksum in descriptor.json.
 * The same manuscript gives the same files. Run with
 * `npx tsx scripts/make-sample.ts`.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type DraftAnnotation, placeAnnotations } from "./sample/annotations";
import { appendIndex, indexLines } from "./sample/book-index";
import { setPages } from "./sample/layout";
import { parseManuscript } from "./sample/manuscript";
import { findPlaces } from "./sample/places";
import type { Found } from "./sample/truth";
import { type Conventions, writePages } from "./sample/write";

export const sampleFolder = fileURLToPath(
  new URL("../corpus/two-clocks-at-galata/", import.meta.url),
);

interface Explanation {
  readonly kind: string;
  readonly wrong: string;
  readonly evidence: string;
}

interface Hand {
  readonly id: string;
  readonly label: string;
  /** EDTF: the earliest and the latest time at which this hand wrote. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly description: string;
}

/** What the author of the sample knows and no reader is told. */
interface Explanations {
  readonly about: string;
  readonly hands: readonly Hand[];
  readonly plants: Readonly<Record<string, Explanation>>;
  readonly decoys: Readonly<Record<string, string>>;
}

export interface SampleInput {
  /** Files of the manuscript in order. */
  readonly manuscript: readonly string[];
  readonly index: string;
  readonly layout: Conventions & { readonly capacity: number };
  readonly explanations: Explanations;
  readonly annotations: readonly DraftAnnotation[];
}

/** The three files of the sample, as text and as data. Pure. */
export function makeSample(input: SampleInput) {
  const pages = setPages(
    parseManuscript(input.manuscript),
    input.layout.capacity,
  );
  const places = findPlaces(pages);
  const draft = writePages(pages, places, input.layout);
  const whole = appendIndex(pages, indexLines(input.index, pages, draft));
  const { source, found, clean } = writePages(whole, places, input.layout);
  return {
    source,
    truth: explain(found, input.explanations, source),
    annotations: placeAnnotations(input.annotations, clean),
  };
}

function explain(found: Found, explanations: Explanations, source: string) {
  const { hands, plants, decoys, ...rest } = found;
  return {
    about: explanations.about,
    ...rest,
    voices: voicesIn(source, found),
    hands: explanations.hands.map((hand) => ({
      ...hand,
      spans: hands.flatMap((span) =>
        span.hand === hand.id ? [{ start: span.start, end: span.end }] : [],
      ),
    })),
    plants: plants.map((plant) => ({
      ...plant,
      ...known(explanations.plants, plant.id),
    })),
    decoys: decoys.map((decoy) => ({
      ...decoy,
      why: known(explanations.decoys, decoy.id),
    })),
  };
}

function known<T>(of: Readonly<Record<string, T>>, id: string): T {
  const value = of[id];
  if (value === undefined) throw new Error(`Sample: "${id}" is not explained.`);
  return value;
}

/** Square brackets: words of the editor or the translator within the diary. */
function voicesIn(source: string, found: Found) {
  const pageAt = (at: number) =>
    found.pages.findLast(({ start }) => start <= at)?.label;
  return [...source.matchAll(/\[[^\]\n]*\]/g)].map(({ 0: literal, index }) => ({
    voice: literal.startsWith("[Translator") ? "translator" : "editor",
    literal,
    page: pageAt(index),
    start: index,
    end: index + literal.length,
  }));
}

/** Reads what the sample is made from. */
export function readSampleInput(folder = sampleFolder): SampleInput {
  const read = (name: string) =>
    readFileSync(join(folder, "manuscript", name), "utf8");
  const chapters = readdirSync(join(folder, "manuscript")).filter((name) =>
    /^\d/.test(name),
  );
  return {
    manuscript: chapters.sort().map(read),
    index: read("index.txt"),
    layout: JSON.parse(read("layout.json")) as SampleInput["layout"],
    explanations: JSON.parse(read("explanations.json")) as Explanations,
    annotations: JSON.parse(read("annotations.json")) as DraftAnnotation[],
  };
}

/** The descriptor with the checksum of the file it is to recognise. */
function recognising(source: string): unknown {
  const path = join(sampleFolder, "descriptor.json");
  const descriptor = JSON.parse(readFileSync(path, "utf8")) as {
    readonly recognise: Record<string, string>;
  };
  const sha256 = createHash("sha256").update(source, "utf8").digest("hex");
  return { ...descriptor, recognise: { ...descriptor.recognise, sha256 } };
}

function main(): void {
  const { source, truth, annotations } = makeSample(readSampleInput());
  const write = (name: string, text: string) =>
    writeFileSync(join(sampleFolder, name), text);
  const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  write("source.txt", source);
  write("truth.json", asJson(truth));
  write("annotations.json", asJson(annotations));
  write("descriptor.json", asJson(recognising(source)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
