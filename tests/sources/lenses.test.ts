/** The lenses on the real sources, by what was counted in them by hand. */
import { describe, expect, it } from "vitest";
import type { Finding } from "@/lib/lenses/lens";
import { lenses } from "@/lib/lenses/registry";
import { breaches } from "@/tests/support/lens-contract";
import { findingsOf, resultOf, textOf } from "./lens-runs";
import { sourcesMissing } from "./sources";

const sources = [
  "kemalists-and-bolsheviks",
  "north-caucasus-and-japan",
  "war-telegrams",
  "kemalists-france-italy",
  "notes-for-a-journal",
];

function counts(findings: readonly Finding[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { kind } of findings) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}

describe.skipIf(sourcesMissing).each(sources)("every lens on %s", (source) => {
  it.each(lenses)("keeps to its contract: $id", (lens) => {
    const broken = breaches(lens, textOf(source), resultOf(source, lens.id));
    expect(broken).toEqual([]);
  });
});

describe.skipIf(sourcesMissing)("the lenses on the war telegrams", () => {
  it("name the calls of the 24 notes that are not printed, and five odd numbers", () => {
    expect(counts(findingsOf("war-telegrams", "references"))).toEqual({
      "call-odd": 4,
      "call-without-note": 24,
      "note-misnumbered": 5,
    });
  });

  it("name the replies without message, within a tenth of the 310 counted", () => {
    const found = counts(findingsOf("war-telegrams", "counterparts"));
    expect(found["reply-without-message"]).toBeGreaterThanOrEqual(279);
    expect(found["reply-without-message"]).toBeLessThanOrEqual(317);
    // The eleventh paragraph of one message, lost in print.
    expect(found["number-left-out"]).toBe(1);
  });

  it("name what stands out of order: the leaves, and two pairs", () => {
    const found = findingsOf("war-telegrams", "dates");
    const falls = found.filter(({ kind }) => kind === "out-of-order");
    expect(falls.length).toBeGreaterThanOrEqual(3);
    expect(falls.length).toBeLessThanOrEqual(5);
  });
});

describe.skipIf(sourcesMissing)("the lenses on the articles", () => {
  it("name the note without a call", () => {
    const found = counts(findingsOf("kemalists-and-bolsheviks", "references"));
    expect(found["note-without-call"]).toBe(1);
  });

  it("find the two quotations that close with another mark", () => {
    const marks = (source: string) =>
      findingsOf(source, "scan", "quotation-mark").length;
    expect(marks("kemalists-and-bolsheviks")).toBe(2);
    expect(marks("war-telegrams")).toBe(0);
  });

  it("name the pictures that are not there", () => {
    const pictures = (source: string) =>
      counts(findingsOf(source, "counterparts"))["picture-absent"];
    expect(pictures("kemalists-and-bolsheviks")).toBe(3);
    expect(pictures("north-caucasus-and-japan")).toBe(5);
  });

  it("name the Soviet Union three times before there was one", () => {
    const found = findingsOf("kemalists-france-italy", "anachronism");
    expect(found.map(({ words }) => words)).toEqual([
      "Soviet Union",
      "Soviet Union",
      "Soviet Union",
    ]);
    expect(findingsOf("kemalists-and-bolsheviks", "anachronism")).toEqual([]);
  });
});

describe.skipIf(sourcesMissing)("the lenses on the book", () => {
  it("find notes and calls whole, but for two called again", () => {
    const found = counts(findingsOf("notes-for-a-journal", "references"));
    expect(found["call-without-note"] ?? 0).toBe(0);
    expect(found["note-without-call"] ?? 0).toBe(0);
    expect(found["note-misnumbered"] ?? 0).toBe(0);
    expect(found["note-called-again"]).toBe(2);
    expect(found["page-not-there"] ?? 0).toBe(0);
    expect(found["page-speaks-of-other"] ?? 0).toBe(0);
  });

  it("name the numbers of the index that are known to be wrong", () => {
    const words = findingsOf("notes-for-a-journal", "references").flatMap(
      ({ kind, reason }) => (kind.startsWith("index") ? [reason] : []),
    );
    for (const name of ["Wilson", "Pilsudski", "Yoffe", "Stalin", "Melnikov"]) {
      expect(words.some((reason) => reason.includes(`“${name}`))).toBe(true);
    }
  });

  it("name the year that turns without a heading, and the great silences", () => {
    expect(counts(findingsOf("notes-for-a-journal", "dates"))).toEqual({
      "year-unsaid": 1,
    });
    const silences = findingsOf("notes-for-a-journal", "counterparts")
      .filter(({ kind }) => kind === "silence")
      .map(({ words }) => words);
    expect(silences).toEqual(["February 1936", "1944", "1946", "1950"]);
  });

  it("join the spellings of names, part two owners of one, and mark misprints", () => {
    const told = findingsOf("notes-for-a-journal", "names")
      .map(({ reason }) => reason)
      .join("\n");
    for (const pair of [
      /“Yoffe”.*“Joffe”/,
      /“Ilich”.*“Illich”/,
      /“Syrtzov”.*“Syrtsov”/,
      /“Tuchachevsky” stands once, “Tukhachevsky”/,
      /“Lev Mikhailovich” is explained .*“Karakhan”.*“Mekhlis”/,
    ]) {
      expect(told).toMatch(pair);
    }
  });

  it("suspect misread names, and few other words", () => {
    const found = findingsOf("notes-for-a-journal", "scan");
    const words = found.map((finding) => finding.words);
    for (const word of ["Radck", "Bednci", "Chincse", "sccret", "Kai-shck"]) {
      expect(words).toContain(word);
    }
    expect(words).toContain("Menzhin-sky");
    expect(found.length).toBeLessThan(40);
  });

  it("name a dead general who comes up, and the brackets that differ", () => {
    const found = findingsOf("notes-for-a-journal", "persons");
    const reasons = found.map(({ reason }) => reason).join("\n");
    expect(reasons).toMatch(/Tukhachevsky died 12 June 1937/);
    const brackets = found.filter(
      ({ kind }) => kind === "identified-otherwise",
    );
    expect(brackets.some(({ words }) => words.includes("Mekhlis"))).toBe(true);
  });
});
