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
  it("leads to a printed page of the open source, if the text has it", () => {
    const hit = {
      source: { slug: "a-diary", title: "" },
      where: "text",
      page: "30",
      cite: "p. 30",
      excerpt: "",
      href: "/there",
    } as const;
    const pages = (query: string, slug: string | null) =>
      paletteGroups({ ...facts, query, slug, hits: [hit] })
        .filter((group) => group.value === "Pages")
        .flatMap((group) => group.items.map((item) => item.act));
    expect(pages("p. 30", "a-diary")).toEqual([{ href: "/there" }]);
    expect(pages("31", "a-diary")).toEqual([]);
    expect(pages("p. 30", null)).toEqual([]);
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
