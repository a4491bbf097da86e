import { expect, it } from "vitest";
import { polarities } from "@/lib/vocabulary/argument";
import { sidesOf } from "./sides";
import { judged, judgedAt } from "./testing";

it("counts every judgment with a proposition on one side, and no other", () => {
  const all = polarities.map(({ id }) => judged(id, { polarity: id }));
  const answer = judgedAt("on an axis", { start: 0, end: 9 });
  expect(sidesOf([...all, answer])).toEqual({
    for: ["for", "removes-objection"],
    against: ["against", "removes-support"],
    neither: ["neutral", "mixed", "not-established"],
  });
});
