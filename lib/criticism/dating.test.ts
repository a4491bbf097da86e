import { describe, expect, it } from "vitest";
import { contradictionsOf } from "./dating";
import { caseOf, stretch, thing } from "./testing";

const hypotheses = [
  thing("none", "hypothesis", { setId: "s", code: "none", none: true }),
  thing("early", "hypothesis", { setId: "s", code: "H1" }),
  thing("late", "hypothesis", { setId: "s", code: "H2" }),
];
const written = (
  hypothesisId: string | null,
  date: string,
  ...stretches: ReturnType<typeof stretch>[]
) => thing(`c ${date}`, "composition", { hypothesisId, date, stretches });
const knows = (
  side: "not-before" | "not-after",
  date: string,
  ...stretches: ReturnType<typeof stretch>[]
) => thing(`t ${date}`, "terminus", { side, date, stretches });
const told = (...objects: Parameters<typeof caseOf>[0][number][]) =>
  contradictionsOf(caseOf([...hypotheses, ...objects])).map(
    ({ hypothesisId, force }) => `${hypothesisId} ${force}`,
  );

describe("conditional dating", () => {
  const both = [written("early", "1926"), written("late", "1945/1951")];

  it("lists under which hypothesis a passage knows too much", () => {
    expect(told(...both, knows("not-before", "1945", stretch(0, 9)))).toEqual([
      "early certain",
    ]);
    expect(told(...both, knows("not-before", "1948", stretch(0, 9)))).toEqual([
      "early certain",
      "late possible",
    ]);
    expect(told(...both, knows("not-after", "1930", stretch(0, 9)))).toEqual([
      "late certain",
    ]);
  });

  it("says nothing where the words differ, a date is open or unknown", () => {
    const there = written("early", "1926", stretch(0, 50));
    expect(told(there, knows("not-before", "1945", stretch(50, 60)))).toEqual(
      [],
    );
    expect(told(there, knows("not-before", "1945", stretch(49, 60)))).toEqual([
      "early certain",
    ]);
    expect(told(there, knows("not-before", "", stretch(0, 9)))).toEqual([]);
    expect(
      told(
        written("early", "1926/.."),
        knows("not-before", "1945", stretch(0, 9)),
      ),
    ).toEqual(["early possible"]);
  });

  it("holds what is dated whichever holds against each, but not against none", () => {
    expect(
      told(written(null, "1926"), knows("not-before", "1945", stretch(0, 9))),
    ).toEqual(["early certain", "late certain"]);
  });
});
