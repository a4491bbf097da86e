import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/document/canonical-text";
import { indexDocument } from "@/lib/document/position";
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

describe.skipIf(sourcesMissing).each(ids)("the repairs of %s", (id) => {
  it("can all be undone without the file, character for character", () => {
    const file = realFile(id);
    const { document, runs } = importFile(file, { profile: "auto" });
    const index = indexDocument(document);
    const rest = remainderOf(file.text, index, runs);
    expect(rawTextFrom(index, runs, rest)).toBe(file.text);
    const size = rest.reduce((sum, { text }) => sum + text.length, 0);
    expect(size / file.text.length).toBeLessThan(REMAINDER);
  });

  it("can all be switched off, and the text is the file's", () => {
    const file = realFile(id);
    const off = { rules: switchable, places: [] };
    const made = importFile(file, { profile: "auto", off });
    expect(canonicalText(made.document)).toBe(linesIn(file.text));
    expect(breachesOf(file, made)).toEqual([]);
  });

  it("leave a sound document whichever are switched off", () => {
    const file = realFile(id);
    const first = importFile(file, { profile: "auto" });
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
      { numRuns: 8 },
    );
  });
});
