import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CriticalObject } from "./criticism";
import { linesAmong, linesOf } from "./lines";
import { caseOf, evidence, judged, origin, relation, thing } from "./testing";

const items = (...lines: { items: readonly string[] }[]) =>
  lines.map((line) => line.items.join("+")).toSorted();
const under = (objects: CriticalObject[], annotations = [judged("j")]) =>
  linesOf(caseOf(objects, annotations), "j");
const rests = (id: string) => relation("rests-on", "j", id);

describe("lines of support", () => {
  it("join what shares an origin, an informant or a comparandum's origin", () => {
    const { lines, warnings } = under([
      thing("vendor", "person", { name: "The vendor" }),
      origin("paris", ["vendor"]),
      thing("t", "testimony", { informantId: "vendor" }),
      evidence("book", { originId: "paris" }),
      evidence("told", { testimonyId: "t" }),
      evidence("sample", { comparandumOriginId: "paris" }),
      evidence("paper"),
      ...["book", "told", "sample", "paper"].map(rests),
    ]);
    expect(items(...lines)).toEqual(["book+told+sample", "paper"]);
    expect(warnings).toEqual([expect.stringMatching(/^3 items count once/)]);
  });

  it("follow support through judgments, but not through conditional ones", () => {
    const objects = [
      evidence("e1"),
      evidence("e2"),
      relation("supports", "e1", "j"),
      relation("rests-on", "j", "if"),
      relation("rests-on", "if", "e2"),
      relation("takes-up", "j", "e2"),
    ];
    const conditional = judged("if", { mode: "conditional" });
    const { lines } = under(objects, [judged("j"), conditional]);
    expect(items(...lines)).toEqual(["e1"]);
  });

  it("count an argument from silence only with a record of the search", () => {
    const silence = { evidenceKind: "silence" } as const;
    const search = {
      expected: "A stamp",
      where: "The register of 1926",
      by: "",
      date: "",
      thoroughness: "",
      result: "",
    };
    const { lines, uncounted } = under([
      evidence("bare", silence),
      evidence("nowhere", { ...silence, search: { ...search, where: " " } }),
      evidence("searched", { ...silence, search }),
      ...["bare", "nowhere", "searched"].map(rests),
    ]);
    expect(items(...lines)).toEqual(["searched"]);
    expect(uncounted.map(({ id }) => id)).toEqual(["bare", "nowhere"]);
  });

  it("are never more than the items, and no more when an origin is shared", () => {
    const shares = fc.array(
      fc.option(fc.constantFrom("o1", "o2", "o3"), { nil: null }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(shares, (originIds) => {
        const origins = ["o1", "o2", "o3"].map((id) => origin(id));
        const all = originIds.map((originId, i) =>
          evidence(`e${i}`, { originId }),
        ) as Parameters<typeof linesAmong>[1][number][];
        const count = (one: typeof all, more: CriticalObject[] = []) =>
          linesAmong(caseOf([...origins, ...one, ...more]), one).lines;
        const lines = count(all);
        const given = new Set(originIds.filter((id) => id !== null));
        const alone = originIds.filter((id) => id === null).length;
        expect(lines).toHaveLength(given.size + alone);
        expect(lines.flatMap((line) => line.items)).toHaveLength(all.length);
        const joined = count(all, [relation("shares-origin", "e0", "e1")]);
        expect(joined.length).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});
