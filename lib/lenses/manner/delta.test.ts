import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { burrowsDelta, cosineDelta, zScores } from "./delta";
import { type FrequencyTable, firstWords } from "./frequencies";

/**
 * Worked by hand. Words "the" and "of" in three texts: 4, 6, 8 and 1, 1, 4 per
 * cent. Means 6 and 2; sample deviations 2 and √3.
 */
const small: FrequencyTable = {
  texts: ["a", "b", "c"],
  words: ["the", "of"],
  rows: [
    [4, 1],
    [6, 1],
    [8, 4],
  ],
};

describe("the measures of manner", () => {
  it("give the z-scores of a small table", () => {
    const third = 1 / Math.sqrt(3);
    const scores = zScores(small).map((row) => row.map((z) => z.toFixed(12)));
    expect(scores).toEqual(
      [
        [-1, -third],
        [0, -third],
        [1, 2 * third],
      ].map((row) => row.map((z) => z.toFixed(12))),
    );
  });

  it("give Burrows's Delta of a small table", () => {
    const [a, b, c] = zScores(small) as [number[], number[], number[]];
    expect(burrowsDelta(a, b)).toBeCloseTo(0.5, 12);
    expect(burrowsDelta(a, c)).toBeCloseTo((2 + Math.sqrt(3)) / 2, 12);
  });

  it("give Cosine Delta of a small table", () => {
    const [a, b, c] = zScores(small) as [number[], number[], number[]];
    // a·b = 1/3, |a|² = 4/3, |b|² = 1/3; a·c = -5/3, |c|² = 7/3.
    expect(cosineDelta(a, b)).toBeCloseTo(1 - 0.5, 12);
    expect(cosineDelta(a, c)).toBeCloseTo(1 + 5 / Math.sqrt(28), 12);
  });

  it("take a word equally frequent everywhere as saying nothing", () => {
    const rows = [[0.1 + 0.2], [0.3], [0.3]];
    expect(zScores({ texts: ["a", "b", "c"], words: ["the"], rows })).toEqual([
      [0],
      [0],
      [0],
    ]);
  });
});

const folder = process.env["SUBSTRATUM_GOLD"];
const file = folder && path.join(folder, "galbraith-frequencies.csv");

describe.skipIf(!file)(
  "on the published table of 26 novels (SUBSTRATUM_GOLD is its folder)",
  () => {
    const table = file ? readTable(file) : small;
    it.each([
      [100, 0.517152, 0.209259],
      [500, 0.575705, 0.396604],
      [1000, 0.641953, 0.559051],
    ])("agrees to six digits at %i words", (words, burrows, cosine) => {
      const profiles = zScores(firstWords(table, words));
      const of = (name: string) =>
        profiles[table.texts.indexOf(name)] as number[];
      const cuckoo = of("galbraith_cuckoos");
      const casual = of("rowling_casual");
      expect(burrowsDelta(cuckoo, casual)).toBeCloseTo(burrows, 6);
      expect(cosineDelta(cuckoo, casual)).toBeCloseTo(cosine, 6);
    });
  },
);

/** A header of words, then a row a text; numbers in per cent. */
function readTable(name: string): FrequencyTable {
  const [header = "", ...lines] = readFileSync(name, "utf8").trim().split("\n");
  const cells = lines.map((line) => line.split(","));
  return {
    words: header.split(",").slice(1).map(unquoted),
    texts: cells.map(([text = ""]) => unquoted(text)),
    rows: cells.map(([, ...numbers]) => numbers.map(Number)),
  };
}

function unquoted(cell: string): string {
  return cell.replace(/^"|"$/g, "");
}
