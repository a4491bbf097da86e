import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CriticalObject } from "./criticism";
import { remaining } from "./hands";
import { handsInText, leftOut } from "./hands-in-text";
import { type Range, sizeOf } from "./ranges";

const LENGTH = 100;

function object(id: string, body: object): CriticalObject {
  return { id, status: "standing", body } as unknown as CriticalObject;
}

function hand(id: string, hypothesisId: string | null = null) {
  const words = { code: id.toUpperCase(), label: `Hand ${id}` };
  return object(id, { kind: "hand", hypothesisId, term: null, ...words });
}

function passage(handId: string, { start, end }: Range) {
  const stretch = { stream: "main", start, end, state: "exact" };
  const body = { kind: "hand-passage", handId, stretches: [stretch] };
  return object(`${handId}${start}`, body);
}

const view = (objects: CriticalObject[]) =>
  handsInText({ objects, annotations: [] }, LENGTH);

describe("hands in the text", () => {
  it("are told by hypothesis, with their passages and shares", () => {
    const set = { kind: "hypothesis", code: "H1", statement: "Two wrote it" };
    const all = view([
      object("h1", set),
      hand("a"),
      hand("b", "h1"),
      passage("a", { start: 0, end: 40 }),
      passage("b", { start: 30, end: 50 }),
    ]);
    expect(all.map(({ hypothesisId }) => hypothesisId)).toEqual([null, "h1"]);
    expect(all[0]?.hands).toEqual([
      {
        id: "a",
        code: "A",
        label: "Hand a",
        ranges: [{ start: 0, end: 40 }],
        share: 0.4,
      },
    ]);
    expect(all[1]?.label).toContain("Two wrote it");
    expect(all[1]?.hands.map(({ share }) => share)).toEqual([0.4, 0.2]);
    expect(all[1]?.unassigned).toBeCloseTo(0.5);
    expect(all[1]?.contested).toBeCloseTo(0.1);
  });

  it("leave out, switched off, exactly what does not remain", () => {
    const range = fc
      .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const given = fc.record({ of: fc.constantFrom("a", "b", "c"), range });
    fc.assert(
      fc.property(
        fc.array(given, { maxLength: 9 }),
        fc.subarray(["a", "b", "c"]),
        (all, off) => {
          const [shown] = view([
            ...["a", "b", "c"].map((id) => hand(id)),
            ...all.map(({ of, range }) => passage(of, range)),
          ]);
          const hands = shown?.hands ?? [];
          const gone = leftOut({ hands }, new Set(off));
          const passages = new Map(hands.map((h) => [h.id, h.ranges]));
          const left = remaining(passages, LENGTH, off);
          expect(sizeOf(gone) + sizeOf(left)).toBe(LENGTH);
          if (off.length === 0) expect(gone).toEqual([]);
        },
      ),
    );
  });
});
