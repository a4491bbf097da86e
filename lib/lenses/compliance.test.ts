/** What every lens must keep to, run against each lens listed. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { receiveFile } from "@/lib/import/decode";
import { importFile } from "@/lib/import/registry";
import { arbitraryDocument } from "@/tests/support/arbitrary-document";
import { breaches } from "@/tests/support/lens-contract";
import type { Lens, LensInput, LensResult, ReadText } from "./lens";
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
function inputOf(text: ReadText, rest: Partial<LensInput> = {}): LensInput {
  return lensInput(text, {
    comparisons: [{ ...sample, slug: "sample", title: "Two Clocks at Galata" }],
    ...rest,
  });
}

/** One run over the sample, with the progress it told. */
function runOnSample(lens: Lens): { result: LensResult; steps: number[] } {
  const steps: number[] = [];
  const progress = (done: number) => steps.push(done);
  return { result: lens.run(inputOf(sample, { progress })), steps };
}

describe.each(lenses.map((lens) => [lens.id, lens] as const))(
  "lens %s",
  (id, lens) => {
    const { result, steps } = runOnSample(lens);

    it("keeps to the contract on the sample", () => {
      expect(breaches(lens, sample, result)).toEqual([]);
    });

    it("gives the same result for the same input", () => {
      expect(runOnSample(lens).result).toEqual(result);
    });

    it("survives being sent to another thread", () => {
      expect(structuredClone(result)).toEqual(result);
    });

    it("says what it examined and what it did not", () => {
      expect(result.examined.length).toBeGreaterThan(0);
      expect(result.skipped.length).toBeGreaterThan(0);
    });

    it("reports rising progress and ends at one", () => {
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

describe("all lenses", () => {
  it("keep to the contract on documents of every shape", () => {
    const texts = arbitraryDocument.map((document) =>
      readText(document, { languages: ["en"] }),
    );
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const comparisons = [{ ...other, slug: "other", title: "The other" }];
        const broken = lenses.flatMap((lens) =>
          breaches(lens, text, lens.run(inputOf(text, { comparisons }))),
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the registry", () => {
  it("finds each lens by its id, once", () => {
    expect(new Set(lenses.map(({ id }) => id)).size).toBe(lenses.length);
    for (const lens of lenses) expect(lensById(lens.id)).toBe(lens);
  });

  it("names the lenses there are when one is unknown", () => {
    expect(() => lensById("crystal")).toThrow(/references/);
  });
});
