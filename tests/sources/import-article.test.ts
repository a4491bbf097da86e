import { beforeAll, describe, expect, it } from "vitest";
import { breachesOf } from "@/lib/import/testing";
import { type Facts, factsOf, nodesOf, tally } from "./facts";
import { sourcesMissing } from "./sources";

describe.skipIf(sourcesMissing)("On the Correspondence", () => {
  let facts: Facts;

  beforeAll(() => {
    facts = factsOf("kemalists-and-bolsheviks");
  });

  const unitText = (index: number) => facts.nodes("unit")[index]?.textContent;

  it("is recognised as an article, and says why", () => {
    expect(facts.made.profile).toBe("article");
    expect(facts.made.reason).toMatch(/notes.*title.*14 documents/);
  });

  it("keeps the way back and loses nothing unlisted", () => {
    expect(breachesOf(facts.file, facts.made)).toEqual([]);
  });

  it("has 3 documents inside the article and 14 after it", () => {
    const { units } = facts.report;
    expect(units).toHaveLength(3 + 14);
    const numbers = units.map(({ heading }) => /^\d+/.exec(heading ?? "")?.[0]);
    expect(numbers).toEqual([
      undefined,
      undefined,
      undefined,
      ...Array.from({ length: 14 }, (_, i) => String(i + 1)),
    ]);
    expect(tally(units.slice(3).map(({ kind }) => kind))).toEqual({
      telegram: 9,
      speech: 1,
      note: 4,
    });
    expect(units.slice(0, 3).map(({ kind }) => kind)).toEqual([
      "letter",
      "telegram",
      "telegram",
    ]);
  });

  it("reads sender, addressee and date from the headings", () => {
    const documents = facts.report.units.slice(3);
    expect(documents.map(({ date }) => date)).toEqual([
      "1920-06-02",
      "1920-11-29",
      "1920-12-09",
      "1920-12-14",
      "1920-12-19",
      "1920-12-22",
      "1920-12-28",
      "1921-02-26",
      "1921-03-16",
      "1921-03-16",
      "1921-03-16",
      "1921-03-16",
      "1922-11-08",
      "1922-11-24",
    ]);
    expect(documents.every(({ sender }) => sender !== null)).toBe(true);
    const speech = documents[7];
    expect(speech).toMatchObject({ kind: "speech", addressee: null });
    const rest = documents.filter((one) => one !== speech);
    expect(rest.every(({ addressee }) => addressee !== null)).toBe(true);
    expect(documents[3]).toMatchObject({
      addressee: "J. V. Stalin",
      addresseeInBody: "Comrade Stalin",
      place: "Baku",
    });
    expect(documents[11]?.addresseeInBody).toBe("Mr. Ambassador");
  });

  it("knows the signatures, and that five documents have none", () => {
    const documents = facts.report.units.slice(3);
    const unsigned = documents.flatMap(({ signature }, i) =>
      signature === null ? [i + 1] : [],
    );
    expect(unsigned).toEqual([8, 9, 10, 11, 12]);
  });

  it("has the letter on a plate, in French, with date, place and address", () => {
    expect(facts.report.units[0]).toMatchObject({
      lang: "fr",
      date: "1922-04-10",
      place: "Angora",
      sender: "Mustapha Kemal",
      addressee: expect.stringMatching(/^Camarade Lénine/),
    });
    expect(unitText(0)).toMatch(/^Angora.*Russie\.$/s);
    expect(unitText(1)).toMatch(/^“To The President.*LENIN\.»$/s);
    expect(unitText(2)).toMatch(/^“The fact.*Assembly\.»$/s);
  });

  it("lifts 9 notes and links 7 raised calls and one in brackets", () => {
    expect(facts.report.notes).toEqual({
      bodies: 9,
      references: 7 + 1,
      linked: 8,
      unlinkedBodies: 1,
      unlinkedReferences: 0,
    });
    const printed = facts.nodes("noteRef").map((node) => node.attrs["printed"]);
    expect(printed.filter((sign) => /^\(/.test(sign as string))).toEqual([
      "(8)",
    ]);
    expect(facts.made.warnings).toContainEqual(
      expect.objectContaining({ code: "note-without-call" }),
    );
    expect(facts.made.document.textContent).toContain("(970)");
  });

  it("makes 8 sentences whole that pages and plates cut", () => {
    expect(facts.repairs("page-joined")).toHaveLength(8);
    const text = facts.made.document.textContent;
    for (const whole of [
      "fighting in the First World War",
      "on the day when the working people",
      "(for «Narodnyy",
      "along the lines of the Moscow Treaty",
      "workers and peasants, Armenia",
      "to which our telegram",
      "two noble peoples",
      "complete sincerity, finally",
    ]) {
      expect(text).toContain(whole);
    }
  });

  it("has one list of 8 items, their marks as printed", () => {
    expect(facts.nodes("list")).toHaveLength(1);
    expect(facts.nodes("listItem").map((node) => node.attrs["marker"])).toEqual(
      [..."abcdefgh"].map((letter) => `- ${letter})`),
    );
  });

  it("has 3 captions of pictures the file does not hold", () => {
    expect(facts.nodes("caption")).toHaveLength(3);
    expect(facts.repairs("image-absent")).toHaveLength(3);
  });

  it("reads 5 stretches of bold and 12 of italics", () => {
    const kinds = facts
      .repairs("emphasis")
      .map(({ after }) => after.split(":")[0]);
    expect(tally(kinds)).toEqual({ strong: 5, emphasis: 12 });
    expect(facts.made.document.textContent).not.toContain("*");
  });

  it("marks words in other languages, as the record tells them", () => {
    const marked = new Set<string>();
    for (const node of nodesOf(facts.made.document, "text")) {
      for (const mark of node.marks) {
        if (mark.type.name === "foreign")
          marked.add(mark.attrs["lang"] as string);
      }
    }
    expect(marked).toEqual(new Set(["fr", "ru-Latn"]));
  });
});
