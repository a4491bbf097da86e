import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/document/canonical-text";
import type { ImportedDocument } from "../format";
import { importFile } from "../registry";
import { reportOf } from "../report";
import { breachesOf, fileOf } from "../testing";

const read = (...blocks: string[]): ImportedDocument => {
  const file = fileOf(["Chapter One", ...blocks].join("\n\n"));
  const made = importFile(file, { profile: "book" });
  expect(breachesOf(file, made)).toEqual([]);
  return made;
};

/** Blocks as "type: text", in order. */
function blocks({ document }: ImportedDocument): string[] {
  const found: string[] = [];
  document.descendants((node) => {
    if (node.isTextblock) found.push(`${node.type.name}: ${textOf(node)}`);
    return !node.isTextblock;
  });
  return found.slice(1);
}

const textOf = (node: Node) =>
  node.textBetween(0, node.content.size, "", (leaf) =>
    leaf.type.name === "lineBreak" ? "/" : (leaf.attrs["literal"] ?? ""),
  );

function attrs(made: ImportedDocument, type: string): Node["attrs"][] {
  const found: Node["attrs"][] = [];
  made.document.descendants((node) => {
    if (node.type.name === type) found.push(node.attrs);
  });
  return found;
}

describe("headings", () => {
  it("that follow one another are each a heading once", () => {
    const file = fileOf("APPENDIX I\nChapter Two\n\nHe came home.");
    const made = importFile(file, { profile: "book" });
    expect(breachesOf(file, made)).toEqual([]);
    expect(canonicalText(made.document)).toBe(
      "APPENDIX I\nChapter Two\nHe came home.",
    );
  });
});

describe("notes", () => {
  it("are lifted, linked by page, and stand after the block that ends the page", () => {
    const made = read(
      "He met Brown.¹ After dinner they both went",
      "¹ BROWN, a clerk.",
      "home, and Smith¹ with Brown.¹",
      "¹ SMITH, a dog.",
    );
    expect(blocks(made)).toEqual([
      "paragraph: He met Brown. After dinner they both went home, and Smith with Brown.",
      "note: BROWN, a clerk.",
      "note: SMITH, a dog.",
    ]);
    expect(
      attrs(made, "noteRef").map(({ id, target }) => [id, target]),
    ).toEqual([
      ["r-p[1]-1", "n-p[1]-1"],
      ["r-p[2]-1", "n-p[2]-1"],
      ["r-p[2]-1-b", "n-p[2]-1"],
    ]);
  });

  it("cut by a page are made whole", () => {
    const made = read(
      "One Steiger.¹",
      "¹ STEIGER, a man who remained",
      "Another sentence ends.",
      "an officer until 1938.",
      "¹ See note above.",
    );
    expect(blocks(made)).toContain(
      "note: STEIGER, a man who remained an officer until 1938.",
    );
  });

  it("keep their second paragraph when the numbers go on after it", () => {
    const made = read(
      "One¹ two.²",
      "¹ First.",
      "It goes on here.",
      "² Second.",
    );
    expect(blocks(made)).toContain("note: First./It goes on here.");
  });

  it("that are called without a body are reported, not made up", () => {
    const made = read("One.³");
    const { notes } = reportOf(made.document, made.runs, made.repairs);
    expect(notes).toMatchObject({ references: 1, unlinkedReferences: 1 });
    expect(made.warnings).toContainEqual(
      expect.objectContaining({ code: "note-without-body", rawFrom: 17 }),
    );
  });

  it("are not seen in measures", () => {
    expect(attrs(read("A room of 40 m² only."), "noteRef")).toEqual([]);
  });
});

describe("joins", () => {
  const join = (a: string, b: string, ...rest: string[]) =>
    blocks(read(`A sentence long enough to be cut ${a}`, b, ...rest))[0];

  it("drop a hyphen when the book has the word", () => {
    expect(join("by an Agree-", "ment there.", "An agreement.")).toContain(
      "by an Agreement there.",
    );
  });

  it("keep it when the book has not", () => {
    expect(join("by cold-", "resisting men.")).toContain("cold-resisting men.");
  });

  it("leave whole sentences apart", () => {
    expect(join("here.", "Then he went.")).not.toContain("Then");
  });
});

describe("a text without stops", () => {
  it("is not taken for one that pages cut everywhere", () => {
    const line = "A line without a stop that is long enough to be cut";
    const made = read(...Array.from({ length: 30 }, () => line));
    expect(blocks(made)).toHaveLength(30);
  });
});

describe("inline signs", () => {
  const lives = [
    "APPENDIX I",
    "ADAMS, Jane, b. 1860. A founder.",
    "FRUNZE, Mikhail, 1885-1925. A soldier.",
    "GORKY, Maxim, 1868-1936. A writer.",
  ];

  it("tell emphasis, stars of biographies and bold apart", () => {
    const text = "He read *Pravda* to Frunze's* wife; **BOLD** words.";
    const made = read(text, ...lives);
    expect(blocks(made)[0]).toBe(
      "paragraph: He read Pravda to Frunze's wife; BOLD words.",
    );
    expect(attrs(made, "noteRef")).toEqual([
      expect.objectContaining({
        type: "biography",
        printed: "*",
        target: "e-0002",
      }),
    ]);
  });

  it("leave stars alone in a book without biographies", () => {
    expect(blocks(read("Frunze's* wife."))).toEqual([
      "paragraph: Frunze's* wife.",
    ]);
  });

  it("mark brackets with the voice that speaks in them", () => {
    const made = read("Lev [Trotsky] came. [Translator's note: a joke.]");
    const voices: string[] = [];
    made.document.descendants((node) => {
      for (const mark of node.marks) voices.push(mark.attrs["voice"] as string);
    });
    expect(voices).toEqual(["editor", "translator"]);
  });

  it("keep marks of omission as printed, and see none in plain words", () => {
    const made = read(
      "I went . . . (omission) . . . and (Omission.) An omission (of mine).",
    );
    expect(attrs(made, "omissionMark").map(({ literal }) => literal)).toEqual([
      "(omission)",
      "(Omission.)",
    ]);
  });

  it("keep verse in lines", () => {
    const made = read("*Do not swagger,\nYou communist*");
    expect(blocks(made)).toEqual(["verse: Do not swagger,/You communist"]);
  });
});

describe("long chapters", () => {
  it("are cut between units, and a long unit goes on as a fragment", () => {
    const days = Array.from({ length: 31 }, (_, i) => [
      `${i + 1}th May, 1926. A day.`,
      ...Array.from({ length: i === 30 ? 90 : 4 }, () => "It went on."),
    ]);
    const made = read(...days.flat());
    const units = attrs(made, "unit");
    const fragments = units.filter(({ fragment }) => fragment > 0);
    expect(fragments.map(({ dateLiteral }) => dateLiteral)).toEqual([
      "31th May, 1926",
      "31th May, 1926",
    ]);
    const sections = attrs(made, "section");
    expect(sections.map(({ run }) => run)).toEqual(sections.map((_, i) => i));
  });
});
