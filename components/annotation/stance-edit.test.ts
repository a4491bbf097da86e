import { describe, expect, it } from "vitest";
import { bodySchema, type JudgmentBody } from "@/lib/annotation/annotation";
import { emptyStance } from "@/lib/annotation/stance";
import { stanceFields, withStance } from "./stance-edit";

const answered: JudgmentBody = {
  kind: "judgment",
  judgments: [
    {
      axis: "authenticity",
      value: "genuine",
      likelihood: "unjudged",
      basis: "unstated",
      rationale: "",
      overturn: "",
    },
  ],
};

describe("a judgment told in full beside the text", () => {
  it("has a field for the proposition, the side, mode, strength, overturning", () => {
    const names = stanceFields.map(({ name }) => name);
    for (const name of [
      "proposition",
      "polarity",
      "mode",
      "strength",
      "overturn",
    ]) {
      expect(names).toContain(name);
    }
  });

  it("takes every first choice of every field as a valid judgment", () => {
    for (const field of stanceFields) {
      const value = "terms" in field ? field.terms[0]?.id : "words";
      const said = field.type === "terms" ? [value] : value;
      const body = withStance(answered, field.name, said);
      expect(bodySchema.safeParse(body).success).toBe(true);
    }
  });

  it("keeps the answers, and everything else of the stance", () => {
    const before = { ...answered, stance: { ...emptyStance, code: "C046" } };
    const body = withStance(before, "polarity", "against");
    expect(body.judgments).toBe(answered.judgments);
    expect(body.stance).toEqual({ ...before.stance, polarity: "against" });
  });

  it("leaves no empty stance behind, unless nothing else is said", () => {
    const said = withStance(answered, "proposition", "It is Litvinov's");
    expect(said.stance?.proposition).toBe("It is Litvinov's");
    expect(withStance(said, "proposition", "")).toEqual(answered);
    const alone = { ...answered, judgments: [] };
    expect(withStance(alone, "proposition", "").stance).toEqual(emptyStance);
  });
});
