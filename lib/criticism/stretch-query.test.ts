import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedPages } from "./printed-pages";
import { stretchesFrom, stretchQuery } from "./stretch-query";

const place = fc
  .record({
    stream: fc.constantFrom("main", "note/n.12"),
    start: fc.nat(1_000_000),
    length: fc.nat(5000),
    label: fc.string({ unit: "grapheme", maxLength: 40 }),
  })
  .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));

describe("stretches in an address", () => {
  it("come out as they went in", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 5 }), (places) => {
        const query = new URLSearchParams(stretchQuery(places));
        const words = { opens: "", closes: "", state: "exact" };
        expect(stretchesFrom(query)).toEqual(
          places.map((one) => ({ ...one, ...words })),
        );
      }),
    );
  });

  it("are left out when they are none", () => {
    const read = (query: string) => stretchesFrom(new URLSearchParams(query));
    expect(read("kind=evidence&id=new")).toEqual([]);
    expect(read("start=9&end=4")).toEqual([]);
    expect(read("start=4&end=")).toEqual([]);
    expect(read("start=-1&end=4")).toEqual([]);
    expect(read("start=1&end=4&stream=elsewhere")).toEqual([]);
    expect(read("start=1&end=4")).toMatchObject([{ stream: "main", end: 4 }]);
  });
});

describe("the printed pages of a passage", () => {
  const page = (label: string, start: number) => ({ label, start });
  const outline = {
    pages: [page("30", 100), page("31", 200), page("32", 300)],
    notes: [{ id: "n1", page: "31" }],
  } as unknown as Parameters<typeof printedPages>[0];
  const at = (start: number, end: number, stream = "main") =>
    printedPages(outline, { stream, start, end });

  it("are the one, or the first and the last", () => {
    expect(at(120, 180)).toBe("p. 30");
    expect(at(120, 200)).toBe("p. 30");
    expect(at(120, 201)).toBe("pp. 30–31");
    expect(at(150, 400)).toBe("pp. 30–32");
    expect(at(200, 200)).toBe("p. 31");
  });

  it("are not made up before the first page border", () => {
    expect(at(0, 50)).toBe("");
    expect(at(0, 150)).toBe("p. 30");
  });

  it("are those of a note where it is printed", () => {
    expect(at(0, 5, "note/n1")).toBe("p. 31");
    expect(at(0, 5, "note/none")).toBe("");
  });
});
