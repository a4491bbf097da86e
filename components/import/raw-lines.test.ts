import { describe, expect, it } from "vitest";
import { lastAtMost, RawLines } from "./raw-lines";

describe("the raw file as lines", () => {
  it("finds line and column of a place given in code points, and back", () => {
    const raw = new RawLines("one\r\n𝒂𝒃 two\nthree");
    expect(raw.lines).toEqual(["one", "𝒂𝒃 two", "three"]);
    // Each of the two letters outside the basic plane takes two units.
    const places = [
      [0, { line: 1, column: 0 }],
      [8, { line: 2, column: 5 }],
      [12, { line: 3, column: 0 }],
    ] as const;
    for (const [codePoint, place] of places) {
      expect(raw.at(codePoint)).toEqual(place);
      expect(raw.codePointAt(place)).toBe(codePoint);
    }
  });

  it("keeps a place between the two halves of a line end on its line", () => {
    expect(new RawLines("one\r\ntwo").at(4)).toEqual({ line: 1, column: 3 });
  });

  it("finds the last number that is not above a limit", () => {
    expect([0, 4, 5, 99].map((limit) => lastAtMost([1, 5, 9], limit))).toEqual([
      0, 0, 1, 2,
    ]);
  });
});
