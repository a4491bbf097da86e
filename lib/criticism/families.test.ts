import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverage, type FamilyRange } from "./families";

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
