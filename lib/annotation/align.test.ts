import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align } from "./align";

const band = (pattern: string, text: string, diagonal: number) => ({
  pattern,
  text,
  diagonal,
  reach: 8,
  from: 0,
  to: text.length,
});

describe("align", () => {
  test("finds both ends when their characters changed", () => {
    const found = align(
      band("before WORDS after", "xx before VORDZ after", 2),
      7,
      12,
    );
    expect(found).toEqual({ start: 10, end: 15, errors: 2 });
  });

  test("does not take in what was put in at an edge", () => {
    const found = align(
      band("before WORDS after", "before qqWORDS after", 0),
      7,
      12,
    );
    expect(found).toEqual({ start: 9, end: 14, errors: 0 });
  });

  test("says that nothing is left of deleted words", () => {
    const found = align(
      band("abc def WORDS ghi jkl", "abc def  ghi jkl", 0),
      8,
      13,
    );
    expect(found).toBeNull();
  });

  test("finds a point between its surroundings", () => {
    const found = align(band("before after", "xbefore after", 0), 7, 7);
    expect(found).toEqual({ start: 8, end: 8, errors: 0 });
  });

  test("counts the fewest errors, as the whole table would", () => {
    const word = fc.string({
      unit: fc.constantFrom("a", "b"),
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(word, word, (pattern, text) => {
        const found = align(band(pattern, text, 0), 0, pattern.length);
        const least = fewest(pattern, text);
        if (found) expect(found.errors).toBe(least);
        else expect(least).toBe(pattern.length);
      }),
    );
  });
});

/** Edit distance of the pattern to the substring most like it. */
function fewest(pattern: string, text: string): number {
  let above = new Array<number>(text.length + 1).fill(0);
  for (let i = 1; i <= pattern.length; i++) {
    const row = [i];
    for (let j = 1; j <= text.length; j++) {
      const same = pattern[i - 1] === text[j - 1] ? 0 : 1;
      row.push(
        Math.min(
          (above[j - 1] ?? 0) + same,
          (above[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
        ),
      );
    }
    above = row;
  }
  return Math.min(...above);
}
