import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeDocx, para, run } from "@/tests/support/make-docx";
import { imported, refusal, warningsIn } from "../testing";

const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Sub"><w:name w:val="Own heading"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>`;

const page = "<w:r><w:lastRenderedPageBreak/></w:r>";

describe("a Word document becomes", () => {
  it("headings by style, marks, languages, lists and quotations", async () => {
    const document = [
      para(run("Chapter One"), "berschrift1"),
      para(run("A part"), "Sub"),
      para(
        run("It was ") +
          run("cold", "<w:i/>") +
          run(" and ") +
          run("late", '<w:b w:val="1"/><w:i w:val="0"/>') +
          run("; ") +
          run("kalt", '<w:lang w:val="de-DE"/>') +
          run(".", '<w:lang w:val="en-US"/>'),
      ),
      para(run("Quoted."), "Zitat"),
      para(run("Quoted on."), "Zitat"),
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>${run("one")}</w:p>`,
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>${run("two")}</w:p>`,
      `<w:tbl><w:tr><w:tc>${para(run("x"))}</w:tc><w:tc>${para(run("y"))}</w:tc></w:tr></w:tbl>`,
    ].join("");
    const numbering = `<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>`;
    const core =
      "<dc:title>A Diary</dc:title><dc:creator>A. Writer</dc:creator>";
    const { outline, made } = await imported(
      "diary.docx",
      makeDocx({ document, styles, numbering, core }),
    );
    expect(outline).toEqual([
      "heading 1: Chapter One",
      "heading 1: A part",
      "paragraph: It was <emphasis>cold</> and <strong>late</>; <foreign de-DE>kalt</>.",
      "quotation paragraph: Quoted.",
      "quotation paragraph: Quoted on.",
      "item (b): one",
      "item (c): two",
      "row: x\ty",
    ]);
    expect(made.record).toEqual({
      title: "A Diary",
      author: "A. Writer",
      languages: ["en-GB"],
    });
  });

  it("footnotes and endnotes, one note called twice", async () => {
    const call = (kind: string, id: number) =>
      `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (kind: string, id: number, words: string) =>
      `<w:${kind} w:id="${id}">${para(`<w:r><w:${kind}Ref/></w:r>${run(words)}`)}</w:${kind}>`;
    const { outline } = await imported(
      "notes.docx",
      makeDocx({
        document:
          para(
            run("One") +
              call("footnote", 2) +
              run(", two") +
              call("endnote", 5),
          ) + para(run("Three") + call("footnote", 2) + call("footnote", 3)),
        footnotes: `<w:footnote w:type="separator" w:id="-1">${para(run("x"))}</w:footnote>${note("footnote", 2, " The first.")}${note("footnote", 3, "The second.")}`,
        endnotes: note("endnote", 5, "At the end."),
      }),
    );
    expect(outline).toEqual([
      "paragraph: One{1 to n-0001}, two{i to n-0002}",
      "note n-0001 1: The first.",
      "note n-0002 i: At the end.",
      "paragraph: Three{1 to n-0001}{2 to n-0003}",
      "note n-0003 2: The second.",
    ]);
  });

  it("pages as Word broke them, numbered by its sections", async () => {
    const section = `<w:sectPr><w:pgNumType w:fmt="lowerRoman" w:start="5"/></w:sectPr>`;
    const document =
      para(run("One ") + page + run("two.")) +
      `<w:p><w:pPr>${section}</w:pPr>${run("Three.")}</w:p>` +
      para(page + run("Four.")) +
      `<w:sectPr><w:pgNumType w:start="1"/></w:sectPr>`;
    const { outline } = await imported("pages.docx", makeDocx({ document }));
    expect(outline).toEqual([
      "paragraph: {p. v}One {p. vi}two.",
      "paragraph: Three.",
      "paragraph: {p. 1}Four.",
    ]);
  });

  it("comments as annotations with author, date and words", async () => {
    const document = para(
      `${run("It was ")}<w:commentRangeStart w:id="0"/>${run("cold", "<w:i/>")}${run(" and late")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(".")}`,
    );
    const comments = `<w:comment w:id="0" w:author="R. Reader" w:date="2024-05-06T07:08:00Z">${para(run("Was it?"))}${para(run("Ask."))}</w:comment><w:comment w:id="1" w:author="R. Reader">${para(run("Of the whole."))}</w:comment>`;
    const { made } = await imported(
      "comments.docx",
      makeDocx({ document, comments }),
    );
    expect(made.annotations).toEqual([
      expect.objectContaining({
        creator: { type: "Person", name: "R. Reader" },
        created: "2024-05-06T07:08:00.000Z",
        body: expect.objectContaining({ value: "Was it?\nAsk." }),
        target: [
          expect.objectContaining({
            selector: [
              expect.objectContaining({
                exact: "cold and late",
                prefix: "It was ",
                suffix: ".",
              }),
              { type: "TextPositionSelector", start: 7, end: 20 },
            ],
          }),
        ],
      }),
      expect.objectContaining({ target: ["urn:x-file"] }),
    ]);
  });

  it("its words alone where there are pictures, fields and tracked changes", async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("12")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const document = para(
      `${run("See ")}${field}<w:ins>${run(" new")}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>${run("secret", "<w:vanish/>")}<w:r><w:drawing><wp:docPr descr="A map"/></w:drawing></w:r>`,
    );
    const result = await imported("odd.docx", makeDocx({ document }));
    expect(result.outline).toEqual(["paragraph: See 12 new"]);
    const left = result.made.repairs.map(({ note, before }) => [note, before]);
    expect(left).toEqual([
      ["words deleted with changes tracked", "old"],
      ["hidden words", "secret"],
      ["picture or drawing", "A map"],
    ]);
  });

  it("one source with a warning when it has two titles", async () => {
    const document = `${para(run("One"), "Titel")}${para(run("Words."))}${para(run("Two"), "Titel")}`;
    const result = await imported("two.docx", makeDocx({ document, styles }));
    expect(warningsIn(result)[0]).toMatch(/^two-sources: The document has 2/);
  });
});

describe("a Word document is refused", () => {
  const words = para(run("Words."));

  it("when a part unpacks to a multiple no text does", async () => {
    const bomb = zipSync({
      "word/document.xml": strToU8(
        `<w:document><w:body>${" ".repeat(40_000_000)}</w:body></w:document>`,
      ),
    });
    expect(bomb.length).toBeLessThan(100_000);
    const { code, message } = await refusal("bomb.docx", bomb);
    expect(code).toBe("too-large");
    expect(message).toMatch(/document\.xml unpacks to \d+ times its size/);
  });

  it("when its directory says more than any text has", async () => {
    const bytes = makeDocx({ document: words });
    const at = Buffer.from(bytes).lastIndexOf("word/document.xml");
    // The unpacked size in the directory, 22 bytes before the name.
    new DataView(bytes.buffer).setUint32(at - 22, 900_000_000, true);
    const { code } = await refusal("large.docx", bytes);
    expect(code).toBe("too-large");
  });

  it.each([0.3, 0.6, 0.95])("when it is cut off (%s)", async (part) => {
    const bytes = makeDocx({ document: words });
    const cut = bytes.slice(0, Math.floor(bytes.length * part));
    const { code, message } = await refusal("cut.docx", cut);
    expect(code).toBe("bad-input");
    expect(message).toMatch(/“cut.docx” is a damaged or cut-off Word document/);
  });

  it("when it holds no words", async () => {
    const empty = makeDocx({ document: "<w:p/>" });
    expect((await refusal("empty.docx", empty)).message).toMatch(
      /without any text/,
    );
  });

  it("when the zip is another kind of file", async () => {
    const book = zipSync({ mimetype: strToU8("application/epub+zip") });
    expect((await refusal("book.docx", book)).message).toMatch(/is a zip file/);
  });
});

describe("a Word document by another name", () => {
  it("is known by its bytes", async () => {
    const bytes = makeDocx({ document: para(run("Words.")) });
    const result = await imported("words.pdf", bytes);
    expect(result.outline).toEqual(["paragraph: Words."]);
    expect(warningsIn(result)[0]).toMatch(/wrong-extension: .*Word document/);
  });
});
