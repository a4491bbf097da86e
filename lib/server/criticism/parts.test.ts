import { describe, expect, it } from "vitest";
import { ownMachine } from "@/lib/access/actor";
import type { AppError } from "@/lib/core/errors";
import { createAnnotation } from "../annotate";
import { search } from "../search";
import { anchorOf, requestFor, workbench } from "../testing";
import { dossier } from "./dossier";
import { partsOf } from "./parts";
import { recorded } from "./testing";

/** The second entry came later; its last sentence is reported speech. */
function divided() {
  const made = workbench();
  const { db, slug, ada } = made;
  const stretch = (words: string) => {
    const { stream, start, end } = anchorOf(db, slug, words);
    const empty = { opens: "", closes: "", label: "" };
    return { stream, start, end, ...empty, state: "exact" as const };
  };
  const { id } = recorded(db, slug, ada, {
    kind: "delivery",
    label: "The second leaf",
    stretches: [stretch("They say the lamps of the harbour will be electric")],
    received: "",
    from: "",
    fromId: null,
    form: "",
    absence: "",
  });
  recorded(db, slug, ada, {
    kind: "speaker",
    voice: "quoted",
    personId: null,
    stretches: [stretch("nobody on the quay knew why")],
    reason: "",
  });
  return { ...made, delivery: id };
}

describe("the parts of a source", () => {
  it("are its deliveries and the voices that import and people heard", () => {
    const { db, slug } = divided();
    const told = partsOf(db, slug).map(({ type, label }) => `${type} ${label}`);
    expect(told).toEqual([
      "delivery The second leaf",
      "voice Author",
      "voice Editor",
      "voice Quoted person",
    ]);
  });

  it("narrow a search to words that stand in them", () => {
    const { db, slug, ada, delivery } = divided();
    const words = (query: string, part: string) =>
      search(db, ownMachine, query, { source: slug, part }).total;
    expect(words("harbour", delivery)).toBe(1);
    // "quay" stands in another entry, "summer" in the same one further on.
    expect(words("quay", delivery)).toBe(0);
    expect(words("summer", delivery)).toBe(0);
    expect([words("quay", "author"), words("quay", "quoted")]).toEqual([0, 1]);
    const comment = { kind: "comment" as const, text: "zeppelin" };
    createAnnotation(db, slug, ada, requestFor(db, slug, "lamps", comment));
    expect(words("zeppelin", delivery)).toBe(1);
    expect(words("zeppelin", "quoted")).toBe(0);
  });

  it("narrow the counts of the dossier", () => {
    const { db, slug, ada, delivery } = divided();
    createAnnotation(db, slug, ada, requestFor(db, slug, "lamps"));
    createAnnotation(db, slug, ada, requestFor(db, slug, "Snow"));
    const judgments = (part?: string) =>
      dossier(db, slug, { part }).counts.judgments;
    expect([judgments(), judgments(delivery), judgments("quoted")]).toEqual([
      2, 1, 0,
    ]);
  });

  it("that are not there are refused by name", () => {
    const { db, slug } = divided();
    const asked = () => dossier(db, slug, { part: "chorus" });
    expect(asked).toThrow(/no delivery or voice "chorus"/);
    try {
      search(db, ownMachine, "quay", { source: slug, part: "chorus" });
    } catch (error) {
      expect((error as AppError).code).toBe("bad-input");
    }
    expect.assertions(2);
  });
});
