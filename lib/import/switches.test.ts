import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { canonicalText } from "@/lib/document/canonical-text";
import { indexDocument } from "@/lib/document/position";
import type { ImportedDocument, ProfileId, ReceivedFile } from "./format";
import { importFile, profiles } from "./registry";
import { rules } from "./rules";
import type { SwitchedOff } from "./switches";
import { breachesOf, fileOf, linesIn, mixtures, received } from "./testing";
import { rawTextFrom, remainderOf } from "./undo";

const switchable = rules.filter(({ needed }) => needed === undefined);
const allRules = switchable.map(({ id }) => id);
const allOff: SwitchedOff = { rules: allRules, places: [] };

/** Rules off, and places off of a first import: `picks` choose among them. */
const switches = fc.record({
  rules: fc.subarray(allRules),
  picks: fc.array(fc.nat(), { maxLength: 20 }),
});

function offOf(
  first: ImportedDocument,
  { rules, picks }: { rules: string[]; picks: number[] },
): SwitchedOff {
  const made = first.repairs.filter(({ rule }) => allRules.includes(rule));
  const places = picks.flatMap((pick) => made[pick % made.length] ?? []);
  return {
    rules,
    places: places.map(({ rule, rawFrom }) => ({ rule, rawFrom })),
  };
}

/** The laws of every import, whatever is switched off. */
function check(
  file: ReceivedFile,
  profile: ProfileId,
  off: SwitchedOff,
): ImportedDocument {
  const made = importFile(file, { profile, off });
  made.document.check();
  expect(breachesOf(file, made)).toEqual([]);
  for (const { rule, rawFrom } of made.repairs) {
    expect(off.rules).not.toContain(rule);
    expect(off.places).not.toContainEqual({ rule, rawFrom });
  }
  const index = indexDocument(made.document);
  const rest = remainderOf(file.text, index, made.runs);
  expect(rawTextFrom(index, made.runs, rest)).toBe(file.text);
  return made;
}

describe.each(profiles.map(({ id }) => [id]))("switches in %s", (profile) => {
  it("leave a valid document with a sound way back, whatever is off", () => {
    fc.assert(
      fc.property(mixtures, switches, (text, chosen) => {
        const file = received(text);
        if (!file) return;
        const first = importFile(file, { profile });
        check(file, profile, offOf(first, chosen));
      }),
      { numRuns: 80 },
    );
  });

  it("leave the text as the file has it when everything is off", () => {
    fc.assert(
      fc.property(mixtures, (text) => {
        const file = received(text);
        if (!file) return;
        const made = check(file, profile, allOff);
        expect(canonicalText(made.document)).toBe(linesIn(file.text));
      }),
      { numRuns: 80 },
    );
  });

  it("list as declined what would have been done, place by place", () => {
    fc.assert(
      fc.property(mixtures, fc.nat(), (text, pick) => {
        const file = received(text);
        if (!file) return;
        const first = importFile(file, { profile });
        const off = offOf(first, { rules: [], picks: [pick] });
        const [place] = off.places;
        if (!place) return;
        const made = check(file, profile, off);
        const declined = made.declined.filter((one) => one.rule === place.rule);
        for (const one of declined) expect(one.rawFrom).toBe(place.rawFrom);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a switched off repair", () => {
  const text =
    "Chapter One\n\nHe met Brown.¹ *Then* they went [home].\n\n¹ BROWN, a clerk.\n\nThe end.";
  const paragraphs = (off: SwitchedOff) =>
    canonicalText(
      importFile(fileOf(text), { profile: "book", off }).document,
    ).split("\n");

  it("leaves a note in the text, and its number calls nothing", () => {
    const off = { rules: ["note-lifted"], places: [] };
    const made = importFile(fileOf(text), { profile: "book", off });
    expect(canonicalText(made.document).split("\n")).toEqual([
      "Chapter One",
      "He met Brown. Then they went [home].",
      "¹ BROWN, a clerk.",
      "The end.",
    ]);
    expect(made.repairs.map(({ rule }) => rule)).toEqual([
      "note-linked",
      "emphasis",
      "gloss",
    ]);
    expect(made.declined).toMatchObject([{ rule: "note-lifted", rawFrom: 54 }]);
  });

  it("leaves signs of emphasis, and no other rule takes them", () => {
    expect(paragraphs({ rules: ["emphasis"], places: [] })[1]).toBe(
      "He met Brown. *Then* they went [home].",
    );
  });

  it("is refused by name when no document can do without it", () => {
    const without = (rule: string) => () =>
      importFile(fileOf(text), {
        profile: "book",
        off: { rules: [rule], places: [] },
      });
    expect(without("composed")).toThrow(AppError);
    expect(without("composed")).toThrow(/cannot be switched off: quotations/);
    expect(without("no-such")).toThrow(
      /There is no repair “no-such”.*emphasis/,
    );
  });
});
