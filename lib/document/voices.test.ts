import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDocument } from "@/tests/support/arbitrary-document";
import { indexDocument, lengthOf, streamOf, textBetween } from "./position";
import { schema } from "./schema";
import { voicesOf } from "./voices";

const { nodes } = schema;
const paragraph = (...content: Parameters<typeof schema.text>[]) =>
  nodes.paragraph.create(
    null,
    content.map(([words, marks]) => schema.text(words, marks)),
  );
const translator = schema.mark("gloss", { voice: "translator" });

describe("the voices of a text", () => {
  it("are told by its notes, brackets, quotations and parts", () => {
    const doc = nodes.doc.create(null, [
      nodes.section.create({ id: "s1", kind: "introduction" }, [
        paragraph(["Said by the editor."]),
      ]),
      nodes.section.create({ id: "s2", kind: "chapter" }, [
        nodes.heading.create(null, schema.text("May")),
        paragraph(["He came "], ["[on foot]", [translator]], [" again."]),
        nodes.quotation.create(null, paragraph(["I will not."])),
        nodes.note.create(
          { id: "n1", label: "1", voice: "editor" },
          schema.text("Which he did."),
        ),
      ]),
    ]);
    const index = indexDocument(doc);
    const told = voicesOf(doc, index).map(({ voice, stream, start, end }) => {
      const words = textBetween(streamOf(index, stream), start, end);
      return `${voice}: ${words.trim().replaceAll("\n", " | ")}`;
    });
    expect(told).toEqual([
      "editor: Said by the editor. | May",
      "author: He came",
      "translator: [on foot]",
      "author: again.",
      "quoted: I will not.",
      "editor: Which he did.",
    ]);
  });

  it("divide every stream of any document, without gap or overlap", () => {
    fc.assert(
      fc.property(arbitraryDocument, (doc) => {
        const index = indexDocument(doc);
        const reached = new Map<string, number>();
        for (const { stream, start, end } of voicesOf(doc, index)) {
          expect(start).toBe(reached.get(stream) ?? 0);
          expect(end).toBeGreaterThan(start);
          reached.set(stream, end);
        }
        for (const [id, stream] of index.streams) {
          expect(reached.get(id) ?? 0).toBe(lengthOf(stream));
        }
      }),
      { numRuns: 50 },
    );
  });
});
