import type { Node } from "prosemirror-model";
import { beforeAll, describe, expect, it } from "vitest";
import type { ImportedDocument, ReceivedFile } from "@/lib/import/format";
import { importFile } from "@/lib/import/registry";
import { type DocumentReport, reportOf } from "@/lib/import/report";
import { breachesOf } from "@/lib/import/testing";
import { factsOf } from "./facts";
import { realFile, sourcesMissing } from "./sources";

describe.skipIf(sourcesMissing)("Notes for a Journal", () => {
  let file: ReceivedFile;
  let made: ImportedDocument;
  let report: DocumentReport;

  beforeAll(() => {
    file = realFile("notes-for-a-journal");
    made = importFile(file, { profile: "auto" });
    report = reportOf(made.document, made.runs, made.repairs);
  });

  const nodes = (type: string): Node[] => {
    const found: Node[] = [];
    made.document.descendants((node) => {
      if (node.type.name === type) found.push(node);
    });
    return found;
  };
  const noteText = (id: string) =>
    nodes("note").find((node) => node.attrs["id"] === id)?.textContent ?? "";
  const repairs = (rule: string) =>
    made.repairs.filter((repair) => repair.rule === rule);

  it("is recognised as a book, with its title", () => {
    expect(made.profile).toBe("book");
    expect(made.reason).toMatch(/contents.*chapters.*notes.*index/);
    expect(made.title).toBe("Notes for a Journal");
  });

  it("keeps the way back and loses nothing unlisted", () => {
    expect(breachesOf(file, made)).toEqual([]);
  });

  it("links all 430 notes with 432 calls, two of them twice called", () => {
    expect(report.notes).toEqual({
      bodies: 430,
      references: 432,
      linked: 430,
      unlinkedBodies: 0,
      unlinkedReferences: 0,
    });
    const ids = nodes("noteRef").map((node) => node.attrs["id"] as string);
    expect(ids.filter((id) => /^r-p\d+-\d+-b$/.test(id))).toEqual([
      "r-p55-1-b",
      "r-p129-1-b",
    ]);
  });

  it("joins the one note that a page cuts, and links an odd call", () => {
    const steiger = noteText("n-p219-1");
    expect(steiger).toMatch(/he remained liaison officer/);
    expect(steiger).toMatch(/the purge of 1938\.$/);
    expect(repairs("note-joined").map((r) => r.rawFrom)).toEqual([486278]);
    const odd = nodes("noteRef").find((n) => n.attrs["id"] === "r-p220-3");
    expect(odd?.attrs["target"]).toBe("n-p220-3");
  });

  it("tells the translator's notes from the rest", () => {
    const ids = nodes("note")
      .filter((node) => node.attrs["voice"] === "translator")
      .map((node) => node.attrs["id"]);
    expect(ids).toEqual(["n-p89-4", "n-p239-1"]);
  });

  it("finds the 327 marks of omission and two of other words, no false one", () => {
    expect(report.omissions).toEqual({
      total: 329,
      byKind: { "authorial-gap": 327, undetermined: 2 },
    });
    const literals = new Map<string, number>();
    for (const node of nodes("omissionMark")) {
      const literal = node.attrs["literal"] as string;
      literals.set(literal, (literals.get(literal) ?? 0) + 1);
    }
    expect(Object.fromEntries(literals)).toEqual({
      "(omission)": 319,
      "(Omission.)": 8,
      "(blank)": 1,
      "[Translator's note: gap in the diary.]": 1,
    });
  });

  it("labels the pages 7 to 303 in order, but for the empty page 276", () => {
    const labels = report.pages.map(({ label }) => Number(label));
    const all = Array.from({ length: 297 }, (_, i) => i + 7);
    expect(labels).toEqual(all.filter((page) => page !== 276));
  });

  it("begins chapters, appendices and index on the pages of the contents", () => {
    const text = [...file.text];
    const begins = (label: string) => {
      const page = report.pages.find((one) => one.label === label);
      const from = page?.rawStart ?? 0;
      return text.slice(from, from + 14).join("");
    };
    expect(begins("7")).toMatch(/^MAXIM LITVINOV/);
    expect(begins("19")).toMatch(/^Chapter One/);
    expect(begins("86")).toMatch(/^Chapter Two/);
    expect(begins("154")).toMatch(/^Chapter Three/);
    expect(begins("216")).toMatch(/^Chapter Four/);
    expect(begins("277")).toMatch(/^APPENDICES/);
    expect(begins("278")).toMatch(/^APPENDIX I\n/);
    expect(begins("293")).toMatch(/^APPENDIX II\n/);
    expect(begins("294")).toMatch(/^APPENDIX III/);
    expect(begins("295")).toMatch(/^I N D E X/);
  });

  it("agrees with the book's own index on 95 % of the pages", () => {
    const check = made.indexCheck;
    expect(check?.references).toBeGreaterThan(2000);
    const share = (hits = 0) => hits / (check?.references ?? 1);
    expect(share(check?.onPage)).toBeGreaterThan(0.955);
    expect(share(check?.withinOne)).toBeGreaterThan(0.985);
  });

  it("asks for the right page where the record says the index is wrong", () => {
    const known = factsOf("notes-for-a-journal");
    const wrong = known.repairs("index-page");
    expect(wrong.map(({ before, after }) => [before, after])).toEqual([
      ["17", "16"],
      ["11-13", "111-13"],
      ["251", "249"],
    ]);
    const [before, after] = [made.indexCheck, known.made.indexCheck];
    expect(after?.onPage).toBeGreaterThan(before?.onPage ?? 0);
    const share = (after?.onPage ?? 0) / (after?.references ?? 1);
    expect(share).toBeGreaterThan(0.955);
    expect(known.made.document.textContent).toContain("11-13, 137-8");
  });

  it("finds the 82 dated entries and passes years on to those without", () => {
    expect(report.entries).toHaveLength(82);
    const of = (rawStart: number) =>
      report.entries.find((entry) => entry.rawStart === rawStart);
    const expected: [number, string, string, string][] = [
      [28733, "1926", "1926", "text"],
      [37023, "May – June 1926", "1926-05/1926-06", "text"],
      [54137, "Third Saturday of May", "1926-05-15", "inherited"],
      [133901, "January . . . 1928", "1928-01", "text"],
      [135939, "29th January", "1928-01-29", "inherited"],
      [136528, "February, March, April", "1928-02/1928-04", "inherited"],
      [252518, "11th February", "1930-02-11", "inherited"],
      [355705, "20th September", "1931-09-20", "inherited"],
      [373322, "4th January, 1932", "1932-01-04", "text"],
      [548697, "The awful summer of 1938", "1938-22", "text"],
      [598813, "August 1941", "1941-08", "text"],
      [605136, "1944", "1944", "text"],
      [610260, "1950", "1950", "text"],
    ];
    for (const [start, literal, edtf, kind] of expected) {
      expect(of(start)).toMatchObject({ literal, edtf, kind });
    }
  });

  it("joins before it looks for dates, so that two cut sentences are none", () => {
    const starts = report.entries.map(({ rawStart }) => rawStart);
    expect(starts).not.toContain(361370);
    expect(starts).not.toContain(390443);
  });

  it("drops a hyphen at a page only where the word is attested", () => {
    const text = made.document.textBetween(0, made.document.content.size, "\n");
    expect(text).toContain("annexed to the Agreement should");
    expect(text).toContain("cold-resisting");
    expect(text).toContain("Obolensky-Osinsky");
    expect(text).toContain("playing an important part");
    expect(repairs("hyphen-dropped")).toHaveLength(2);
  });

  it("reads emphasis, bold headwords and tags, and leaves no sign behind", () => {
    expect(repairs("emphasis")).toHaveLength(220 + 8 + 6);
    const journal = nodes("paragraph").filter(
      (node) => node.attrs["role"] === "body",
    );
    expect(journal.some((node) => /\*/.test(node.textContent))).toBe(false);
  });

  it("links the stars to the 37 biographies, all but a stray one", () => {
    const stars = nodes("noteRef").filter(
      (node) => node.attrs["type"] === "biography",
    );
    expect(stars).toHaveLength(215);
    const loose = stars.filter((node) => node.attrs["target"] === null);
    expect(loose).toHaveLength(1);
    const lives = report.units.filter(({ kind }) => kind === "biography");
    expect(lives).toHaveLength(37);
    const reached = new Set(stars.map((node) => node.attrs["target"]));
    expect(lives.every(({ id }) => reached.has(id))).toBe(true);
  });

  it("proposes Latin letters for three headwords and keeps the printed ones", () => {
    expect(
      repairs("look-alike").map(({ before, after }) => [before, after]),
    ).toEqual([
      ["РЫКОВ", "RYKOV"],
      ["ШКИРИЯТОВ", "SHKIRIYATOV"],
      ["СОКОЛНИКОВ", "SOKOLNIKOV"],
    ]);
    expect(made.document.textContent).toContain("РЫКОВ, Alexei");
  });

  it("lists all 202 brackets, two of them the translator's", () => {
    const voices = repairs("gloss").map(({ after }) => after);
    expect(voices).toHaveLength(202);
    expect(voices.filter((voice) => voice === "translator")).toHaveLength(2);
  });

  it("keeps verse, white space, brackets, signature and rows of the index", () => {
    expect(nodes("verse")).toHaveLength(3);
    const literals = nodes("separator").map((node) => node.attrs["literal"]);
    expect(literals.filter((literal) => literal !== "")).toHaveLength(18);
    expect(nodes("signature").map((node) => node.textContent)).toEqual([
      "E. H. CARR",
    ]);
    const rows = nodes("paragraph").filter(
      (node) => node.attrs["role"] === "index",
    );
    expect(rows).toHaveLength(384);
  });
});
