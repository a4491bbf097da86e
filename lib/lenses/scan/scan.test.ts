import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { doc, p } from "@/lib/document/builders";
import { receiveFile } from "@/lib/import/decode";
import { importFile } from "@/lib/import/registry";
import { fileOf } from "@/lib/import/testing";
import { lensInput, readText } from "../read-text";
import { scan } from "./lens";

function suspicions(text: string): string[] {
  const { document } = importFile(fileOf(text), { profile: "plain" });
  return scan
    .run(lensInput(readText(document)))
    .findings.map(({ kind, words }) => `${kind} ${words}`);
}

const plain =
  "The secret order came from Radek, and Radek sent the order on. In secret they read the order, and Radek kept the secret.";

describe("scan suspicion", () => {
  it("finds letters exchanged in a word that is spelled otherwise elsewhere", () => {
    expect(suspicions(`${plain}\n\nThen Radek found the sccret.`)).toEqual([
      "misread-letter sccret",
    ]);
  });

  it("finds nothing in a clean text", () => {
    expect(suspicions(plain)).toEqual([]);
  });

  it.each([
    ["two-scripts", "Mos\u0441ow"],
    ["letters-and-figures", "l944"],
    ["letters-and-figures", "w0rd"],
  ])("finds %s in %s", (kind, word) => {
    expect(suspicions(`${plain}\n\nThey met at ${word} then.`)).toEqual([
      `${kind} ${word}`,
    ]);
  });

  it.each(["14th", "1930s", "1930's", "km2", "R101", "2nd", "B-29"])(
    "takes %s as it is",
    (word) => {
      expect(suspicions(`${plain}\n\nThey met the ${word} then.`)).toEqual([]);
    },
  );

  it("finds the hyphen of a line end where the word is joined elsewhere", () => {
    const text = `${plain} Trotskyites came. The Trotskyites went.`;
    expect(suspicions(`${text}\n\nThe Trot-skyites stayed.`)).toEqual([
      "cut-word Trot-skyites",
    ]);
  });

  it("finds an accent that stands only here", () => {
    expect(suspicions(`${plain}\n\nAnd Radék was gone.`)).toEqual([
      "stray-accent Radék",
    ]);
  });

  it("finds points out of place", () => {
    expect(
      suspicions("He went , and the the door was shut. of course not."),
    ).toEqual(["stray-point ,", "stray-point the the", "stray-point . of"]);
  });

  it("finds a quotation that does not close", () => {
    expect(suspicions("He said “wait and went.\n\nNobody came.")).toEqual([
      "quotation-mark “",
    ]);
    expect(suspicions("He said “wait» and went.")).toEqual([
      "quotation-mark “",
    ]);
    expect(suspicions('He said "wait and went.\n\nNobody came.')).toEqual([
      'quotation-mark "',
    ]);
  });

  it("knows that a quotation opens each of its paragraphs", () => {
    expect(suspicions("“One.\n\n“Two.\n\n“Three.”\n\nDone.")).toEqual([]);
    expect(suspicions('"One.\n\n"Two.\n\n"Three."\n\nDone.')).toEqual([]);
    expect(suspicions("“One.\n\nTwo.\n\nThree.”\n\nDone.")).toEqual([]);
  });
});

describe("sums", () => {
  const parts = (whole: string) =>
    `Of the ${whole} people 2,000 came by sea, 3,000 by land and 1,500 not.`;

  it("that nearly come out are named, and those that do or are none are not", () => {
    expect(suspicions(parts("6,590"))).toEqual([
      "sum 6,590 people 2,000 came by sea, 3,000 by land and 1,500",
    ]);
    expect(suspicions(parts("6,500"))).toEqual([]);
    expect(suspicions(parts("9,000"))).toEqual([]);
  });
});

describe("a paragraph that begins inside a sentence", () => {
  const opening = (before: string, words: string) => {
    const built = doc(p(before), p(words));
    return scan
      .run(lensInput(readText(built.node)))
      .findings.map(({ kind }) => kind);
  };

  it("is named when the one before is closed", () => {
    expect(opening("He went home.", "settlement of the matter.")).toEqual([
      "begins-mid-sentence",
    ]);
  });

  it("is not named when it goes on, or opens with a particle", () => {
    expect(opening("He spoke of the", "settlement of the matter.")).toEqual([]);
    expect(opening("He went home.", "von Seeckt stayed.")).toEqual([]);
  });
});

describe("the planted misreadings of the sample", () => {
  const folder = "corpus/two-clocks-at-galata";
  const bytes = new Uint8Array(readFileSync(`${folder}/source.txt`));
  const { document } = importFile(receiveFile("source.txt", bytes), {
    profile: "auto",
  });
  const { findings } = scan.run(lensInput(readText(document)));
  const truth = JSON.parse(readFileSync(`${folder}/truth.json`, "utf8")) as {
    scanErrors: { quotation: string }[];
  };
  const planted = new Set(truth.scanErrors.map(({ quotation }) => quotation));
  const found = findings
    .map(({ words }) => words)
    .filter((words) => planted.has(words));

  it("are found but for one that no other word of the text gives away", () => {
    expect(found).toEqual(["type-script", "Thc", "tonnagc", "Efcndi", "ordcr"]);
  });

  it("are the greater part of what is proposed for words", () => {
    const words = findings.filter(({ kind }) => kind !== "begins-mid-sentence");
    expect(found.length / words.length).toBeGreaterThan(0.6);
  });
});
