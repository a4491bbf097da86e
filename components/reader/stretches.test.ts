import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MarkStyle } from "@/lib/api/contract";
import { codePoint } from "@/lib/document/position";
import type { Mark } from "@/lib/editor/store/mark";
import { sharesIn, stretchesOf } from "./stretches";

const reviewer = { id: "r", name: "R", initials: "R", colour: "#000000" };

function mark(style: MarkStyle, start: number, end: number): Mark {
  const range = {
    stream: "main",
    start: codePoint(start),
    end: codePoint(end),
  };
  return {
    id: `${start}`,
    style,
    reviewer,
    withdrawn: false,
    changed: false,
    ranges: [range],
  };
}

const marks = fc.array(
  fc
    .tuple(
      fc.constantFrom<MarkStyle>("genuine", "doubtful", "spurious", "comment"),
      fc.nat(200),
      fc.integer({ min: 1, max: 60 }),
    )
    .map(([style, start, length]) => mark(style, start, start + length)),
  { maxLength: 20 },
);

describe("judged stretches", () => {
  it("cover exactly what judgments cover, in order and without overlap", () => {
    fc.assert(
      fc.property(marks, (list) => {
        const stretches = stretchesOf(list);
        for (let place = 0; place < 280; place++) {
          const judged = list.some(
            ({ style, ranges: [range] }) =>
              style !== "comment" &&
              range !== undefined &&
              range.start <= place &&
              place < range.end,
          );
          const covering = stretches.filter(
            ({ start, end }) => start <= place && place < end,
          );
          expect(covering.length).toBe(judged ? 1 : 0);
        }
      }),
    );
  });

  it("show the graver judgment where two meet", () => {
    const stretches = stretchesOf([
      mark("genuine", 0, 100),
      mark("spurious", 40, 60),
    ]);
    expect(stretches.map(({ style }) => style)).toEqual([
      "genuine",
      "spurious",
      "genuine",
    ]);
  });

  it("are shared out to sections as parts of one", () => {
    const stretches = stretchesOf([mark("genuine", 50, 150)]);
    expect(sharesIn(stretches, { start: 0, end: 100 })).toEqual([
      { style: "genuine", share: 0.5 },
    ]);
    expect(sharesIn(stretches, { start: 200, end: 200 })).toEqual([]);
  });
});
