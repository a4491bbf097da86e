import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streamsOf } from "@/lib/document/canonical-text";
import { makeDocx, para, run } from "@/tests/support/make-docx";
import { extensions } from "../extensions";
import { formatIds } from "../format";
import { allProfiles } from "../registry";
import { fileFormats } from "./registry";
import { imported } from "./testing";

const page = readFileSync("docs/import.md", "utf8");

describe("the page on importing", () => {
  it("names every format, its extensions, what it keeps and what not", () => {
    for (const { id, kept, dropped } of fileFormats) {
      for (const name of extensions[id]) expect(page).toContain(`\`${name}\``);
      for (const words of [...kept, ...dropped]) expect(page).toContain(words);
    }
  });

  it("names every profile", () => {
    for (const { id } of allProfiles) expect(page).toContain(`\`${id}\``);
  });
});

describe("formats", () => {
  it("are all listed but plain text, each with its extensions", () => {
    const ids = fileFormats.map(({ id }) => id);
    expect([...ids, "text"].sort()).toEqual([...formatIds].sort());
    for (const format of fileFormats) {
      expect(format.extensions).toEqual(extensions[format.id]);
    }
  });
});

const words = fc.array(
  fc.constantFrom(
    "letter",
    "e\u0301",
    "ё",
    "𝔄",
    "(omission)",
    "\u0301x",
    " ",
    "a\u0001b",
    "*",
    "1.",
    "\u1100\u1161",
  ),
  { minLength: 1, maxLength: 8 },
);
const escaped = (list: readonly string[]) =>
  list
    .join(" ")
    .replaceAll("\u0001", "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");

/** Files of each format out of the same wild words. */
const makers: readonly [
  string,
  (texts: readonly string[]) => string | Uint8Array,
][] = [
  [
    "a.html",
    (texts) =>
      `<!doctype html><html><body>x${texts.map((t, i) => `<p>${t}<i>${t}</i><sup><a href="#n${i}">${i}</a></sup></p><aside id="n${i}">${t}</aside>`).join("")}</body></html>`,
  ],
  [
    "a.md",
    (texts) =>
      `x\n\n${texts.map((t, i) => `${t} *${t}*[^${i}]\n\n[^${i}]: ${t}\n\n> ${t}`).join("\n\n")}`,
  ],
  [
    "a.docx",
    (texts) =>
      makeDocx({
        document:
          para(run("x")) +
          texts.map((t) => para(run(t) + run(t, "<w:i/>"))).join(""),
      }),
  ],
  [
    "a.xml",
    (texts) =>
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>x</p>${texts.map((t) => `<p>${t}<hi rend="italic">${t}</hi><note>${t}</note><pb n="1"/></p>`).join("")}</body></text></TEI>`,
  ],
];

describe.each(makers)("%s of any words", (name, make) => {
  it("keeps the laws of the way back and gives the same twice", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 6 }), async (lists) => {
        const file = make(lists.map(escaped));
        const [a, b] = [await imported(name, file), await imported(name, file)];
        expect(a.made.document.toJSON()).toEqual(b.made.document.toJSON());
        for (const { text } of streamsOf(a.made.document)) {
          expect(text).toBe(text.normalize("NFC"));
        }
      }),
      { numRuns: 60 },
    );
  });
});
