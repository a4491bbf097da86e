import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { makePdf } from "@/tests/support/make-pdf";
import { openFile } from "../../open-file";
import { importFile } from "../../registry";
import { imported, refusal, warningsIn } from "../testing";

const book = () =>
  makePdf(
    [
      {
        head: "THE LAMP ROAD",
        heading: "Chapter One",
        paragraphs: [
          "The ferry was late and nobody on the quay knew why.^1^ I wrote to the harbour and had no answer from the keeper of it.^2^",
          "They say the lamps of the harbour will be electric by the summer, and that the old keeper",
        ],
        notes: [
          "1 The keeper's own book.",
          "2 He never answered, it is said, and the",
        ],
        number: "41",
      },
      {
        head: "THE LAMP ROAD",
        paragraphs: ["will have to go home. Snow.^1^"],
        notes: ["letter is lost.", "1 As the register has it."],
        number: "42",
      },
      {
        head: "THE LAMP ROAD",
        paragraphs: ["The letter came after all."],
        number: "43",
      },
    ],
    { title: "The Lamp Road" },
  );

describe("a PDF with a text layer becomes", () => {
  it("paragraphs over its pages, notes, headings, and pages by number", async () => {
    const { outline, made } = await imported("book.pdf", await book());
    expect(outline).toEqual([
      "heading 1: {p. 41}Chapter One",
      "paragraph: The ferry was late and nobody on the quay knew why.{1 to n-0001} I wrote to the harbour and had no answer from the keeper of it.{2 to n-0002}",
      "paragraph: They say the lamps of the harbour will be electric by the summer, and that the old keeper {p. 42}will have to go home. Snow.{1 to n-0003}",
      "note n-0001 1: The keeper's own book.",
      "note n-0002 2: He never answered, it is said, and the letter is lost.",
      "note n-0003 1: As the register has it.",
      "paragraph: {p. 43}The letter came after all.",
    ]);
    expect(made.profile).toBe("markup");
    expect(made.title).toBe("The Lamp Road");
    const left = made.repairs.filter(({ rule }) => rule === "left-out");
    expect(left.map(({ before }) => before)).toEqual([
      "THE LAMP ROAD",
      "41",
      "THE LAMP ROAD",
      "42",
      "THE LAMP ROAD",
      "43",
    ]);
  });

  it("a text of its words with its pages, for any other profile", async () => {
    const file = await openFile("book.pdf", await book());
    const made = importFile(file, { profile: "plain" });
    made.document.check();
    const labels: string[] = [];
    made.document.descendants(({ type, attrs }) => {
      if (type.name === "pageBreak") labels.push(attrs["label"]);
    });
    expect(labels).toEqual(["41", "42", "43"]);
  });

  it("the same when its bytes come as Node reads them from a disk", async () => {
    const bytes = Buffer.from(await book());
    const { outline } = await imported("book.pdf", bytes);
    expect(outline).toHaveLength(7);
    // They are still there, to be stored.
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("whole words where a line had cut them", async () => {
    const word = "The register of the harbour-master tells of an agree-";
    const document = new PDFDocument({ size: [500, 300] });
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => document.on("end", resolve));
    document.fontSize(10).text(word, 20, 40, { lineBreak: false });
    document.text("ment of the harbour-", 20, 53, { lineBreak: false });
    document.text("master.", 20, 66, { lineBreak: false });
    document.end();
    await ended;
    const bytes = new Uint8Array(Buffer.concat(chunks));
    const { outline, made } = await imported("words.pdf", bytes);
    expect(outline).toEqual([
      "paragraph: {p. [1]}The register of the harbour-master tells of an agreement of the harbour-master.",
    ]);
    const joined = made.repairs.filter(({ rule }) => rule === "joined-word");
    expect(joined.map(({ before, after }) => [before, after])).toEqual([
      ["agree- ment", "agreement"],
    ]);
  });
});

describe("a PDF is refused", () => {
  it("when it holds pictures only, with what to do", async () => {
    const bytes = await makePdf([{}, {}]);
    const { code, message } = await refusal("scan.pdf", bytes);
    expect(code).toBe("bad-input");
    expect(message).toMatch(/pictures of its 2 pages and no text layer.*OCR/);
  });

  it("when it is locked", async () => {
    const bytes = await makePdf([{ paragraphs: ["Secret."] }], {
      password: "open",
    });
    const { message } = await refusal("locked.pdf", bytes);
    expect(message).toMatch(/“locked.pdf” is locked with a password/);
  });

  it.each([0.02, 0.4])(
    "when it is cut off beyond repair (%s)",
    async (part) => {
      const bytes = await book();
      const cut = bytes.slice(0, Math.floor(bytes.length * part));
      const { message } = await refusal("cut.pdf", cut);
      expect(message).toMatch(/damaged or cut-off PDF|no text layer/);
    },
  );
});

describe("a PDF that is not whole", () => {
  it("is read with a warning when only its end is missing", async () => {
    const bytes = await book();
    const cut = bytes.slice(0, bytes.length - 40);
    const result = await imported("cut.pdf", cut);
    expect(warningsIn(result).some((w) => w.startsWith("cut-off: "))).toBe(
      true,
    );
  });

  it("names the pages that hold no text", async () => {
    const bytes = await makePdf([{ paragraphs: ["Words."] }, {}]);
    const result = await imported("mixed.pdf", bytes);
    expect(warningsIn(result)[0]).toMatch(
      /pages-without-text: 1 of 2 pages hold no text \(.*: 2\)/,
    );
  });
});
