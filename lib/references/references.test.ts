import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { readReferences } from "./read";
import { setCitation, wordsOf } from "./set";

const bibtex = `
@string{review = {Levant Review}}
@book{quill, author = {Quill, Ada and von der Heide, Jan}, title = {Lamps and
  {Wax}}, address = {Smyrna}, publisher = {Sarr{\\'e} \\& Sons}, year = 1931}
@article{moth, author = "Ben Moth", title = {On two clocks}, journal = review,
  volume = 6, number = {1}, pages = {39--47}, date = {1956-01}}
`;
const ris = `TY  - CHAP\r
AU  - Quill, Ada\r
TI  - Introduction\r
T2  - The Harbour Books\r
CY  - Smyrna\r
PB  - Sarre\r
PY  - 1934\r
SP  - 7\r
EP  - 18\r
ER  - \r
`;

const cited = (text: string, locator?: string) =>
  readReferences(text).records.map((r) => wordsOf(setCitation(r, locator)));

function refusalOf(text: string): AppError {
  try {
    readReferences(text);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new RangeError("It was read");
}

describe("reading a bibliography", () => {
  it("reads BibTeX: names, accents, abbreviations, pages", () => {
    expect(readReferences(bibtex).records).toMatchObject([
      {
        type: "book",
        author: [
          { family: "Quill", given: "Ada" },
          { family: "Heide", "non-dropping-particle": "von der" },
        ],
        publisher: "Sarré & Sons",
        issued: { "date-parts": [[1931]] },
      },
      {
        type: "article-journal",
        "container-title": "Levant Review",
        page: "39-47",
        issued: { "date-parts": [[1956, 1]] },
      },
    ]);
  });

  it("reads RIS as it comes from other systems", () => {
    expect(readReferences(ris)).toMatchObject({
      format: "RIS",
      records: [{ type: "chapter", page: "7-18", publisher: "Sarre" }],
    });
  });

  it("keeps every field of CSL-JSON, one record or a list", () => {
    const record = { id: "k", type: "book", title: "Lamps", custom: { a: 1 } };
    for (const json of [record, [record], { items: [record] }]) {
      expect(readReferences(JSON.stringify(json)).records).toEqual([record]);
    }
  });

  it("refuses by itself the record that is none, and says where", () => {
    const list = [
      { type: "book", title: "Lamps" },
      { id: "no-type", title: "Wax" },
      { id: "odd", type: "book", author: "Ada Quill" },
      { type: "book", issued: { year: 1931 } },
    ];
    const { records, refused } = readReferences(JSON.stringify(list));
    expect(records).toHaveLength(1);
    expect(refused.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([
      expect.stringMatching(/^no-type: the field "type"/),
      expect.stringMatching(/^odd: the field "author"/),
      expect.stringMatching(/^entry 4: the field "issued".*without a day/),
    ]);
  });

  it.each([
    ["@book{quill, title = {Lamps", /BibTeX cannot be read: .*line 1/],
    ["Ada Quill, Lamps, 1931", /neither BibTeX .* nor RIS .* nor CSL-JSON/],
    ["", /neither BibTeX/],
    ['[{"type": "book",', /JSON cannot be read/],
    ["[]", /no entry in this CSL-JSON/],
    ["https://example.org/refs.bib", /neither BibTeX/],
  ])("says what is the matter with %j", (text, words) => {
    const { code, message } = refusalOf(text);
    expect(code).toBe("bad-input");
    expect(message).toMatch(words);
  });
});

describe("setting a citation", () => {
  it("gives a full note for each type", () => {
    expect([...cited(bibtex), ...cited(ris)]).toEqual([
      "Ada Quill and Jan von der Heide, Lamps and Wax (Smyrna: Sarré & Sons, 1931)",
      "Ben Moth, “On two clocks,” Levant Review 6/1 (January 1956), pp. 39–47",
      "Ada Quill, “Introduction,” in The Harbour Books (Smyrna: Sarre, 1934), pp. 7–18",
    ]);
  });

  it("gives the place that is meant: pages as pages, words as words", () => {
    const [, article = ""] = cited(bibtex, "41");
    expect(article).toMatch(/\(January 1956\), p\. 41$/);
    expect(cited(bibtex, "fol. 3v")[0]).toMatch(/1931\), fol\. 3v$/);
  });

  it("sets the titles of works in italics, and nothing else", () => {
    const [record] = readReferences(bibtex).records;
    if (!record) throw new RangeError("There is no record");
    const italic = setCitation(record).filter((piece) => piece.italic);
    expect(italic).toEqual([{ text: "Lamps and Wax", italic: true }]);
  });

  it("sets whatever a form or a file has left in a record", () => {
    const names = fc.oneof(
      fc.string(),
      fc.array(fc.record({ family: fc.string() }, { requiredKeys: [] })),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const record = fc.record(
      {
        type: fc.string({ minLength: 1 }),
        title: fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 1 })),
        author: names,
        editor: names,
        issued: fc.oneof(
          fc.record({ literal: fc.string() }),
          fc.jsonValue({ maxDepth: 3 }),
        ),
        page: fc.string(),
      },
      { requiredKeys: ["type"] },
    );
    fc.assert(
      fc.property(record, fc.string(), (odd, locator) => {
        const words = wordsOf(setCitation(odd, locator));
        expect(words).not.toBe("");
        expect(words).not.toContain("CSL STYLE ERROR");
      }),
      { numRuns: 60 },
    );
  });
});
