import { describe, expect, it } from "vitest";
import { leadOf } from "./lead";
import { counted, inWords, languageName, percent, yearsOf } from "./words";

const judged = { judgments: 4, anchorsToCheck: 0 };
const untouched = { judgments: 0, anchorsToCheck: 0 };
const moved = { judgments: 2, anchorsToCheck: 3 };

describe("the sentence over the library", () => {
  it("counts the sources and says what waits", () => {
    expect(leadOf([judged, untouched, untouched, moved])).toBe(
      "Four sources. Two wait for a first judgment, one has annotations that lost their place.",
    );
  });

  it("agrees in number", () => {
    expect(leadOf([untouched])).toBe(
      "One source. It waits for a first judgment.",
    );
    expect(leadOf([untouched, untouched])).toBe(
      "Two sources. All wait for a first judgment.",
    );
    expect(leadOf([judged])).toBe("One source. All of them are being judged.");
    expect(leadOf([])).toBe("Nothing is here yet.");
  });
});

describe("figures in words", () => {
  it("are spelled up to twelve and never hide a small share", () => {
    expect(inWords(12)).toBe("Twelve");
    expect(inWords(1300)).toBe("1,300");
    expect(counted(1, "note")).toBe("1 note");
    expect(counted(2, "entry", "entries")).toBe("2 entries");
    expect(yearsOf("1919/1925-12-31")).toBe("1919–1925");
    expect(yearsOf("1955")).toBe("1955");
    expect(yearsOf("1941-06/1941-12")).toBe("1941");
    expect(percent(0.004)).toBe("< 1 %");
    expect(percent(0)).toBe("0 %");
    expect(languageName("ru")).toBe("Russian");
    expect(languageName("?")).toBe("?");
  });
});
