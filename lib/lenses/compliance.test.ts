/** What every lens must keep to, run against each lens listed. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { textBetween } from "@/lib/document/position";
import { receiveFile } from "@/lib/import/decode";
import { importFile } from "@/lib/import/registry";
import { findingConfidence } from "@/lib/vocabulary/findings";
import { axes, ids } from "@/lib/vocabulary/vocabulary";
import { arbitraryDocument } from "@/tests/support/arbitrary-document";
import { haveSources, importedSources } from "@/tests/support/source-files";
import type { Finding, Lens, LensInput, LensResult, ReadText } from "./lens";
import { lensInput, readText } from "./read-text";
import { lensById, lenses } from "./registry";

const sampleFile = new Uint8Array(
  readFileSync("corpus/two-clocks-at-galata/source.txt"),
);
const sample = readText(
  importFile(receiveFile("source.txt", sampleFile), { profile: "auto" })
    .document,
  { languages: ["en"], translated: true },
);
const sources = importedSources().map(({ name, imported }) => ({
  name,
  text: readText(imported.document, { languages: ["en"] }),
}));

function inputOf(text: ReadText, rest: Partial<LensInput> = {}): LensInput {
  return lensInput(text, {
    comparisons: [{ ...sample, slug: "sample", title: "Two Clocks at Galata" }],
    ...rest,
  });
}

/** Breaches of the contract in a result, in words. */
function breaches(lens: Lens, text: ReadText, result: LensResult): string[] {
  const kinds = lens.kinds.map(({ id }) => id);
  const seen = new Set<string>();
  const found: string[] = [];
  for (const finding of result.findings) {
    const say = (what: string) => found.push(`${finding.id}: ${what}`);
    if (seen.has(finding.id)) say("id twice");
    seen.add(finding.id);
    if (finding.lens !== lens.id) say("another lens");
    if (!kinds.includes(finding.kind)) say(`unknown kind ${finding.kind}`);
    if (!ids(findingConfidence).includes(finding.confidence)) say("confidence");
    if (finding.places.length === 0) say("no place");
    for (const words of sentencesOf(finding)) {
      if (words.trim() === "") say("empty words");
      if (words.length > 600) say(`too long: ${words.slice(0, 60)}`);
      if (/undefined|NaN|\[object|null/.test(words)) say(words);
    }
    const { axis } = finding.evidence;
    if (axis !== null && !ids(axes).includes(axis)) say("axis");
    for (const { stream: id, start, end, words } of finding.places) {
      const stream = text.index.streams.get(id);
      const there = stream ? textBetween(stream, start, end) : null;
      if (start > end || there !== words) say(`not at ${id} ${start}`);
    }
  }
  for (const { what, count, why } of result.skipped) {
    if (!why || count < 0) found.push(`skipped ${what} says not why`);
  }
  for (const { points } of result.strips) {
    points.forEach(({ start, end, value }, i) => {
      if (start > end || start < (points[i - 1]?.start ?? 0)) {
        found.push("strip not in order");
      }
      if (!Number.isFinite(value)) found.push("strip without a number");
    });
  }
  return found;
}

function sentencesOf(finding: Finding): string[] {
  const { reason, limits, reference, evidence } = finding;
  return [reason, limits, evidence.statement].concat(
    reference ?? [],
    evidence.comparandum ?? [],
  );
}

describe.each(lenses.map((lens) => [lens.id, lens] as const))(
  "lens %s",
  (id, lens) => {
    it("keeps to the contract on the sample", () => {
      const result = lens.run(inputOf(sample));
      expect(breaches(lens, sample, result)).toEqual([]);
    });

    it("keeps to the contract on documents of every shape", () => {
      fc.assert(
        fc.property(arbitraryDocument, (document: Node) => {
          const text = readText(document, { languages: ["en"] });
          const result = lens.run(inputOf(text));
          expect(breaches(lens, text, result)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });

    it.skipIf(!haveSources).each(sources)(
      "keeps to the contract on $name",
      ({ text }) => {
        const result = lens.run(inputOf(text));
        expect(breaches(lens, text, result)).toEqual([]);
      },
    );

    it("gives the same result for the same input", () => {
      expect(lens.run(inputOf(sample))).toEqual(lens.run(inputOf(sample)));
    });

    it("survives being sent to another thread", () => {
      const result = lens.run(inputOf(sample));
      expect(structuredClone(result)).toEqual(result);
    });

    it("says what it examined and what it did not", () => {
      const { examined, skipped } = lens.run(inputOf(sample));
      expect(examined.length).toBeGreaterThan(0);
      expect(skipped.length).toBeGreaterThan(0);
    });

    it("reports rising progress and ends at one", () => {
      const steps: number[] = [];
      lens.run(inputOf(sample, { progress: (done) => steps.push(done) }));
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
      expect(steps.at(-1)).toBe(1);
    });

    it("stops when it is told to, with the reason it was given", () => {
      const control = new AbortController();
      const reason = new Error("enough");
      const progress = () => control.abort(reason);
      const input = inputOf(sample, { progress, signal: control.signal });
      expect(() => lens.run(input)).toThrow(reason);
    });

    it("is documented for its users, kind by kind", () => {
      const path = fileURLToPath(new URL(`${id}/README.md`, import.meta.url));
      expect(existsSync(path)).toBe(true);
      const page = readFileSync(path, "utf8");
      for (const heading of [
        "## What it looks for",
        "## What it does not look at",
        "## What it cannot show",
      ]) {
        expect(page).toContain(heading);
      }
      for (const kind of lens.kinds) expect(page).toContain(`\`${kind.id}\``);
    });
  },
);

describe("the registry", () => {
  it("finds each lens by its id, once", () => {
    expect(new Set(lenses.map(({ id }) => id)).size).toBe(lenses.length);
    for (const lens of lenses) expect(lensById(lens.id)).toBe(lens);
  });

  it("names the lenses there are when one is unknown", () => {
    expect(() => lensById("crystal")).toThrow(/references/);
  });
});
