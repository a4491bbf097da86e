import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handShares, handsUnder, passagesOfHands, remaining } from "./hands";
import { type Range, sizeOf } from "./ranges";
import { caseOf, judgedAt, stretch, thing } from "./testing";

const LENGTH = 100;
const ranges = fc.array(
  fc
    .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
    .map(([a, b]): Range => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 5 },
);

describe("hands", () => {
  const hands = [
    thing("a", "hand", { code: "A", label: "first" }),
    thing("b", "hand", { code: "B", label: "second", hypothesisId: "h" }),
    thing("c", "hand", { code: "C", label: "clerk", hypothesisId: "other" }),
  ];

  it("belong to a hypothesis, or to every one", () => {
    const ids = (under: string | null) =>
      handsUnder(caseOf(hands), under).map(({ id }) => id);
    expect(ids("h")).toEqual(["a", "b"]);
    expect(ids(null)).toEqual(["a"]);
  });

  it("have the passages given to them and those answered on the axis", () => {
    const withTerm = thing("a", "hand", {
      code: "A",
      label: "first",
      term: "hand-a",
    });
    const answer = judgedAt("j", { start: 50, end: 60 });
    const onAxis = {
      ...answer,
      body: {
        ...answer.body,
        judgments: [{ axis: "attribution", value: "hand-a" }],
      },
    } as unknown as typeof answer;
    const criticism = caseOf(
      [
        withTerm,
        thing("p", "hand-passage", {
          handId: "a",
          stretches: [stretch(0, 10), stretch(5, 20)],
        }),
      ],
      [onAxis],
    );
    const found = passagesOfHands(criticism, handsUnder(criticism, null));
    expect(found.get("a")).toEqual([
      { start: 0, end: 20 },
      { start: 50, end: 60 },
    ]);
  });

  it("share out a part: hands, overlap and remainder make the whole", () => {
    fc.assert(
      fc.property(ranges, ranges, ranges, (a, b, part) => {
        const criticism = caseOf([
          thing("a", "hand", { code: "A", label: "a" }),
          thing("b", "hand", { code: "B", label: "b" }),
          ...[a, b].map((all, i) =>
            thing(`p${i}`, "hand-passage", {
              handId: i === 0 ? "a" : "b",
              stretches: all.map(({ start, end }) => stretch(start, end)),
            }),
          ),
        ]);
        const given = passagesOfHands(criticism, handsUnder(criticism, null));
        const [shares] = handShares(given, [
          { id: "x", label: "x", ranges: part },
        ]);
        if (!shares) throw new RangeError("No shares");
        if (shares.part.size === 0) return;
        const own = shares.hands.reduce((sum, { share }) => sum + share, 0);
        expect(own - shares.contested + shares.unassigned).toBeCloseTo(1);
        const left = remaining(given, LENGTH, ["a", "b"]);
        const gone = remaining(given, LENGTH, []);
        expect(sizeOf(gone)).toBe(LENGTH);
        expect(sizeOf(left)).toBeLessThanOrEqual(
          sizeOf(remaining(given, LENGTH, ["a"])),
        );
      }),
    );
  });
});
