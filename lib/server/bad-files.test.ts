/** Files that cannot be read, or not whole: refused with a word, or warned of. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { memoryDatabase } from "@/db/testing";
import { AppError } from "@/lib/core/errors";
import { makeDocx, para } from "@/tests/support/make-docx";
import { makePdf } from "@/tests/support/make-pdf";
import { asTheProgram } from "./door";
import { importSourceInWorker } from "./import-source";
import { sourceText } from "./text";

const tei = (text: string, doctype = "") =>
  `<?xml version="1.0"?>\n${doctype}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>${text}</body></text></TEI>`;

const bomb = zipSync({
  "[Content_Types].xml": strToU8("<Types/>"),
  "word/document.xml": strToU8(
    `<w:document><w:body>${" ".repeat(20_000_000)}</w:body></w:document>`,
  ),
});
const words = makeDocx({ document: para("<w:r><w:t>Words.</w:t></w:r>") });

/** A database, and what is stored in it of sources. */
function library() {
  const db = asTheProgram(memoryDatabase());
  const tables = ["source", "source_file", "text_version", "search_passage"];
  const stored = () =>
    tables.map((table) =>
      db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
  const take = (name: string, content: string | Uint8Array) => {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    const file = { name, bytes: new Uint8Array(bytes) };
    return importSourceInWorker(db, { file, profile: "auto" });
  };
  return { db, stored, take };
}

describe("a file that is refused leaves nothing behind:", () => {
  it.each<[string, string, () => unknown, string, RegExp]>([
    ["a zip bomb", "a.docx", () => bomb, "too-large", /times its size/],
    [
      "a Word document cut off",
      "a.docx",
      () => words.slice(0, 300),
      "bad-input",
      /cut-off Word document/,
    ],
    [
      "a PDF of pictures",
      "a.pdf",
      () => makePdf([{}, {}]),
      "bad-input",
      /no text layer/,
    ],
    [
      "TEI with an entity outside",
      "a.xml",
      () =>
        tei(
          "<p>&x;</p>",
          '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n',
        ),
      "bad-input",
      /declares entities/,
    ],
    [
      "TEI cut off",
      "a.xml",
      () => tei("<p>Words</p>").slice(0, -30),
      "bad-input",
      /a\.xml/,
    ],
  ])("%s", async (_, name, content, code, message) => {
    const { stored, take } = library();
    const made = (await content()) as string | Uint8Array;
    const error = await take(name, made).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(stored()).toEqual([0, 0, 0, 0]);
  });
});

describe("a file that is taken with a warning:", () => {
  it("HTML with scripts, none of them in the text", async () => {
    const { db, stored, take } = library();
    const { slug, warnings } = await take(
      "a.html",
      `<h1>T</h1><p onclick="alert(1)">Words.</p><script>alert(2)</script><img src="http://example.org/x.png">`,
    );
    expect(warnings).toBeGreaterThan(0);
    expect(JSON.stringify(sourceText(db, slug).document)).not.toContain(
      "alert",
    );
    expect(stored().slice(0, 3)).toEqual([1, 1, 1]);
  });

  it("pages out of order, each with its place", async () => {
    const { db, take } = library();
    const page = (n: number) => `<pb n="${n}"/><p>Words of page ${n}.</p>`;
    const { slug } = await take("a.xml", tei([1, 3, 2].map(page).join("")));
    expect(warningsOf(db, slug)).toContainEqual(
      expect.objectContaining({
        code: "page-order",
        message: "Page 2 follows page 3.",
      }),
    );
  });

  it("two sources in one plain file, at the second table of contents", async () => {
    const { db, take } = library();
    const one = "CONTENTS\n\nOne 1\n\nTwo 2\n\nChapter One\n\nIt rained.";
    const { slug } = await take("a.txt", `${one}\n\n${one}`);
    expect(warningsOf(db, slug)).toContainEqual(
      expect.objectContaining({
        code: "two-sources",
        rawFrom: one.length + 2,
      }),
    );
  });
});

function warningsOf(db: ReturnType<typeof library>["db"], slug: string) {
  return JSON.parse(sourceText(db, slug).version.warnings) as unknown[];
}
