import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverage, disputed, type FamilyRange } from "./families";

const families = [
  "genuine",
  "altered",
  "doubtful",
  "spurious",
  "undetermined",
] as const;
const LENGTH = 100;
const range = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH), fc.constantFrom(...families))
  .map(([a, b, family]): FamilyRange => {
    return { family, start: Math.min(a, b), end: Math.max(a, b) };
  });
const sum = (shares: Record<string, number>) =>
  Object.values(shares).reduce((total, share) => total + share, 0);

describe("coverage", () => {
  it("shows the graver of two judgments on one stretch", () => {
    const shares = coverage(
      [
        { family: "genuine", start: 0, end: 60 },
        { family: "spurious", start: 50, end: 80 },
      ],
      LENGTH,
    );
    expect(shares.genuine).toBeCloseTo(0.5);
    expect(shares.spurious).toBeCloseTo(0.3);
  });

  it("adds up to the share of places that any judgment covers", () => {
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        let covered = 0;
        for (let at = 0; at < LENGTH; at++) {
          if (ranges.some((r) => r.start <= at && at < r.end)) covered++;
        }
        expect(sum(coverage(ranges, LENGTH))).toBeCloseTo(covered / LENGTH);
      }),
    );
  });

  it("is nothing for a text of no length", () => {
    expect(sum(coverage([], 0))).toBe(0);
  });
});

describe("disputed passages", () => {
  const held = fc
    .tuple(range, fc.constantFrom("a", "b", "c"))
    .map(([one, reviewerId]) => ({ ...one, reviewerId }));

  it("are where two persons differ, not where one does or two agree", () => {
    const found = disputed([
      { family: "genuine", reviewerId: "a", start: 0, end: 60 },
      { family: "spurious", reviewerId: "b", start: 50, end: 80 },
      { family: "doubtful", reviewerId: "b", start: 70, end: 90 },
      { family: "genuine", reviewerId: "c", start: 10, end: 20 },
    ]);
    expect(found).toEqual([{ start: 50, end: 60 }]);
  });

  it("cover exactly the places where families and persons differ", () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 12 }), (ranges) => {
        const found = disputed(ranges);
        for (let at = 0; at < LENGTH; at++) {
          const here = ranges.filter((r) => r.start <= at && at < r.end);
          const differ = here.some((a) =>
            here.some(
              (b) => a.family !== b.family && a.reviewerId !== b.reviewerId,
            ),
          );
          const covered = found.some((r) => r.start <= at && at < r.end);
          expect(covered).toBe(differ);
        }
        for (let i = 1; i < found.length; i++) {
          expect(found[i]?.start).toBeGreaterThan(found[i - 1]?.end ?? 0);
        }
      }),
    );
  });
});
