import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlanItem, planPages } from "./page-plan";

const item = (size: number, border: PlanItem["border"] = "possible") => ({
  size,
  border,
});

const items = fc.array(
  fc.record({
    size: fc.integer({ min: 1, max: 2500 }),
    border: fc.constantFrom<PlanItem["border"]>(
      "certain",
      "likely",
      "possible",
      "possible",
      "none",
    ),
  }),
  { minLength: 1, maxLength: 40 },
);

describe("planning pages", () => {
  it("finds the hidden border that makes pages equally full", () => {
    const plan = [item(500), item(500), item(500), item(500)];
    expect(planPages(plan, 1000, { min: 2, max: 2 })).toEqual([0, 2]);
  });

  it("takes the borders that show before those that would be even", () => {
    const plan = [item(300), item(700, "certain"), item(500), item(500)];
    expect(planPages(plan, 1000, { min: 2, max: 2 })).toEqual([0, 1]);
  });

  it("needs no number of pages", () => {
    const plan = [item(900), item(900), item(900)];
    expect(planPages(plan, 1000, null)).toEqual([0, 1, 2]);
  });

  it("begins at the first item, goes up, and gives the wanted number if it can", () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 45 }), (plan, wanted) => {
        const starts = planPages(plan, 1000, { min: wanted, max: wanted });
        expect(starts[0]).toBe(0);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        expect(starts.length).toBeLessThanOrEqual(
          Math.min(wanted, plan.length),
        );
      }),
    );
  });

  it("takes the certain borders and no other when the number is theirs", () => {
    const small = fc.record({
      size: fc.integer({ min: 1, max: 100 }),
      border: fc.constantFrom<PlanItem["border"]>("certain", "possible"),
    });
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 20 }), (plan) => {
        const certain = plan.flatMap(({ border }, i) =>
          i === 0 || border === "certain" ? [i] : [],
        );
        const count = { min: certain.length, max: certain.length };
        expect(planPages(plan, 1000, count)).toEqual(certain);
      }),
    );
  });
});
