import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCoverage, coverageOf, coverageStates } from "./coverage";
import { judgedAt, person } from "./testing";

const pages = [0, 10, 20, 30, 40].map((start, i) => ({
  label: String(i + 1),
  start,
  end: start + 10,
}));
const states = (
  annotations: ReturnType<typeof judgedAt>[],
  ...read: string[]
) => coverageOf(annotations, pages, new Set(read)).map(({ state }) => state);

describe("coverage", () => {
  it("tells unread from read, one from several, agreement from dispute", () => {
    const [ada, ben] = [person("ada"), person("ben")];
    const settled = {
      ...judgedAt("s", { start: 41, end: 45 }),
      status: "agreed" as const,
    };
    expect(
      states(
        [
          judgedAt("a", { start: 8, end: 12 }, "genuine", ada),
          judgedAt("b", { start: 11, end: 19 }, "genuine", ben),
          judgedAt("c", { start: 20, end: 25 }, "genuine", ada),
          judgedAt("d", { start: 24, end: 26 }, "spurious", ben),
          settled,
        ],
        "4",
      ),
    ).toEqual(["once", "twice", "disputed", "read", "settled"]);
  });

  it("shows two contradicting judgments of one person as a dispute", () => {
    const both = [
      judgedAt("a", { start: 2, end: 6 }, "genuine"),
      judgedAt("b", { start: 2, end: 6 }, "spurious"),
    ];
    expect(states(both)[0]).toBe("disputed");
  });

  it("does not count what was withdrawn or has lost its place", () => {
    const [withdrawn, lost] = [
      judgedAt("a", pages[0] ?? { start: 0, end: 1 }),
      judgedAt("b", { start: 11, end: 12 }),
    ];
    const [anchor] = lost.anchors;
    expect(
      states([
        { ...withdrawn, status: "withdrawn" },
        { ...lost, anchors: anchor ? [{ ...anchor, state: "orphaned" }] : [] },
      ]),
    ).toEqual(Array(5).fill("unread"));
  });

  it("has every page in one state, and names every judgment on it", () => {
    const judgment = fc
      .tuple(
        fc.nat(49),
        fc.nat(12),
        fc.constantFrom<["genuine", "spurious"]>("genuine", "spurious"),
      )
      .map(([start, size, value]) => ({ start, end: start + size, value }));
    fc.assert(
      fc.property(fc.array(judgment, { maxLength: 12 }), (given) => {
        const annotations = given.map(({ start, end, value }, i) =>
          judgedAt(String(i), { start, end }, value),
        );
        const found = coverageOf(annotations, pages, new Set());
        const counts = countCoverage(found);
        const sum = coverageStates.reduce((n, state) => n + counts[state], 0);
        expect(sum).toBe(pages.length);
        for (const [i, page] of pages.entries()) {
          const here = given.flatMap(({ start, end }, id) =>
            start < page.end && Math.max(end, start + 1) > page.start
              ? [String(id)]
              : [],
          );
          expect(found[i]?.judgments.toSorted()).toEqual(here.toSorted());
        }
      }),
    );
  });
});
