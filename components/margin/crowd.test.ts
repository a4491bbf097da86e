import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HEIGHTS, shareRoom, withWhole } from "./crowd";

const at = (...ys: number[]) => ys.map((y, i) => ({ id: `a${i}`, y }));
const looks = (ys: number[]) => shareRoom(at(...ys)).map(({ look }) => look);

const wishes = fc
  .array(fc.integer({ min: 0, max: 6000 }), { maxLength: 300 })
  .map((ys) => at(...ys.sort((a, b) => a - b)));

describe("room in the margin", () => {
  it("is enough for whole cards where passages lie apart", () => {
    expect(looks([0, 130, 300])).toEqual(["whole", "whole", "whole"]);
  });

  it("gets less where many meet, and the rest are counted", () => {
    expect(looks(Array(12).fill(0))).toEqual([
      ...["whole", "whole"],
      ...["slim", "slim", "slim", "slim"],
      "more",
    ]);
  });

  it("is given to each annotation once, in the order of the text", () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const rooms = shareRoom(list);
        expect(rooms.flatMap(({ ids }) => ids)).toEqual(
          list.map(({ id }) => id),
        );
      }),
    );
  });

  it("never pushes a card further than it can be followed", () => {
    fc.assert(
      fc.property(wishes, (list) => {
        let floor = Number.NEGATIVE_INFINITY;
        for (const { look, ids } of shareRoom(list)) {
          const y = list.find(({ id }) => id === ids[0])?.y ?? 0;
          if (look !== "more") expect(floor - y).toBeLessThanOrEqual(400);
          floor = Math.max(floor, y) + HEIGHTS[look];
        }
      }),
    );
  });

  it("is whole for the selected one, and the same for all others", () => {
    const rooms = shareRoom(at(...Array(12).fill(0)));
    const shown = withWhole(rooms, "a8");
    expect(shown.slice(0, 6)).toEqual(rooms.slice(0, 6));
    expect(shown.slice(6)).toEqual([
      { look: "more", ids: ["a6", "a7"] },
      { look: "whole", ids: ["a8"] },
      { look: "more", ids: ["a9", "a10", "a11"] },
    ]);
    expect(withWhole(rooms, "a3")[3]?.look).toBe("whole");
  });
});
