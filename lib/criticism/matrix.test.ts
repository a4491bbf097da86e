import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratings } from "@/lib/vocabulary/evidence";
import { matrixOf } from "./matrix";
import { caseOf, person, thing } from "./testing";

const set = [
  thing("s", "hypothesis-set", { label: "Who wrote it" }),
  thing("none", "hypothesis", { setId: "s", code: "none", none: true }),
  thing("h1", "hypothesis", { setId: "s", code: "H1" }),
  thing("h2", "hypothesis", { setId: "s", code: "H2" }),
  thing("other", "hypothesis", { setId: "t", code: "H3" }),
];
const rated = (
  itemId: string,
  hypothesisId: string,
  rating: (typeof ratings)[number]["id"],
  who = "ada",
) =>
  thing(
    `${itemId} ${hypothesisId} ${who}`,
    "assessment",
    { itemId, hypothesisId, rating },
    person(who),
  );
const matrix = (...cells: ReturnType<typeof rated>[]) =>
  matrixOf(caseOf([...set, ...cells]), "s");

describe("the matrix", () => {
  it("has the hypotheses of its set in rows, none of these at the end", () => {
    expect(matrix()?.rows.map(({ id }) => id)).toEqual(["h1", "h2", "none"]);
    expect(matrixOf(caseOf(set), "u")).toBeNull();
  });

  it("puts first what tells them apart in the view of one person", () => {
    const found = matrix(
      rated("fits-all", "h1", "consistent"),
      rated("fits-all", "h2", "consistent"),
      rated("parts", "h1", "strongly-inconsistent"),
      rated("parts", "h2", "required"),
      // Two persons who differ do not make an item separate hypotheses.
      rated("differ", "h1", "strongly-inconsistent", "ada"),
      rated("differ", "h2", "required", "ben"),
      rated("elsewhere", "other", "required"),
    );
    expect(
      found?.columns.map(({ itemId, separates }) => `${itemId} ${separates}`),
    ).toEqual(["parts 4", "fits-all 0", "differ 0"]);
  });

  it("keeps every assessment in its cell, and computes no winner", () => {
    const cell = fc.record({
      item: fc.constantFrom("a", "b", "c"),
      hypothesis: fc.constantFrom("h1", "h2", "none"),
      rating: fc.constantFrom(...ratings.map(({ id }) => id)),
      who: fc.constantFrom("ada", "ben"),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), (cells) => {
        const given = cells.map((c, i) => ({
          ...rated(c.item, c.hypothesis, c.rating, c.who),
          id: String(i),
        }));
        const columns = matrix(...given)?.columns ?? [];
        const kept = columns.flatMap(({ cells: of }) =>
          Object.values(of).flatMap((all) => all.map(({ id }) => id)),
        );
        expect(kept.toSorted()).toEqual(given.map(({ id }) => id).toSorted());
        const order = columns.map(({ separates }) => separates);
        expect(order).toEqual(order.toSorted((a, b) => b - a));
      }),
    );
  });
});
