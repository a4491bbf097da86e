import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CARD_GAP, type CardBox, placeCards } from "./layout";

const boxes = fc
  .array(
    fc.record({
      top: fc.integer({ min: 0, max: 4000 }),
      height: fc.integer({ min: 20, max: 400 }),
    }),
    { maxLength: 40 },
  )
  .map((list): CardBox[] =>
    list
      .sort((a, b) => a.top - b.top)
      .map((box, i) => ({ id: `c${i}`, ...box })),
  );

const withChoice = boxes.chain((list) =>
  fc.record({
    list: fc.constant(list),
    chosen: fc.integer({ min: -1, max: list.length - 1 }),
  }),
);

describe("the margin", () => {
  it("never lets two cards overlap or change their order", () => {
    fc.assert(
      fc.property(withChoice, ({ list, chosen }) => {
        const tops = placeCards(list, list[chosen]?.id ?? null);
        for (let i = 1; i < list.length; i++) {
          const above = list[i - 1] as CardBox;
          const end = (tops.get(above.id) ?? 0) + above.height;
          expect(tops.get(`c${i}`)).toBeGreaterThanOrEqual(end + CARD_GAP);
        }
      }),
    );
  });

  it("puts the selected card exactly level with its passage", () => {
    fc.assert(
      fc.property(withChoice, ({ list, chosen }) => {
        const box = list[chosen];
        if (!box) return;
        expect(placeCards(list, box.id).get(box.id)).toBe(box.top);
      }),
    );
  });

  it("moves no card that has room", () => {
    const list = [0, 200, 400].map((top, i) => ({
      id: `c${i}`,
      top,
      height: 100,
    }));
    expect([...placeCards(list, "c1").values()].sort((a, b) => a - b)).toEqual([
      0, 200, 400,
    ]);
  });

  it("pushes up what stands before the selected card", () => {
    const list = [
      { id: "a", top: 100, height: 80 },
      { id: "b", top: 110, height: 80 },
    ];
    expect(placeCards(list, "b").get("a")).toBe(110 - 80 - CARD_GAP);
    expect(placeCards(list, null).get("b")).toBe(100 + 80 + CARD_GAP);
  });
});
