import { describe, expect, it } from "vitest";
import { imported, refusal } from "../testing";

interface Line {
  readonly text: string;
  readonly size?: number;
  readonly top: number;
  readonly opens?: boolean;
}

const pages: readonly (readonly Line[])[] = [
  [
    { text: "THE LAMP ROAD 7", top: 10 },
    { text: "The ferry was late and nobody on", top: 60, opens: true },
    { text: "the quay knew why.¹ I wrote to the har-", top: 80 },
    { text: "1 The keeper's book.", top: 300, size: 12, opens: true },
  ],
  [
    { text: "8 THE LAMP ROAD", top: 10 },
    { text: "bour and had no answer.", top: 60, opens: true },
    { text: "The letter came.", top: 90, opens: true },
  ],
  [
    { text: "THE LAMP ROAD 9", top: 10 },
    { text: "Snow.", top: 60, opens: true },
  ],
];

const outline = [
  "paragraph: {p. 7}The ferry was late and nobody on the quay knew why.{1 to n-0001} I wrote to the har{p. 8}bour and had no answer.",
  "note n-0001 1: The keeper's book.",
  "paragraph: The letter came.",
  "paragraph: {p. 9}Snow.",
];

function hocr(): string {
  const body = pages.map((lines) => {
    const inner = lines.map(({ text, top, size = 18, opens }) => {
      const words = text
        .split(" ")
        .map((word) => `<span class="ocrx_word">${word}</span>`)
        .join(" ");
      const line = `<span class="ocr_line" title="bbox 20 ${top} 300 ${top + size}; x_size ${size}">${words}</span>`;
      return opens === false
        ? line
        : `${opens ? '<p class="ocr_par">' : ""}${line}`;
    });
    return `<div class="ocr_page" title="bbox 0 0 320 400; ppageno 0">${inner.join("\n")}</div>`;
  });
  return `<!DOCTYPE html><html><head><title></title></head><body>${body.join("")}</body></html>`;
}

function alto(): string {
  const body = pages.map((lines) => {
    const blocks: string[] = [];
    for (const { text, top, size = 18, opens } of lines) {
      const strings = text
        .replace(/-$/, "")
        .split(" ")
        .map((word) => `<String CONTENT="${word}" HEIGHT="${size}"/>`)
        .join("<SP/>");
      const hyphen = text.endsWith("-") ? '<HYP CONTENT="-"/>' : "";
      const line = `<TextLine HPOS="20" VPOS="${top}" WIDTH="280" HEIGHT="${size}">${strings}${hyphen}</TextLine>`;
      if (opens || blocks.length === 0) blocks.push(line);
      else blocks.push(`${blocks.pop()}${line}`);
    }
    const inner = blocks.map((lines) => `<TextBlock>${lines}</TextBlock>`);
    return `<Page><PrintSpace>${inner.join("")}</PrintSpace></Page>`;
  });
  return `<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout>${body.join("")}</Layout></alto>`;
}

describe("recognised text", () => {
  it.each([
    ["page.hocr", hocr()],
    ["page.html", hocr()],
    ["page.xml", alto()],
  ])(
    "keeps paragraphs, notes and printed page numbers: %s",
    async (name, text) => {
      const result = await imported(name, text);
      expect(result.outline).toEqual(outline);
      const joined = result.made.repairs.filter(
        (r) => r.rule === "joined-word",
      );
      expect(joined.map(({ after }) => after)).toEqual(["harbour"]);
    },
  );

  it("in ALTO is refused when it is cut off", async () => {
    const text = alto();
    const cut = text.slice(0, text.length * 0.6);
    expect((await refusal("cut.xml", cut)).message).toMatch(/cut off/);
  });

  it("in hOCR is read as far as it goes", async () => {
    const text = hocr();
    const cut = text.slice(0, text.indexOf("letter came"));
    const result = await imported("cut.hocr", cut);
    expect(result.outline[0]).toContain("The ferry was late");
  });
});
