import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { receiveFile } from "@/lib/import/decode";
import { importFile } from "@/lib/import/registry";
import { reportOf } from "@/lib/import/report";
import { breachesOf } from "@/lib/import/testing";

const page = z.object({ label: z.number(), start: z.number() });
const note = z.object({ call: z.number(), start: z.number() });

const letter = z.object({
  kind: z.string(),
  sender: z.string().nullable(),
  addressee: z.string().nullable(),
  secrecy: z.string().nullable(),
  place: z.string().nullable(),
  date: z.string().nullable(),
  signature: z.string().nullable(),
  start: z.number(),
});

const truthSchema = z.object({
  title: z.string(),
  pages: z.array(page).default([]),
  notes: z.array(note),
  letters: z.array(letter).default([]),
});

/** A text with its truth, read as a newcomer's file would be. */
function read(folder: string) {
  const path = `tests/texts/${folder}`;
  const file = receiveFile("source.txt", readFileSync(`${path}/source.txt`));
  const truth = truthSchema.parse(
    JSON.parse(readFileSync(`${path}/truth.json`, "utf8")),
  );
  const made = importFile(file, { profile: "auto" });
  return {
    file,
    truth,
    made,
    report: reportOf(made.document, made.runs, made.repairs),
  };
}

/** Share of the wanted things that were found. */
function share(wanted: readonly unknown[], found: readonly unknown[]): number {
  const known = new Set(found.map((one) => JSON.stringify(one)));
  const right = wanted.filter((one) => known.has(JSON.stringify(one)));
  return right.length / wanted.length;
}

/** Raw places of each call with that of the note it leads to. */
function linksIn({ made, file }: ReturnType<typeof read>) {
  const bodies = new Map<string, number>();
  const raw = [...file.text];
  for (const run of made.runs) {
    if (!run.stream.startsWith("note/")) continue;
    const id = run.stream.slice("note/".length);
    if (bodies.has(id)) continue;
    // The sign stands before the words.
    let at = run.rawFrom;
    while (at > 0 && raw[at - 1] !== "\n") at--;
    bodies.set(id, at);
  }
  return made.repairs
    .filter(({ rule }) => rule === "note-linked")
    .map(({ rawFrom, after }) => ({
      call: rawFrom,
      start: bodies.get(after) ?? -1,
    }));
}

describe.each([
  ["harbour-clerk", "book"],
  ["old-sarnow", "book"],
  ["brig-halcyon", "correspondence"],
])("the text %s", (folder, profile) => {
  const text = read(folder);

  it(`is recognised as ${profile}, keeps the way back and warns of nothing`, () => {
    expect(text.made.profile).toBe(profile);
    expect(breachesOf(text.file, text.made)).toEqual([]);
    expect(text.made.warnings).toEqual([]);
  });

  it("has its notes linked, at least 98 of 100 to the right place", () => {
    const wanted = text.truth.notes.map(({ call, start }) => ({ call, start }));
    expect(wanted.length).toBeGreaterThan(5);
    expect(share(wanted, linksIn(text))).toBeGreaterThanOrEqual(0.98);
    expect(text.report.notes.bodies).toBe(wanted.length);
    expect(text.report.notes.references).toBe(wanted.length);
  });

  it("has its pages, at least 98 of 100 at the right place", () => {
    const wanted = text.truth.pages.map(({ label, start }) => ({
      label: String(label),
      start,
    }));
    const found = text.report.pages.map(({ label, rawStart }) => ({
      label,
      start: rawStart,
    }));
    expect(found).toHaveLength(wanted.length);
    if (wanted.length === 0) return;
    expect(share(wanted, found)).toBeGreaterThanOrEqual(0.98);
  });

  it("leaves no page number and no sign of a note in the running text", () => {
    const words = text.made.document.textContent;
    expect(words).not.toMatch(/\[Pg|MARISCA {2,}|[¹²³⁴⁵⁶⁷⁸⁹†]/);
  });
});

describe("the words cut by pages", () => {
  it("are whole again where the print marks it", () => {
    const words = read("old-sarnow").made.document.textContent;
    expect(words).not.toMatch(/\p{Ll}-\s\p{Ll}/u);
  });
});

describe("the letters of brig-halcyon", () => {
  const { truth, report } = read("brig-halcyon");

  it("are all found, each with its enclosures", () => {
    expect(report.units).toHaveLength(truth.letters.length);
    expect(report.units.map(({ kind, rawStart }) => [kind, rawStart])).toEqual(
      truth.letters.map(({ kind, start }) => [kind, start]),
    );
    const byId = new Map(report.units.map((unit) => [unit.id, unit]));
    for (const unit of report.units) {
      const outer = byId.get(unit.partOf ?? "");
      expect(outer?.kind ?? null).toBe(
        unit.kind === "enclosure" ? "letter" : null,
      );
    }
  });

  it("have sender, addressee, secrecy, place, date and signature", () => {
    const facts = (
      one: z.infer<typeof letter> | (typeof report.units)[number],
    ) => ({
      sender: one.sender,
      addressee: one.addressee,
      secrecy: one.secrecy,
      place: one.place,
      date: one.date,
      signature: one.signature,
    });
    expect(report.units.map(facts)).toEqual(truth.letters.map(facts));
  });
});
