/** What must not break, run or vanish, in every format. */
import { parseXmlDocument } from "slimdom";
import { describe, expect, test } from "vitest";
import type { Annotation, Body } from "@/lib/annotation/annotation";
import { schema } from "@/lib/document/schema";
import { makeEdition } from "@/lib/edition/edition";
import { anchorsOn, annotationBy } from "@/tests/support/edition-on";
import { installWord, inWorkplace, isInstalled } from "@/tests/support/outside";
import { editionInput, SCRIPT } from "@/tests/support/sample-edition";
import { filesIn } from "./archive";
import type { ExportFile, ExportFormat } from "./format";
import { pdf } from "./pdf/write";
import { exportEdition, exportFormats } from "./registry";

const document = schema.node("doc", null, [
  schema.node("section", { id: "s-1", title: "One" }, [
    schema.node("paragraph", null, [
      schema.text("A\u0001 שלום عالم word e\u0301\u0323 \ud800 end"),
    ]),
  ]),
]);
const at = anchorsOn(document);
const say = (text: string): Body => ({ kind: "comment", text });

const annotations: Annotation[] = [
  ...Array.from({ length: 200 }, (_, n) =>
    annotationBy(`Reader ${SCRIPT}`, `many-${n}`, say(`Said ${n}`), [
      at(14, 18),
    ]),
  ),
  annotationBy("=cmd()", "formula", say("=HYPERLINK(1)"), []),
  annotationBy("Reader", "hard", say(`\u0000\u000b\udc00 ${SCRIPT}`), [
    at(3, 7),
  ]),
];
const edition = makeEdition(editionInput({ document, annotations }));

const unpacked = (file: ExportFile): ExportFile[] =>
  file.bytes[0] === 0x50 && file.bytes[1] === 0x4b
    ? filesIn(file.bytes)
    : [file];

async function filesOf({ id }: ExportFormat) {
  const result = await exportEdition(edition, id);
  const files = result.files.flatMap(unpacked).map(({ name, bytes }) => ({
    name,
    text: new TextDecoder().decode(bytes),
  }));
  return { ...result, texts: files };
}

const ready = [...exportFormats.values()].filter(
  (format) => format.id !== "pdf",
);

describe.each(ready)("$id, given what is hard", (format) => {
  test("gives well-formed files that run nothing", async () => {
    const { texts } = await filesOf(format);
    for (const { name, text } of texts) {
      if (/\.(xml|xhtml|opf|rels)$/.test(name)) parseXmlDocument(text);
      if (/\.(json|jsonld)$/.test(name)) JSON.parse(text);
      if (/\.(xml|xhtml|opf|html)$/.test(name)) {
        expect(text).not.toContain(SCRIPT);
      }
      if (name.endsWith(".csv")) expect(text).not.toMatch(/(^|[,"\n])=/);
    }
  });

  test("loses no annotation without a word", async () => {
    const { counts, losses } = await filesOf(format);
    const gone = counts.annotationsIn - counts.annotationsOut;
    expect(counts.annotationsIn).toBe(annotations.length);
    expect(
      losses.reduce((sum, { count }) => sum + count, 0),
    ).toBeGreaterThanOrEqual(gone);
  });

  const carries = (feature: string) =>
    format.capabilities.some(
      (c) => c.feature === feature && c.carried !== "no",
    );

  test("has all of 200 annotations on one word, and one without a place", async () => {
    if (!carries("comments")) return;
    const { texts } = await filesOf(format);
    const all = texts.map((file) => file.text).join("");
    for (let n = 0; n < 200; n++) expect(all).toContain(`many-${n}`);
    expect(all).toContain("formula");
  });

  test("says how many characters it could not write as they are", async () => {
    const { texts, losses } = await filesOf(format);
    const forbidden =
      /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
    const isMarkup = ["tei", "html", "docx", "epub"].includes(format.id);
    if (!isMarkup) return;
    const xml = texts.filter(({ name }) => /\.(xml|xhtml|html)$/.test(name));
    expect(xml.length).toBeGreaterThan(0);
    for (const { text } of xml) expect(text).not.toMatch(forbidden);
    expect(losses).toContainEqual(
      expect.objectContaining({
        what: expect.stringMatching(/XML does not allow/),
        count: 5,
      }),
    );
  });

  test("keeps marks that combine", async () => {
    if (!carries("text")) return;
    const { texts } = await filesOf(format);
    expect(texts.map(({ text }) => text).join("")).toContain("e\u0301\u0323");
  });

  test("keeps what is written from right to left", async () => {
    const text = format.capabilities.find((c) => c.feature === "text");
    if (text?.carried === "no") return;
    const { texts } = await filesOf(format);
    const all = texts.map((file) => file.text).join("");
    expect(all).toContain("عالم");
  });
});

describe("the tables", () => {
  test.skipIf(!isInstalled("csvclean"))(
    `are clean to another reader (${installWord("csvkit")})`,
    async () => {
      const { files } = await exportEdition(edition, "csv");
      for (const { name, bytes } of files.filter((f) =>
        f.name.endsWith(".csv"),
      )) {
        const said = inWorkplace(({ put, run }) =>
          run("csvclean", ["-n", put(name, bytes)]),
        );
        expect(said).toContain("No errors");
      }
    },
  );
});

describe.skipIf(pdf.missing() !== null || !isInstalled("pdftotext"))(
  `the PDF, given what is hard (${installWord("Chromium and poppler-utils")})`,
  () => {
    test("prints every one of 200 annotations on one word", async () => {
      const [file] = (await exportEdition(edition, "pdf")).files;
      const text = inWorkplace(({ put, run, read }) => {
        run("pdftotext", [put("a.pdf", file?.bytes ?? ""), "a.txt"]);
        return read("a.txt");
      });
      for (let n = 0; n < 200; n++) expect(text).toContain(`Said ${n}.`);
      expect(text).toContain("HYPERLINK(1)");
    });
  },
);
