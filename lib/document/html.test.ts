import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { arbitraryDocument } from "@/tests/support/arbitrary-document";
import { type HtmlSegment, renderHtml } from "./html";
import { schema } from "./schema";

const { nodes, marks } = schema;
const paragraph = (...content: Parameters<typeof schema.text>[0][]) =>
  nodes.paragraph.create(
    null,
    content.map((words) => schema.text(words)),
  );
const inSection = (...blocks: ReturnType<typeof paragraph>[]) =>
  nodes.doc.create(null, nodes.section.create({ id: "one" }, blocks));

/** The words of an HTML string made by us, as a reader sees them. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** Throws when tags do not nest. */
function expectNesting(html: string): void {
  const open: string[] = [];
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (name === "br") continue;
    if (slash) expect(open.pop()).toBe(name);
    else open.push(name as string);
  }
  expect(open).toEqual([]);
}

const cuts = fc.uniqueArray(fc.nat(400), { maxLength: 12 });

function segmentsFrom(places: readonly number[]): HtmlSegment[] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted
    .slice(1)
    .map((to, i) => ({ from: sorted[i] as number, to, ids: [`a${i}`] }))
    .filter((_, i) => i % 3 !== 2);
}

describe("a document as HTML", () => {
  it("is what the schema describes, with everything escaped", () => {
    const doc = inSection(paragraph('1 < 2 & "so"'));
    expect(renderHtml(doc)).toBe(
      '<section data-kind="chapter" data-section="one" id="one"><p>1 &lt; 2 &amp; &quot;so&quot;</p></section>',
    );
  });

  it("escapes attributes", () => {
    const item = nodes.listItem.create({ marker: '"><script>' });
    expect(renderHtml(item)).toBe(
      '<div class="item" role="listitem" data-marker="&quot;&gt;&lt;script&gt;"></div>',
    );
  });

  it("keeps a mark open over neighbours that share it", () => {
    const em = marks.emphasis.create();
    const bold = marks.strong.create();
    const block = nodes.paragraph.create(null, [
      schema.text("a", [em]),
      schema.text("b", [em, bold]),
      schema.text("c", [bold]),
    ]);
    expect(renderHtml(block)).toBe(
      "<p><em>a<strong>b</strong></em><strong>c</strong></p>",
    );
  });

  it("draws a segment in each block it covers", () => {
    const doc = inSection(paragraph("abc"), paragraph("def"));
    const segments = [
      { from: 4, to: 9, ids: ["x", "y"], className: "genuine" },
    ];
    expect(renderHtml(doc, { segments })).toContain(
      '<p>ab<span class="mark genuine" data-ids="x y">c</span></p>' +
        '<p><span class="mark genuine" data-ids="x y">de</span>f</p>',
    );
  });

  it("puts widgets at their place, also at the end of a block", () => {
    const doc = inSection(paragraph("abc"), paragraph("def"));
    const widgets = [
      { at: 2, html: "<i>1</i>" },
      { at: 5, html: "<i>2</i>" },
      { at: 9, html: "<i>3</i>" },
    ];
    expect(renderHtml(doc, { widgets })).toContain(
      "<p><i>1</i>abc<i>2</i></p><p>de<i>3</i>f</p>",
    );
  });

  it("leaves out sections the filter refuses and takes own renderers", () => {
    const doc = nodes.doc.create(null, [
      nodes.section.create({ id: "one" }, paragraph("abc")),
      nodes.section.create({ id: "two" }, paragraph("def")),
    ]);
    const html = renderHtml(doc, {
      sectionFilter: (section) => section.attrs["id"] === "two",
      nodes: {
        paragraph: (_, { position, inner }) => `[${position}${inner()}]`,
      },
    });
    expect(wordsOf(html)).toBe("[8def]");
  });

  it("nests its tags and keeps every word, whatever is drawn on it", () => {
    fc.assert(
      fc.property(arbitraryDocument, cuts, (doc, places) => {
        const segments = segmentsFrom(places);
        const bare = renderHtml(doc);
        const drawn = renderHtml(doc, { segments });
        expectNesting(drawn);
        expect(wordsOf(drawn)).toBe(wordsOf(bare));
        expect(wordsOf(bare).replace(/\s/g, "")).toBe(printed(doc));
      }),
    );
  });

  it("draws exactly the characters a segment covers", () => {
    fc.assert(
      fc.property(arbitraryDocument, cuts, (doc, places) => {
        const [segment] = segmentsFrom(places);
        if (!segment) return;
        const html = renderHtml(doc, { segments: [segment] });
        expect(drawnWords(html)).toBe(printed(doc, segment.from, segment.to));
      }),
    );
  });
});

/** What stands inside marked spans, without white space. */
function drawnWords(html: string): string {
  let drawn = "";
  let depth = 0;
  for (const [, tag = "", words = ""] of html.matchAll(/<([^>]*)>([^<]*)/g)) {
    const opensMark = tag.startsWith('span class="mark"');
    if (opensMark || (depth > 0 && !/^(\/|br)/.test(tag))) depth++;
    else if (depth > 0 && tag.startsWith("/")) depth--;
    if (depth > 0) drawn += words;
  }
  return wordsOf(drawn).replace(/\s/g, "");
}

/** What a document prints from one position to another, without white space. */
function printed(doc: Node, from = 0, to = Infinity): string {
  const whole = to === Infinity;
  let text = "";
  doc.descendants((node, position) => {
    const inside = position >= from && position < to;
    if (node.isText) {
      const start = Math.max(0, from - position);
      text += (node.text ?? "").slice(start, Math.max(0, to - position));
    } else if (inside && node.type.name === "noteRef") {
      text += node.attrs["printed"];
    } else if (inside && (whole || node.isInline)) {
      text += (node.attrs["literal"] as string | undefined) ?? "";
    }
  });
  return text.replace(/\s/g, "");
}

it("draws the call of a note in no class of the note itself", () => {
  const call = schema.node("noteRef", { id: "r-1", printed: "¹" });
  const html = renderHtml(schema.node("paragraph", null, [call]));
  expect(html).toContain('class="note-ref"');
  expect(html).toContain('data-type="note"');
});
