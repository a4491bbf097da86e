import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha } from "./alpha";
import { extentAlpha, type Marked } from "./extents";
import { bootstrapInterval, wilsonInterval } from "./interval";
import { pairsOf, rawTable, type Unit } from "./ratings";
import { cohenKappa, gwetAC1, shareSame } from "./two-reviewers";

/** Krippendorff 2011, section C: four observers, twelve units, some missing. */
const fourByTwelve = transposed([
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
]);
const fiveValues = ["1", "2", "3", "4", "5"];

function transposed(lines: readonly string[]): Unit[] {
  const rows = lines.map((line) => line.split(" "));
  return (rows[0] ?? []).map((_, unit) =>
    rows.map((row) => (row[unit] === "." ? null : (row[unit] ?? null))),
  );
}

describe("Krippendorff's alpha", () => {
  it("equals 0.743 nominal on his table of 4 by 12 (2011, section C)", () => {
    const { value, units } = krippendorffAlpha(fourByTwelve, fiveValues);
    expect(value).toBeCloseTo(0.743, 3);
    // The last unit was read by one observer alone.
    expect(units).toBe(11);
  });

  it("equals 0.815 ordinal on the same table (2011, section D)", () => {
    const { value } = krippendorffAlpha(fourByTwelve, fiveValues, "ordinal");
    expect(value).toBeCloseTo(0.815, 3);
  });

  it("equals 0.692 on his two coders, five values (2011, section C)", () => {
    const units = transposed([
      "a a b b d c c c e d d a",
      "b a b b b c c c e d d d",
    ]);
    const { value } = krippendorffAlpha(units, [..."abcde"]);
    expect(value).toBeCloseTo(0.692, 3);
  });

  it("is one where all agree, and says nothing where nobody could differ", () => {
    const agree = transposed(["a b a b", "a b a b"]);
    expect(krippendorffAlpha(agree, ["a", "b"]).value).toBe(1);
    const alike = transposed(["a a a", "a a a"]);
    expect(krippendorffAlpha(alike, ["a", "b"]).value).toBeNull();
  });
});

describe("two reviewers", () => {
  /** Gwet 2008, table 2: 125 subjects, one answer dominating. */
  const dominated = [
    ...times<[string, string]>(118, ["+", "+"]),
    ...times<[string, string]>(5, ["+", "-"]),
    ...times<[string, string]>(2, ["-", "+"]),
  ];

  it("gives kappa below zero and AC1 of 0.9408 where they agree on 94 % (Gwet 2008)", () => {
    expect(shareSame(dominated)).toBeCloseTo(0.944, 3);
    expect(cohenKappa(dominated)).toBeCloseTo(-0.0234, 4);
    expect(gwetAC1(dominated)).toBeCloseTo(0.9408, 4);
  });

  it("counts every pair in the raw table", () => {
    const table = rawTable(dominated, ["-", "+"]);
    expect(table.answers).toEqual(["-", "+"]);
    expect(table.counts).toEqual([
      [0, 2],
      [5, 118],
    ]);
    expect(table.same).toBe(118);
  });

  it("leaves out what only one of them read", () => {
    expect(pairsOf(fourByTwelve, 0, 2)).toHaveLength(8);
  });
});

describe("alpha of extents", () => {
  /** Krippendorff 2004 (Quality & Quantity 38), figure 3: from 150 to 450. */
  const marked: Marked[] = [
    span(0, "c", 225, 70),
    span(0, "c", 370, 30),
    span(1, "c", 220, 80),
    span(1, "c", 355, 20),
    span(1, "c", 400, 20),
    span(0, "k", 180, 60),
    span(0, "k", 300, 50),
    span(1, "k", 180, 60),
    span(1, "k", 300, 50),
  ];
  const study = { length: 300, reviewers: 2, marked };

  it("equals the figures of Krippendorff's example of 2004", () => {
    const { alpha, categories } = extentAlpha(study);
    const [c, k] = categories;
    expect(c?.observed).toBeCloseTo(0.0144, 4);
    expect(c?.expected).toBeCloseTo(0.0532, 4);
    expect(c?.alpha).toBeCloseTo(0.729, 3);
    expect(k?.observed).toBe(0);
    expect(k?.expected).toBeCloseTo(0.049, 4);
    expect(k?.alpha).toBe(1);
    expect(alpha).toBeCloseTo(0.859, 3);
  });

  it("is one for equal extents, whatever they are", () => {
    const extent = fc.record({
      start: fc.nat(80),
      length: fc.integer({ min: 1, max: 19 }),
    });
    fc.assert(
      fc.property(
        fc.array(extent, { minLength: 1, maxLength: 4 }),
        (extents) => {
          const both = [0, 1].flatMap((reviewer) =>
            extents.map(({ start, length }) => ({
              reviewer,
              category: "x",
              start,
              end: start + length,
            })),
          );
          const { alpha } = extentAlpha({
            length: 100,
            reviewers: 2,
            marked: both,
          });
          expect(alpha).toBe(1);
        },
      ),
      { numRuns: 100 },
    );
  });

  function span(
    reviewer: number,
    category: string,
    offset: number,
    length: number,
  ): Marked {
    return {
      reviewer,
      category,
      start: offset - 150,
      end: offset - 150 + length,
    };
  }
});

describe("intervals", () => {
  it("gives Wilson's interval of 0 of 10 and of 8 of 10", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    const none = wilsonInterval(0, 10);
    expect(none?.low).toBe(0);
    expect(none?.high).toBeCloseTo(0.2775, 4);
    const most = wilsonInterval(8, 10);
    expect(most?.low).toBeCloseTo(0.4902, 4);
    expect(most?.high).toBeCloseTo(0.9433, 4);
  });

  it("repeats with the seed, and holds the figure", () => {
    const figure = (units: readonly Unit[]) =>
      krippendorffAlpha(units, fiveValues).value;
    const once = bootstrapInterval(fourByTwelve, figure, { seed: 7 });
    expect(bootstrapInterval(fourByTwelve, figure, { seed: 7 })).toEqual(once);
    const value = figure(fourByTwelve) ?? Number.NaN;
    expect(once?.low).toBeLessThan(value);
    expect(once?.high).toBeGreaterThan(value);
  });
});

function times<T>(n: number, thing: T): T[] {
  return Array.from({ length: n }, () => thing);
}
