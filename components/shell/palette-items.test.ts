import { describe, expect, it } from "vitest";
import { paletteGroups } from "./palette-items";
import { initialsOf } from "./reviewers";

const facts = {
  query: "",
  slug: "a-diary",
  sources: [{ slug: "a-diary", title: "Ataöv’s diary of the year" }],
  offered: new Set(["go-library", "judge"] as const),
  hits: [],
};

function labels(query: string, slug: string | null = "a-diary") {
  return paletteGroups({ ...facts, query, slug }).flatMap((group) =>
    group.items.map((item) => item.label),
  );
}

describe("the palette", () => {
  it("leads to a printed page of the open source", () => {
    expect(labels("p. 30")).toContain("Printed page 30");
    expect(labels("xii")).toContain("Printed page xii");
    expect(labels("p. 30", null)).not.toContain("Printed page 30");
  });

  it("finds a source by the beginnings of its words, without accents", () => {
    expect(labels("ata dia")).toContain("Ataöv’s diary of the year");
    expect(labels("iary")).toEqual([]);
  });

  it("offers only commands that somebody can do now", () => {
    expect(labels("")).toContain("Judge the passage");
    expect(labels("")).not.toContain("Mark an omission");
  });
});

describe("initials", () => {
  it("are those of the first and the last word", () => {
    expect(initialsOf("ada augusta king")).toBe("AK");
    expect(initialsOf("  Ada ")).toBe("A");
    expect(initialsOf("")).toBe("");
  });
});
