import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeSample, readSampleInput, sampleFolder } from "./make-sample";
import {
  alignedHour,
  hourAfterSunset,
  minutesApart,
  weekdayOf,
} from "./sample/calendar";
import { countWords } from "./sample/marked-text";

const shipped = (name: string) =>
  readFileSync(join(sampleFolder, name), "utf8");
const made = makeSample(readSampleInput());
const { source, truth, annotations } = made;
const letters = [...source];
const at = (start: number, end: number) => letters.slice(start, end).join("");
const pageText = (label: number) => {
  const page = truth.pages.find((one) => one.label === label);
  if (!page) throw new Error(`There is no page ${label}.`);
  return at(page.start, page.end);
};

describe("the sample and its manuscript", () => {
  it("is what the manuscript gives, letter for letter", () => {
    expect(shipped("source.txt")).toBe(source);
    expect(JSON.parse(shipped("truth.json"))).toEqual(
      JSON.parse(JSON.stringify(truth)),
    );
    expect(JSON.parse(shipped("annotations.json"))).toEqual(annotations);
  });

  it("is recognised by its descriptor", () => {
    const { recognise } = JSON.parse(shipped("descriptor.json")) as {
      recognise: { sha256: string; opening: string };
    };
    const sha256 = createHash("sha256").update(source, "utf8").digest("hex");
    expect(recognise.sha256).toBe(sha256);
    expect(source.split(/\s+/).slice(0, 12).join(" ")).toBe(recognise.opening);
  });

  it("has between 7,500 and 9,000 words on 35 to 47 pages", () => {
    expect(countWords(source)).toBeGreaterThan(7500);
    expect(countWords(source)).toBeLessThan(9000);
    expect(truth.pages.length).toBeGreaterThanOrEqual(35);
    expect(truth.pages.length).toBeLessThanOrEqual(47);
  });

  it("counts code points and UTF-16 units alike, so that offsets mean both", () => {
    expect(letters.length).toBe(source.length);
  });
});

describe("the truth of the sample", () => {
  it("points at its quotations", () => {
    const { plants, decoys, ordinaryWords, scanErrors, indexErrors, clocks } =
      truth;
    const marked = [
      ...plants,
      ...decoys,
      ...ordinaryWords,
      ...scanErrors,
      ...indexErrors,
      ...truth.suppressedNames,
      ...clocks,
    ];
    for (const { quotation, start, end } of marked)
      expect(at(start, end)).toBe(quotation);
    for (const { literal, start, end } of truth.omissions)
      expect(at(start, end)).toBe(literal);
    for (const { literal, start, end } of truth.voices)
      expect(at(start, end)).toBe(literal);
    for (const { literal, start } of truth.entries) {
      expect(at(start, start + literal.length)).toBe(literal);
    }
  });

  it("gives each place the page on which it stands", () => {
    const places = [
      ...truth.plants,
      ...truth.omissions,
      ...truth.entries,
      ...truth.sections,
    ];
    for (const { page, start } of places) {
      const on = truth.pages.findLast((one) => one.start <= start);
      expect(on?.label).toBe(page);
    }
  });

  it("numbers the notes of each page from 1 and leads each call to its body", () => {
    for (const { label } of truth.pages) {
      const notes = truth.notes.filter((note) => note.page === label);
      expect(notes.map(({ n }) => n)).toEqual(notes.map((_, i) => i + 1));
    }
    for (const { n, start, opening, references } of truth.notes) {
      const sign = "⁰¹²³⁴⁵⁶⁷⁸⁹"[n] ?? "";
      expect(at(start, start + 2 + opening.length)).toBe(`${sign} ${opening}`);
      expect(references.map((place) => letters[place])).toEqual(
        references.map(() => sign),
      );
    }
  });

  it("has no note sign that it does not know", () => {
    const signs = letters.flatMap((letter, i) =>
      /[¹²³⁴-⁹]/.test(letter) ? [i] : [],
    );
    const known = truth.notes.flatMap(({ start, references }) => [
      start,
      ...references,
    ]);
    expect(signs).toEqual(known.sort((a, b) => a - b));
  });

  it("has 45 to 60 notes, one called twice and one cut by the foot of its page", () => {
    expect(truth.notes.length).toBeGreaterThanOrEqual(45);
    expect(truth.notes.length).toBeLessThanOrEqual(60);
    expect(
      truth.notes.filter(({ references }) => references.length === 2),
    ).toHaveLength(1);
    const cut = truth.notes.filter(({ continuation }) => continuation !== null);
    expect(cut).toHaveLength(1);
    const rest = cut[0]?.continuation?.start ?? 0;
    expect(letters[rest]).toMatch(/\p{Ll}/u);
  });

  it("knows every sign of omission and every ordinary use of the word", () => {
    const known = [...truth.omissions, ...truth.ordinaryWords];
    for (const { index } of source.matchAll(/omission|\(blank\)/gi)) {
      expect(
        known.some(({ start, end }) => start <= index && index < end),
      ).toBe(true);
    }
  });
});

describe("pages of the sample", () => {
  it("cut words, paragraphs and one sentence so that a false date heading stands first", () => {
    const bodies = truth.pages.map(({ start, notesStart }) =>
      at(start, notesStart).trimEnd(),
    );
    expect(
      bodies.filter((body) => /\p{Ll}-$/u.test(body)).length,
    ).toBeGreaterThanOrEqual(3);
    expect(
      bodies.filter((body) => /[\p{Ll},]$/u.test(body)).length,
    ).toBeGreaterThan(20);
    expect(
      bodies.filter((body) => body.startsWith("October a steamer")),
    ).toHaveLength(1);
  });

  it("hold about as many words as they can", () => {
    const full = truth.pages.filter(
      ({ start, end }) => countWords(at(start, end)) > 190,
    );
    const counts = full.map(({ start, end }) => countWords(at(start, end)));
    expect(Math.max(...counts)).toBeLessThanOrEqual(260);
    expect(full.length).toBeGreaterThan(27);
  });

  it("print no page number", () => {
    expect(source).not.toMatch(/^\s*\d{1,3}\s*$/m);
  });

  it("are named rightly in the Contents, and in every reference but the planted one", () => {
    const rows = [...pageText(5).matchAll(/^(\w[^\t\n]*)\t.*?(\d+)$/gm)];
    expect(rows).toHaveLength(7);
    for (const [, row = "", label] of rows) {
      const title = row
        .replace(/^Introduction.*/, "ANSELM ZERAFA")
        .replace(": Biographical Notes", "")
        .replace(" - ", "-");
      const page = pageText(Number(label)).replace("I N D E X", "INDEX");
      expect(page.toLowerCase().startsWith(title.toLowerCase())).toBe(true);
    }
    const wrong = truth.plants.find(({ id }) => id === "crossref");
    expect(wrong?.quotation).toBe("See footnote on p. 35.");
    expect(pageText(32)).toContain("The conference opened on");
  });
});

describe("dates and hours of the sample", () => {
  const months =
    "January|February|March|April|May|June|July|August|September|October|November|December";
  const dated = new RegExp(
    `\\b((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day),? (\\d+)(?:st|nd|rd|th) (${months})(?:,? (\\d{4}))?`,
    "g",
  );
  const planted = new Set(
    truth.plants.flatMap(({ kind, start }) =>
      kind === "weekday" ? [start] : [],
    ),
  );

  it("have the right weekday wherever none was planted, and a wrong one where it was", () => {
    const found = [...source.matchAll(dated)];
    expect(found.length).toBeGreaterThanOrEqual(6);
    for (const { index, 1: weekday, 2: day, 3: month = "", 4: year } of found) {
      const entry = truth.entries.find(({ start }) => start === index);
      const inYear = Number(year ?? entry?.edtf.slice(0, 4));
      const right = weekdayOf(
        inYear,
        months.split("|").indexOf(month) + 1,
        Number(day),
      );
      if (planted.has(index)) expect(weekday).not.toBe(right);
      else expect(weekday).toBe(right);
    }
    expect(planted.size).toBe(2);
  });

  it("bear out the named days and the days of the week the diarist mentions", () => {
    expect(weekdayOf(1919, 6, 29)).toBe("Sunday"); // last Sunday of June
    expect(weekdayOf(1920, 4, 5)).toBe("Monday"); // Easter Monday
    expect(weekdayOf(1921, 10, 15)).toBe("Saturday"); // "on Saturday", 17th October 1921
    expect(weekdayOf(1922, 7, 30)).toBe("Sunday"); // "It being Sunday"
    expect(weekdayOf(1922, 9, 13)).toBe("Wednesday"); // "since Wednesday"
    expect(weekdayOf(1922, 10, 11)).toBe("Wednesday"); // "Wednesday of last week"
    expect(weekdayOf(1923, 2, 4)).toBe("Sunday"); // "last night", 5th February 1923
  });

  it("give both clocks within a quarter of an hour of the sunset, as the editor says", () => {
    expect(truth.clocks.length).toBeGreaterThanOrEqual(9);
    for (const { date, european, turkish } of truth.clocks) {
      const computed = hourAfterSunset(date, european);
      expect(minutesApart(computed, alignedHour(turkish))).toBeLessThanOrEqual(
        15,
      );
    }
  });

  it("keep the pairs of hours to hand A", () => {
    const inA = truth.hands.find(({ id }) => id === "hand-a")?.spans ?? [];
    for (const { start } of truth.clocks) {
      expect(inA.some((span) => span.start <= start && start < span.end)).toBe(
        true,
      );
    }
  });
});

describe("the two hands", () => {
  const textOf = (id: string) =>
    (truth.hands.find((hand) => hand.id === id)?.spans ?? [])
      .map(({ start, end }) => at(start, end))
      .join("\n");
  const per1000 = (text: string, pattern: RegExp) =>
    ([...text.matchAll(pattern)].length * 1000) / countWords(text);

  it("differ in names, exclamations and dots", () => {
    const [a, b] = [textOf("hand-a"), textOf("hand-b")];
    expect(countWords(a)).toBeGreaterThan(3500);
    expect(countWords(b)).toBeGreaterThan(1400);
    for (const name of ["Rupert", "Nuri Bey", "Ankara", "!"])
      expect(a).not.toContain(name);
    for (const name of ["Commander", "Nuri Efendi", "Angora"])
      expect(b).not.toContain(name);
    expect(per1000(b, /!/g)).toBeGreaterThan(15);
    expect(per1000(b, /\.(?: ?\.)+/g)).toBeGreaterThan(
      5 * per1000(a, /\.(?: ?\.)+/g),
    );
  });

  it("leave Chapter Four to hand B and Chapter One to hand A", () => {
    const hands = (from: number, to: number) =>
      truth.hands.flatMap(({ id, spans }) =>
        spans.some(({ start }) => start >= from && start < to) ? [id] : [],
      );
    const start = (title: string) =>
      truth.sections.find((section) => section.title.startsWith(title))
        ?.start ?? -1;
    expect(hands(start("Chapter One"), start("Chapter Two"))).toEqual([
      "hand-a",
    ]);
    expect(hands(start("Chapter Two"), start("Chapter Three"))).toEqual([
      "hand-a",
      "hand-b",
    ]);
    expect(hands(start("Chapter Four"), start("Appendices"))).toEqual([
      "hand-b",
    ]);
  });
});

describe("the index and the appendix", () => {
  it("has a notice for every starred person", () => {
    const starred = [
      ...source.matchAll(/(\p{L}+)[\].,]{0,2}\*(?![\p{L}\d])/gu),
    ].map(({ 1: name = "" }) => name.toUpperCase());
    const notices = pageText(44) + pageText(45);
    const persons = new Set(
      starred.filter((name) => notices.includes(`${name}, `)),
    );
    expect(persons.size).toBeGreaterThanOrEqual(8);
  });

  it("has two planted errors and betrays the suppressed name", () => {
    expect(truth.indexErrors).toHaveLength(2);
    const [name] = truth.suppressedNames;
    const line = /^Delvaux.*|^- Delvaux.*/m.exec(source)?.[0] ?? "";
    expect(line).toContain(` ${name?.page},`);
    expect(pageText(name?.page ?? 0)).not.toContain("Delvaux");
  });
});

describe("the demonstration annotations", () => {
  it("are 14 to 20, with several ranges, a point, and two contradicting views", () => {
    expect(annotations.length).toBeGreaterThanOrEqual(14);
    expect(annotations.length).toBeLessThanOrEqual(20);
    expect(annotations.some(({ anchors }) => anchors.length > 1)).toBe(true);
    const places = annotations.flatMap(({ anchors }) => anchors);
    expect(places.some(({ exact }) => exact === "")).toBe(true);
    expect(
      new Set(places.map(({ sourceStart }) => sourceStart)).size,
    ).toBeLessThan(places.length);
  });

  it("begin in the file with the first word of their quotation", () => {
    for (const { anchors } of annotations) {
      for (const { exact, sourceStart, prefix, suffix } of anchors) {
        const [first = ""] = exact.split(" ");
        expect(at(sourceStart, sourceStart + first.length + 1)).toContain(
          first.replace(/[\].]$/, ""),
        );
        expect([prefix.length <= 32, suffix.length <= 32]).toEqual([
          true,
          true,
        ]);
        expect(exact).not.toMatch(/[¹²³*\n]|\s{2}/);
      }
    }
  });
});
