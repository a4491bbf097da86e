import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/document/canonical-text";
import { schema } from "@/lib/document/schema";
import type { Edition } from "@/lib/edition/edition";
import { arbitraryDocument } from "@/tests/support/arbitrary-document";
import { generatedEdition } from "@/tests/support/generated-edition";
import {
  canValidateTei,
  validateTei,
  validationWord,
} from "@/tests/support/jing";
import {
  brokenPointers,
  elementsIn,
  quotationsIn,
  readTei,
} from "@/tests/support/read-tei";
import { writeTei } from "./write";

const { nodes } = schema;

function xmlOf(edition: Edition): string {
  const [file] = writeTei(edition).files;
  return new TextDecoder().decode(file?.bytes);
}

function editionOf(doc: Node, count = 60, seed = 1): Edition {
  return generatedEdition(doc, { count, seed, longest: 30 });
}

const text = (words: string) => schema.text(words);
const paragraph = (...content: Node[]) => nodes.paragraph.create(null, content);
const call = (id: string, target: string | null, printed = "1") =>
  nodes.noteRef.create({ id, target, printed });
const note = (id: string, ...content: Node[]) =>
  nodes.note.create({ id, label: "1" }, content);
const docOf = (...blocks: Node[]) =>
  nodes.doc.create(null, nodes.section.create({ id: "one" }, blocks));
const bare = (doc: Node) => xmlOf(generatedEdition(doc, { count: 0 }));

describe("TEI read back", () => {
  it("has the canonical text, whatever the document", () => {
    fc.assert(
      fc.property(arbitraryDocument, (doc) => {
        const file = readTei(xmlOf(editionOf(doc)));
        expect(file.main.text).toBe(canonicalText(doc));
      }),
      { numRuns: 40 },
    );
  });

  it("has the words of every note", () => {
    fc.assert(
      fc.property(arbitraryDocument, (doc) => {
        const edition = editionOf(doc, 20);
        const file = readTei(xmlOf(edition));
        for (const stream of edition.text.index.streams.values()) {
          if (stream.id === "main") continue;
          const id = stream.id.slice("note/".length);
          expect(file.notes.get(id)?.text).toBe(stream.text);
        }
        expect(file.notes.size).toBe(edition.text.index.streams.size - 1);
      }),
      { numRuns: 40 },
    );
  });

  it("leads every annotation to the words it quotes", () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), (doc, seed) => {
        const edition = editionOf(doc, 60, seed);
        const quotations = quotationsIn(readTei(xmlOf(edition)));
        for (const { quoted, found } of quotations) expect(found).toBe(quoted);
        const anchors = edition.annotations.flatMap((a) => a.anchors);
        expect(quotations).toHaveLength(anchors.length);
      }),
      { numRuns: 40 },
    );
  });

  it("has as many annotations as the edition, and no pointer to nothing", () => {
    fc.assert(
      fc.property(arbitraryDocument, (doc) => {
        const edition = editionOf(doc);
        const xml = xmlOf(edition);
        expect(brokenPointers(readTei(xml))).toEqual([]);
        expect(elementsIn(readTei(xml).document, "annotation")).toHaveLength(
          edition.annotations.length,
        );
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same bytes for the same edition", () => {
    const doc = docOf(paragraph(text("abc def")));
    expect(xmlOf(editionOf(doc))).toBe(xmlOf(editionOf(doc)));
  });
});

describe("a printed note in TEI", () => {
  it("stands at its first call, further calls point to it", () => {
    const xml = bare(
      docOf(
        paragraph(text("a"), call("r1", "n1"), text("b"), call("r2", "n1")),
        note("n1", text("words")),
      ),
    );
    expect(xml).toContain(
      '<p>a<anchor xml:id="r1" type="call"/><note xml:id="n1" place="bottom" type="printed" n="1" ana="#voice.note">words</note>b<ref xml:id="r2" type="call" subtype="note" target="#n1">1</ref></p>',
    );
  });

  it("keeps a call printed otherwise than its note is labelled", () => {
    const xml = bare(
      docOf(paragraph(call("r1", "n1", "(1)")), note("n1", text("words"))),
    );
    expect(xml).toContain('target="#n1">(1)</ref><note xml:id="n1"');
  });

  it("without a call stands where it was", () => {
    const xml = bare(docOf(paragraph(text("a")), note("n1", text("words"))));
    expect(xml).toContain("<p>a</p>\n<note");
  });

  it("that calls itself is written once", () => {
    const loop = note("n1", text("see"), call("r1", "n1"));
    const xml = bare(docOf(paragraph(text("a")), loop));
    expect(elementsIn(readTei(xml).document, "note")).toHaveLength(1);
  });

  it("is left open by a call that leads nowhere", () => {
    const xml = bare(docOf(paragraph(text("a"), call("r1", null))));
    expect(xml).toContain(
      '<ref xml:id="r1" type="call" subtype="note">1</ref>',
    );
  });
});

describe("text that XML cannot carry", () => {
  it("is replaced one for one and listed", () => {
    const edition = generatedEdition(docOf(paragraph(text("a\u0000b\ud800"))), {
      count: 0,
    });
    expect(xmlOf(edition)).toContain("<p>a\uFFFDb\uFFFD</p>");
    expect(writeTei(edition).losses).toEqual([
      {
        what: "character that XML does not allow, replaced by U+FFFD",
        count: 2,
        places: ["main"],
      },
    ]);
  });

  it("keeps a carriage return and markup in what people wrote", () => {
    const doc = docOf(paragraph(text("abc")));
    const words = 'one\r\ntwo </note><script>alert("1")</script>';
    const xml = xmlOf(generatedEdition(doc, { count: 5, words }));
    const comment = elementsIn(readTei(xml).document, "note").find(
      (n) => n.getAttribute("type") === "comment",
    );
    expect(comment?.textContent).toBe(words);
  });
});

describe.skipIf(!canValidateTei)(`TEI schema (${validationWord})`, () => {
  it("accepts 150 documents of every shape", () => {
    const docs = fc.sample(arbitraryDocument, { numRuns: 150, seed: 7 });
    expect(
      validateTei(docs.map((doc, n) => xmlOf(editionOf(doc, 25, n)))),
    ).toBe("");
  });

  it("accepts an edition in which nobody has said anything", () => {
    expect(validateTei([bare(docOf(paragraph(text("abc"))))])).toBe("");
  });

  it("refuses a file that is wrong, so the check above means something", () => {
    const xml = bare(docOf(paragraph(text("abc"))));
    expect(validateTei([xml.replace("<p>abc</p>", "<foo/>")])).toContain("foo");
  });
});
