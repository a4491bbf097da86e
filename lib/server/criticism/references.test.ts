import { describe, expect, it } from "vitest";
import { wordsOf } from "@/lib/references/set";
import { workbench } from "../testing";
import { citationsOf, importReferences, referencesOf } from "./references";
import { evidenceBody, recorded } from "./testing";

const bibtex = `@book{quill, author = {Quill, Ada}, title = {Lamps}, year = 1931,
  doi = {10.1000/Lamps}}
@article{moth, author = {Moth, Ben}, title = {Two clocks}, journal = {Levant}}`;

describe("the publications of a case", () => {
  it("are taken in once, signed, with what was refused", () => {
    const { db, slug, ada } = workbench();
    const first = importReferences(db, slug, ada, bibtex);
    expect(first.made.map(({ reviewer }) => reviewer.id)).toEqual([
      ada.id,
      ada.id,
    ]);
    const again = importReferences(db, slug, ada, bibtex);
    expect(again).toMatchObject({ made: [], refused: [] });
    expect(again.known.map(({ id }) => id)).toEqual(
      first.made.map(({ id }) => id),
    );
    const json = JSON.stringify([
      { id: "other", type: "book", title: "Lamps", DOI: "10.1000/lamps" },
      { id: "no-type" },
    ]);
    const third = importReferences(db, slug, ada, json);
    expect(third.known).toHaveLength(1);
    expect(third.refused).toMatchObject([{ id: "no-type" }]);
    expect(referencesOf(db, slug)).toHaveLength(2);
  });

  it("come in whole or not at all", () => {
    const { db, slug, ada } = workbench();
    const broken = `${bibtex}\n@book{cut, title = {`;
    expect(() => importReferences(db, slug, ada, broken)).toThrow(/line 4/);
    expect(referencesOf(db, slug)).toEqual([]);
  });

  it("are cited by themselves, and with the place that evidence names", () => {
    const { db, slug, ada } = workbench();
    const [lamps] = importReferences(db, slug, ada, bibtex).made;
    if (!lamps) throw new RangeError("Nothing was made");
    const item = recorded(db, slug, ada, {
      ...evidenceBody,
      referenceId: lamps.id,
      locator: "41",
    });
    const citations = citationsOf(db, slug);
    expect(wordsOf(citations[lamps.id] ?? [])).toMatch(/Lamps \(1931\), doi/);
    expect(wordsOf(citations[item.id] ?? [])).toContain("(1931), p. 41");
  });
});
