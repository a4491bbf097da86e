import { describe, expect, it } from "vitest";
import { citationOf, citePlace } from "./citation";
import { evidenceInWords } from "./page-evidence";
import { codePoint } from "./position";

const outline = {
  pages: [
    { label: "30", evidence: "notes", start: codePoint(0) },
    { label: "31", evidence: "inferred", start: codePoint(100) },
  ],
  notes: [
    {
      id: "n-p30-2",
      label: "2",
      page: "30",
      voice: "note",
      section: "s-1",
      text: "A clerk.",
      references: [],
    },
  ],
};

describe("a citation", () => {
  it.each([
    ["30", "2", "p. 30 n. 2"],
    ["30", null, "p. 30"],
    [null, "2", "n. 2"],
    [null, null, null],
  ])("of page %s and note %s is %s", (page, note, words) => {
    expect(citationOf(page, note)).toBe(words);
  });

  it("of a place names its page, and its note", () => {
    expect(citePlace(outline, "main", 99)).toBe("p. 30");
    expect(citePlace(outline, "main", 100)).toBe("p. 31");
    expect(citePlace(outline, "note/n-p30-2", 0)).toBe("p. 30 n. 2");
    expect(citePlace(outline, "note/gone", 0)).toBeNull();
  });

  it("says how a border was found, unless the number is printed", () => {
    expect(evidenceInWords("printed")).toBeNull();
    expect(evidenceInWords("inferred")).toContain("uncertain");
  });
});
