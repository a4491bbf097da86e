import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/document/canonical-text";
import { schema } from "@/lib/document/schema";
import { anchorsOn, annotationBy, editionOn } from "@/tests/support/edition-on";
import { installWord, inWorkplace, isInstalled } from "@/tests/support/outside";
import { comment, sampleEdition } from "@/tests/support/sample-edition";
import { pdf } from "./write";

const ready = pdf.missing() === null;
const readable = ready && isInstalled("pdftotext") && isInstalled("pdfinfo");
const word = installWord("Chromium, poppler-utils and qpdf");

async function printed(edition = sampleEdition()): Promise<Uint8Array> {
  const { files } = await pdf.write(edition);
  return files[0]?.bytes ?? new Uint8Array();
}

/** The words of the pages, each page by itself, and what is known of the file. */
function readBack(bytes: Uint8Array) {
  return inWorkplace(({ put, run, read }) => {
    const path = put("edition.pdf", bytes);
    run("pdftotext", ["-layout", path, "edition.txt"]);
    return {
      pages: read("edition.txt").split("\f"),
      about: run("pdfinfo", [path]),
      check: isInstalled("qpdf") ? run("qpdf", ["--check", path]) : "No syntax",
    };
  });
}

/** Many paragraphs with a note and an annotation each. */
function longEdition() {
  const paragraph = (n: number) =>
    schema.node("paragraph", null, [
      ...(n % 5 === 0
        ? [schema.node("pageBreak", { label: String(100 + n) })]
        : []),
      schema.text(`Paragraph ${n} begins. ${"The council sat. ".repeat(12)}`),
      schema.node("noteRef", {
        id: `r-${n}`,
        target: `n-${n}`,
        printed: String(n),
      }),
    ]);
  const note = (n: number) =>
    schema.node("note", { id: `n-${n}`, label: String(n) }, [
      schema.text(`Note number ${n}, printed.`),
    ]);
  const all = Array.from({ length: 60 }, (_, n) => n + 1);
  const document = schema.node("doc", null, [
    schema.node(
      "section",
      { id: "s", title: "One" },
      all.flatMap((n) => [paragraph(n), note(n)]),
    ),
  ]);
  const anchor = anchorsOn(document);
  const text = canonicalText(document);
  const annotations = all.map((n) => {
    const words = `Paragraph ${n} begins`;
    const at = text.indexOf(words);
    return annotationBy(
      "A reader",
      `a-${n}`,
      comment(`Said of ${n}. `.repeat(n)),
      [anchor(at, at + words.length)],
    );
  });
  return editionOn(document, annotations);
}

describe.skipIf(!ready)(`the PDF (${installWord("Chromium")})`, () => {
  test("is the same bytes twice, and bears the day of the edition", async () => {
    const [once, again] = [await printed(), await printed()];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    expect(Buffer.from(once).toString("latin1")).toContain("(D:20260203040506");
  });

  test.skipIf(!readable)(
    `is tagged, whole and read back (${word})`,
    async () => {
      const { pages, about, check } = readBack(await printed());
      expect(about).toMatch(/Tagged: +yes/);
      expect(check).toContain("No syntax");
      const text = pages.join("\n");
      expect(text).toContain("<script>alert(1)</script>");
      expect(text).toContain("[20]");
      expect(text).toContain("words that were cut");
    },
  );

  test.skipIf(!readable)(
    `puts each note at the foot of the page that calls it, and loses none (${word})`,
    async () => {
      const { pages } = readBack(await printed(longEdition()));
      for (let n = 1; n <= 60; n++) {
        const page = pages.find((one) => one.includes(`Note number ${n},`));
        expect(page).toMatch(new RegExp(`council sat\\.[^]*Note number ${n},`));
      }
      const text = pages.join("\n").replace(/\s+/g, " ");
      for (let n = 1; n <= 60; n++) expect(text).toContain(`D${n} `);
      // A foot may go on at the next page, between any two words.
      expect(text.match(/\b60\./g)).toHaveLength(60);
      // Once where it stands, once as the lemma of its entry.
      expect(text.match(/Paragraph \d+ begins/g)).toHaveLength(120);
    },
  );
});
