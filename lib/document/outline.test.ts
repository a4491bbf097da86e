import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDocument } from "@/tests/support/arbitrary-document";
import { canonicalText } from "./canonical-text";
import { countWords, outlineOf, pageAt, sectionAt } from "./outline";
import { schema } from "./schema";

const { nodes, marks } = schema;
const text = (words: string) => schema.text(words);
const paragraph = (...content: Parameters<typeof nodes.doc.create>[1][]) =>
  nodes.paragraph.create(null, content.flat() as never);
const page = (label: string) => nodes.pageBreak.create({ label });
const call = (id: string, target: string | null) =>
  nodes.noteRef.create({ id, target, printed: "1" });

const doc = nodes.doc.create(null, [
  nodes.section.create({ id: "preface", kind: "front", title: "Preface" }, [
    paragraph(page("5"), text("𝔄 word")),
  ]),
  nodes.section.create({ id: "one", title: "One" }, [
    nodes.unit.create(
      { id: "u1", heading: "May", date: "1926-05-15", dateKind: "text" },
      [
        paragraph(
          schema.text("15 ", [
            marks.dateHeading.create({ date: "1926-05-15" }),
          ]),
          schema.text("May", [
            marks.dateHeading.create({ date: "1926-05-15" }),
            marks.emphasis.create(),
          ]),
          text(" rain"),
          call("r1", "n1"),
          page("6"),
          text(" and "),
          nodes.omissionMark.create({ id: "o1", literal: "(blank)" }),
        ),
        nodes.note.create({ id: "n1", label: "1", page: "5" }, text("A note")),
      ],
    ),
  ]),
  nodes.section.create({ id: "one", title: "One", run: 1 }, [
    nodes.unit.create({ id: "u1", fragment: 1 }, paragraph(text("goes on"))),
    paragraph(text("end"), call("r2", "n1"), call("r3", null)),
  ]),
]);

describe("the outline of a document", () => {
  const outline = outlineOf(doc);
  const words = [...canonicalText(doc)];
  const slice = (at: { start: number; end: number }) =>
    words.slice(at.start, at.end).join("");

  it("takes the runs of a section together", () => {
    expect(outline.sections.map((s) => [s.id, s.page, s.words])).toEqual([
      ["preface", "5", 2],
      ["one", "5", 8],
    ]);
    expect(outline.sections.map(slice)).toEqual([
      "𝔄 word",
      "15 May rain and (blank)\ngoes on\nend",
    ]);
  });

  it("takes the fragments of a unit together", () => {
    expect(outline.units).toHaveLength(1);
    expect(outline.units[0]).toMatchObject({
      id: "u1",
      ordinal: 1,
      section: "one",
      page: "5",
    });
    expect(outline.units.map(slice)).toEqual([
      "15 May rain and (blank)\ngoes on",
    ]);
  });

  it("says where pages begin and which is in force", () => {
    expect(outline.pages.map((p) => [p.label, p.start])).toEqual([
      ["5", 0],
      ["6", 18],
    ]);
    expect(pageAt(outline.pages, 17)?.label).toBe("5");
    expect(pageAt(outline.pages, 18)?.label).toBe("6");
    expect(pageAt([], 18)).toBeNull();
    expect(sectionAt(outline.sections, 7)?.id).toBe("one");
  });

  it("knows notes with the calls that lead to them", () => {
    expect(outline.notes).toEqual([
      {
        id: "n1",
        label: "1",
        page: "5",
        voice: "note",
        section: "one",
        text: "A note",
        references: ["r1", "r2"],
      },
    ]);
    expect(outline.references.map((r) => [r.id, r.target])).toEqual([
      ["r1", "n1"],
      ["r2", "n1"],
      ["r3", null],
    ]);
  });

  it("reads a date printed in two faces as one", () => {
    expect(outline.dates).toEqual([
      { literal: "15 May", date: "1926-05-15", kind: "text", start: 7 },
    ]);
  });

  it("finds gaps where their literal stands", () => {
    expect(outline.omissions).toEqual([
      {
        id: "o1",
        kind: "authorial-gap",
        literal: "(blank)",
        stream: "main",
        start: 23,
      },
    ]);
  });

  it("covers the whole text with sections that follow one another", () => {
    fc.assert(
      fc.property(arbitraryDocument, (any) => {
        const { sections, pages, units } = outlineOf(any);
        const length = [...canonicalText(any)].length;
        let last = 0;
        for (const { start, end } of sections) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          last = end;
        }
        expect(last).toBe(length);
        for (const list of [pages, units]) {
          const starts = list.map((entry) => entry.start as number);
          expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it("finds every gap at its literal", () => {
    fc.assert(
      fc.property(arbitraryDocument, (any) => {
        const main = [...canonicalText(any)];
        for (const { stream, start, literal } of outlineOf(any).omissions) {
          if (stream !== "main") continue;
          const length = [...literal].length;
          expect(main.slice(start, start + length).join("")).toBe(literal);
        }
      }),
    );
  });
});

describe("the number of words", () => {
  it("counts words joined by apostrophe or hyphen once", () => {
    expect(countWords("The envoy's so-called ‘plan’ — 3 pages…")).toBe(6);
    expect(countWords(" — … ")).toBe(0);
  });
});
