import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { block, doc, p } from "@/lib/document/builders";
import { receiveFile } from "@/lib/import/decode";
import { importFile } from "@/lib/import/registry";
import { fileOf } from "@/lib/import/testing";
import { lensInput, readText } from "../read-text";
import { names } from "./lens";
import { isOneApart, spellingKey } from "./spelling";

function reasons(text: string): string[] {
  const { document } = importFile(fileOf(text), { profile: "plain" });
  return names
    .run(lensInput(readText(document)))
    .findings.map(({ kind, reason }) => `${kind}: ${reason}`);
}

describe("the key of a spelling", () => {
  it.each([
    ["Yoffe", "Joffe", "Ioffe"],
    ["Chicherin", "Tchitcherin", "Tschitscherin"],
    ["Tukhachevsky", "Tukhachevskii", "Tuhačevskij"],
    ["Pilsudski", "Pilsudsky", "Pilssudski"],
    ["Aleksei", "Alexey", "Alexei"],
    ["Kaganovich", "Kaganovitch", "Kaganowitsch"],
    ["Kemâl", "Kemal"],
    ["Mustafa", "Mustapha"],
    ["Rıza", "Riza"],
    ["Bessedovsky", "Besedovski", "Bessedowsky"],
    ["Yenukidze", "Enukidze"],
  ])("is one for %s and %s", (...forms) => {
    expect(new Set(forms.map(spellingKey)).size).toBe(1);
  });

  it.each([
    ["Stalin", "Lenin"],
    ["Kamenev", "Kaminsky"],
    ["Karakhan", "Kalinin"],
    ["Radek", "Radkevich"],
  ])("is not one for %s and %s", (one, other) => {
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });
});

describe("one letter apart", () => {
  it("knows a letter changed, added, left out and two exchanged", () => {
    expect(isOneApart("Moltov", "Molotov")).toBe(true);
    expect(isOneApart("Arakov", "Aralov")).toBe(true);
    expect(isOneApart("Kyrlenko", "Krylenko")).toBe(true);
    expect(isOneApart("Molotov", "Molotov")).toBe(false);
    expect(isOneApart("Radek", "Rykov")).toBe(false);
  });

  it("is the same both ways", () => {
    const word = fc.stringMatching(/^[a-c]{0,5}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isOneApart(one, other)).toBe(isOneApart(other, one));
      }),
    );
  });
});

describe("the lens of names", () => {
  it("joins spellings and says by what", () => {
    expect(
      reasons(
        "Joffe came with Alexey. Yoffe and Aleksei stayed; so did Yoffe.",
      ),
    ).toEqual([
      "spelling: “Alexey” once, “Aleksei” once. Made one by: x, y and i.",
      expect.stringMatching(
        /^spelling: “Yoffe” 2 times, “Joffe” once.*initial yo/,
      ),
    ]);
  });

  it("leaves words of the language alone", () => {
    expect(
      reasons(
        "Form follows from. The form was from him. Their colour, our color.",
      ),
    ).toEqual([]);
  });

  it("tells an alias, and one that two persons bear", () => {
    expect(
      reasons(
        "Lev [Karakhan] came. Lev [Mekhlis] went. The Owl [Bonfadini] sat.",
      ),
    ).toEqual([
      expect.stringContaining(
        "alias: Brackets of the text explain by “Karakhan”",
      ),
      expect.stringContaining("two-persons: “Lev” is explained"),
      expect.stringContaining("by “Mekhlis”"),
      expect.stringContaining("by “Bonfadini”"),
    ]);
  });

  it("keeps homonyms apart, and full initials with short ones together", () => {
    const text = (one: string, other: string) =>
      `${one} Hsiung wrote. ${other} Hsiung answered. ${one} Hsiung and ${other} Hsiung met.`;
    expect(reasons(text("S. I.", "K. M."))).toEqual([
      expect.stringContaining("homonym: "),
    ]);
    expect(reasons(text("V. M.", "M."))).toEqual([]);
  });
});

describe("initials in brackets", () => {
  it("are listed once a name, with whom a heading names instead", () => {
    const built = doc(
      block("heading", "A Protocol with General Makoto Onodera"),
      p("General O[shima] agrees. General O[shima] signs with Mr B[ammat]."),
    );
    const { findings } = names.run(lensInput(readText(built.node)));
    expect(findings.map(({ kind, words }) => `${kind} ${words}`)).toEqual([
      "completed O[shima]",
      "completed-otherwise O[shima]",
      "completed B[ammat]",
    ]);
  });

  it("do not part one person from himself", () => {
    const told = reasons(
      "Mr H. Truman came. H. Truman spoke. Mr S. Truman left. S. Truman wrote. Mr H. S. Truman sat. H. S. Truman ate.",
    );
    expect(told.filter((one) => one.startsWith("homonym"))).toEqual([]);
    const two = reasons(
      "Mr H. Truman came. H. Truman spoke. Mr S. Truman left. S. Truman wrote.",
    );
    expect(two.filter((one) => one.startsWith("homonym"))).toHaveLength(1);
  });
});

describe("the sample", () => {
  const bytes = new Uint8Array(
    readFileSync("corpus/two-clocks-at-galata/source.txt"),
  );
  const { document } = importFile(receiveFile("source.txt", bytes), {
    profile: "auto",
  });
  const { findings } = names.run(lensInput(readText(document)));

  it("has every alias that its brackets explain", () => {
    const persons = findings
      .filter(({ kind }) => kind === "alias")
      .map(({ reason }) => /by “(.+?)”/.exec(reason)?.[1]);
    expect(persons.toSorted()).toEqual([
      "Captain Aubin",
      "Cav. Bonfadini",
      "Hallam",
      "Harington",
      "Rumbold",
    ]);
  });

  it("has the bracket that names the wrong person", () => {
    const two = findings.filter(({ kind }) => kind === "two-persons");
    expect(two.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/Owl.*Bonfadini.*Aubin|Owl.*Aubin.*Bonfadini/),
    ]);
  });
});
