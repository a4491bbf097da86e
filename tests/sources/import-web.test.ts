import { beforeAll, describe, expect, it } from "vitest";
import { breachesOf } from "@/lib/import/testing";
import { type Facts, factsOf } from "./facts";
import { sourcesMissing } from "./sources";

describe.skipIf(sourcesMissing)("North Caucasus and Japan", () => {
  let facts: Facts;

  beforeAll(() => {
    facts = factsOf("north-caucasus-and-japan");
  });

  /** Paragraphs of the page itself. */
  const articleParagraphs = () => {
    const found: string[] = [];
    facts.made.document.forEach((section) => {
      section.forEach((node) => {
        const isText =
          node.type.name === "paragraph" && node.attrs["role"] === "body";
        if (isText) found.push(node.textContent);
      });
    });
    return found;
  };

  it("is recognised as a web page, and says why", () => {
    expect(facts.made.profile).toBe("web");
    expect(facts.made.reason).toMatch(/pictures.*links.*empty line/);
  });

  it("keeps the way back and loses nothing unlisted", () => {
    expect(breachesOf(facts.file, facts.made)).toEqual([]);
  });

  it("has 7 paragraphs of its own", () => {
    const texts = articleParagraphs();
    expect(texts).toHaveLength(7);
    expect(texts.map((text) => text.slice(0, 8))).toEqual([
      "As the w",
      "The “Kav",
      "On Decem",
      "Noticing",
      "However,",
      "The diff",
      "While th",
    ]);
  });

  it("keeps date, link, author and place of the page apart", () => {
    const furniture = facts
      .nodes("paragraph")
      .filter((node) => node.attrs["role"] === "furniture");
    expect(furniture.map((node) => node.textContent.trim())).toEqual([
      "• 12/02/2025",
      "Türkçe Tercüme",
    ]);
    const last = facts.made.document.lastChild?.lastChild;
    expect(last?.type.name).toBe("dateline");
    expect(last?.textContent).toBe("Istanbul, February 12, 2025");
  });

  it("shows 4 documents: two letters, an enclosure, an agreement", () => {
    const documents = facts.report.units.filter(
      ({ kind }) => kind !== "article",
    );
    expect(documents.map(({ kind }) => kind)).toEqual([
      "letter",
      "memorandum",
      "letter",
      "agreement",
    ]);
    const [covering, enclosure, letter] = documents;
    expect(covering).toMatchObject({
      date: "1937-11-28",
      place: "Nishantash",
      signature: "S. Shamil",
      addresseeInBody: "Colonel",
    });
    expect(enclosure).toMatchObject({
      partOf: covering?.id,
      date: null,
      dateKind: "unknown",
      sender: null,
    });
    expect(letter).toMatchObject({
      sender: "Haydar Bammat",
      addressee: "Tadeusz Holowko",
      addresseeInBody: "Holowko",
      signature: null,
    });
  });

  it("has the 5 articles of the agreement", () => {
    const articles = facts.report.units.filter(
      ({ kind }) => kind === "article",
    );
    expect(articles.map(({ heading }) => heading)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
    ]);
    const agreement = facts.report.units.find(
      ({ kind }) => kind === "agreement",
    );
    expect(articles.every(({ partOf }) => partOf === agreement?.id)).toBe(true);
  });

  it("has 5 captions with pictures or files that are absent", () => {
    const placeholders = facts.repairs("image-absent");
    expect(placeholders).toHaveLength(5);
    expect(facts.nodes("caption")).toHaveLength(5);
    const originals = placeholders.filter(({ before }) =>
      /original/.test(before),
    );
    expect(originals).toHaveLength(3);
  });

  it("heads parts of the memorandum by 5 questions, and by no other one", () => {
    const headings = facts
      .nodes("heading")
      .filter((node) => node.textContent.endsWith("?"));
    expect(headings).toHaveLength(5);
    const questions = facts
      .nodes("paragraph")
      .filter((node) => node.textContent.endsWith("?"));
    expect(questions).toHaveLength(4);
  });

  it("has four lists, whatever signs follow their numbers", () => {
    expect(facts.nodes("list")).toHaveLength(4);
    const markers = facts.nodes("listItem").map((node) => node.attrs["marker"]);
    expect(markers).toEqual([
      "1 -",
      "2 -",
      "1-",
      "2-",
      "3-",
      "1-",
      "2-",
      "3-",
      "1-",
      "2.",
      "3.-",
    ]);
  });

  it("marks 10 brackets as the editor's", () => {
    expect(facts.repairs("gloss")).toHaveLength(10);
  });

  it("keeps the 27 spaces that do not break", () => {
    const text = facts.made.document.textContent;
    const kept = text.match(/\u00a0/g)?.length ?? 0;
    // Those at the end of a line are white space and not text.
    const atEnds = [...facts.file.text.matchAll(/\u00a0+(?=\s*\n)/g)]
      .map(([spaces]) => spaces.length)
      .reduce((sum, n) => sum + n, 0);
    expect(kept + atEnds).toBe(27);
  });
});
