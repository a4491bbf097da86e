import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownMachine } from "@/lib/access/actor";
import { changeAnnotation, createAnnotation } from "./annotate";
import { search } from "./search";
import { loadText, requestFor, workbench } from "./testing";

describe("search", () => {
  it("finds words of the text whatever their case and accents", () => {
    const { db, slug } = workbench();
    const { hits, total } = search(db, ownMachine, "SAID");
    expect(total).toBe(1);
    expect(hits[0]?.excerpt).toContain("\ue000Saïd\ue001");
    expect(hits[0]?.source.slug).toBe(slug);
    expect(hits[0]?.where).toBe("text");
  });

  it("keeps the words of a phrase together", () => {
    const { db } = workbench();
    expect(search(db, ownMachine, '"lamps of the harbour"').total).toBe(1);
    expect(search(db, ownMachine, '"harbour of the lamps"').total).toBe(0);
    expect(search(db, ownMachine, "harbour lamps").total).toBe(1);
  });

  it("finds what a reviewer wrote until it is withdrawn", () => {
    const { db, slug, ada } = workbench();
    const { id } = createAnnotation(
      db,
      slug,
      ada,
      requestFor(db, slug, "electric", { kind: "comment", text: "zeppelin" }),
    );
    const { hits } = search(db, ownMachine, "zeppelin");
    expect(hits[0]?.where).toBe("annotation");
    expect(hits[0]?.href).toContain(id);
    changeAnnotation(db, id, ada, { type: "withdraw", seen: 1 });
    expect(search(db, ownMachine, "zeppelin").total).toBe(0);
  });

  it("keeps to one source when asked to", () => {
    const { db, slug } = workbench();
    const other = loadText(db, "Other\n\nElectric trams.\n", "other.txt");
    expect(search(db, ownMachine, "electric").total).toBe(2);
    expect(search(db, ownMachine, "electric", { source: other }).total).toBe(1);
    expect(search(db, ownMachine, "trams", { source: slug }).total).toBe(0);
  });

  it("asks for words when there are none", () => {
    const { db } = workbench();
    expect(() => search(db, ownMachine, ' "" ')).toThrow(
      /Nothing to search for/,
    );
  });

  it("takes no query for an instruction, whatever is typed", () => {
    const { db } = workbench();
    const typed = fc.string({ unit: "grapheme", maxLength: 60 });
    const operators = fc.constantFrom(
      'NEAR("a" "b")',
      "a AND OR NOT",
      '"',
      "text:a",
      "*",
      "a^2 -b +c (d",
      "'; DROP TABLE source;--",
      "p. 30",
      "p. p. 3",
    );
    fc.assert(
      fc.property(fc.oneof(typed, operators), (query) => {
        try {
          search(db, ownMachine, query);
        } catch (error) {
          expect(String(error)).toMatch(/Nothing to search for/);
        }
      }),
    );
  });
});
