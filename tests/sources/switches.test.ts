import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/document/canonical-text";
import { indexDocument } from "@/lib/document/position";
import type { ImportedDocument, ReceivedFile } from "@/lib/import/format";
import { importFile } from "@/lib/import/registry";
import { rules } from "@/lib/import/rules";
import { breachesOf, linesIn } from "@/lib/import/testing";
import { rawTextFrom, remainderOf } from "@/lib/import/undo";
import { descriptors, realFile, sourcesMissing } from "./sources";

const ids = descriptors()
  .map(({ id }) => id)
  .filter((id) => id !== "two-clocks-at-galata");
const switchable = rules
  .filter(({ needed }) => needed === undefined)
  .map(({ id }) => id);

/** Share of a file that its document does not hold letter for letter. */
const REMAINDER = 0.05;

/** A book takes a second to read, a letter no time. */
const LONG = 300_000;

describe.skipIf(sourcesMissing).each(ids)("the repairs of %s", (id) => {
  let file: ReceivedFile;
  let first: ImportedDocument;

  beforeAll(() => {
    file = realFile(id);
    first = importFile(file, { profile: "auto" });
  });

  it("can all be undone without the file, character for character", () => {
    const { document, runs } = first;
    const index = indexDocument(document);
    const rest = remainderOf(file.text, index, runs);
    expect(rawTextFrom(index, runs, rest)).toBe(file.text);
    const size = rest.reduce((sum, { text }) => sum + text.length, 0);
    expect(size / file.text.length).toBeLessThan(REMAINDER);
  });

  it("can all be switched off, and the text is the file's", () => {
    const off = { rules: switchable, places: [] };
    const made = importFile(file, { profile: "auto", off });
    expect(canonicalText(made.document)).toBe(linesIn(file.text));
    expect(breachesOf(file, made)).toEqual([]);
  });

  it("leave a sound document whichever are switched off", () => {
    const places = first.repairs
      .filter(({ rule }) => switchable.includes(rule))
      .map(({ rule, rawFrom }) => ({ rule, rawFrom }));
    const chosen = fc.record({
      rules: fc.subarray(switchable, { maxLength: 4 }),
      places: places.length
        ? fc.array(fc.constantFrom(...places), { maxLength: 200 })
        : fc.constant([]),
    });
    fc.assert(
      fc.property(chosen, (off) => {
        const made = importFile(file, { profile: "auto", off });
        made.document.check();
        expect(breachesOf(file, made)).toEqual([]);
        const done = new Set(
          made.repairs.map(({ rule, rawFrom }) => `${rule}@${rawFrom}`),
        );
        for (const { rule, rawFrom } of off.places) {
          expect(done).not.toContain(`${rule}@${rawFrom}`);
        }
      }),
      { numRuns: file.text.length > LONG ? 2 : 8 },
    );
  });
});
