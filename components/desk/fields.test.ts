import { describe, expect, it } from "vitest";
import { stanceSchema } from "@/lib/annotation/stance";
import { objectBodySchema } from "@/lib/criticism/criticism";
import { type Field, forms } from "./fields";
import { stanceForm } from "./stance-form";
import { pagesAsStretch } from "./stretch-field";

/** Made by the program, or by another screen. */
const notAsked: Readonly<Record<string, readonly string[]>> = {
  evidence: ["findingId"],
  hypothesis: ["none"],
  settlement: ["roundId", "round"],
};

const names = (fields: readonly Field[]) => fields.map(({ name }) => name);

describe("the forms of the desk", () => {
  const schemas = objectBodySchema.options.map(
    (schema) => [schema.shape.kind.value, schema] as const,
  );

  it.each(schemas)(
    "ask for every field of %s, and for no other",
    (kind, schema) => {
      const own = Object.keys(schema.shape).filter((name) => name !== "kind");
      const asked = [...names(forms[kind].fields), ...(notAsked[kind] ?? [])];
      expect(asked.toSorted()).toEqual(own.toSorted());
    },
  );

  it.each(schemas)("begin a new %s with values its schema knows", (kind) => {
    const result = objectBodySchema.safeParse({ ...forms[kind].empty, kind });
    const left = result.error?.issues.filter(
      // What a person has to fill in is empty at first.
      ({ code }) => code !== "too_small",
    );
    expect(left ?? []).toEqual([]);
  });

  it("offer only answers that the schema of a judgment takes", () => {
    const shape = Object.keys(stanceSchema.shape);
    for (const name of names(stanceForm.fields)) expect(shape).toContain(name);
    expect(stanceSchema.safeParse(stanceForm.empty).success).toBe(true);
  });
});

describe("pages as a stretch", () => {
  const text = {
    textVersion: "",
    length: 90,
    pages: [
      { label: "7", start: 0 },
      { label: "8", start: 40 },
      { label: "9", start: 70 },
    ],
    chapters: [],
  };

  it("run from the first to the end of the last", () => {
    expect(pagesAsStretch(text, "8", "9")).toMatchObject({
      start: 40,
      end: 90,
      label: "pp. 8–9",
    });
    expect(pagesAsStretch(text, "7", "7")).toMatchObject({
      start: 0,
      end: 40,
      label: "p. 7",
    });
  });

  it("say what is the matter with pages that are not there", () => {
    expect(pagesAsStretch(text, "6", "8")).toBe("There is no page 6.");
    expect(pagesAsStretch(text, "9", "8")).toBe("Page 8 stands before page 9.");
  });
});
