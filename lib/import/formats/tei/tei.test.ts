import { describe, expect, it } from "vitest";
import { imported, refusal, warningsIn } from "../testing";

const edition = (text: string, header = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Letters</title><author>A. Writer</author></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>${header}</teiHeader><text>${text}</text></TEI>`;

const leftOutIn = (result: Awaited<ReturnType<typeof imported>>) =>
  result.made.repairs
    .filter(({ rule }) => rule === "left-out")
    .map(({ note, before }) => [note, before]);

describe("other people's TEI becomes", () => {
  it("divisions, verse, lists, quotations and pages", async () => {
    const result = await imported(
      "edition.xml",
      edition(
        `<front><div type="preface"><head>Preface</head><p>Words of the
          <hi rend="italic">editor</hi>.</p></div></front>
        <body><div><head>One</head><pb n="12"/><p>In <foreign xml:lang="fr">deux</foreign> mots<pb n="13"/> and <gap reason="illegible"/> more.</p>
        <lg><l>a line</l><l>and another</l></lg>
        <quote><p>Quoted.</p></quote>
        <list><item n="a)">first</item><item>second</item></list>
        <table><row><cell>x</cell><cell>y</cell></row></table></div></body>`,
        `<profileDesc><langUsage><language ident="en">English</language></langUsage></profileDesc>`,
      ),
    );
    expect(result.outline).toEqual([
      "heading 1: Preface",
      "paragraph: Words of the <emphasis>editor</>.",
      "heading 1: One",
      "paragraph: {p. 12}In <foreign fr>deux</> mots{p. 13} and {[…]} more.",
      "verse: a line/and another",
      "quotation paragraph: Quoted.",
      "item a): first",
      "item : second",
      "row: x\ty",
    ]);
    expect(result.made.record).toEqual({
      title: "Letters",
      author: "A. Writer",
      languages: ["en"],
    });
    const kinds = result.made.document.children.map((s) => s.attrs["kind"]);
    expect(kinds).toEqual(["introduction", "chapter"]);
  });

  it("notes with their calls: in the text, at the end, and by target", async () => {
    const { outline } = await imported(
      "notes.xml",
      edition(
        `<body><p>One<note place="foot" n="1">At the foot.</note> two<ref target="#n2">2</ref> three<anchor xml:id="a3"/>.</p></body><back><div><note xml:id="n2" n="2"><p>At the end.</p></note><note target="#a3" n="*" resp="#editor">By target.</note></div></back>`,
      ),
    );
    expect(outline).toEqual([
      "paragraph: One{1 to n-0001} two{2 to n-0002} three{* to n-0003}.",
      "note n-0001 1: At the foot.",
      "note n-0002 2: At the end.",
      "note n-0003 *: By target.",
    ]);
  });

  it("letters as units with their parts", async () => {
    const result = await imported(
      "letters.xml",
      edition(
        `<body><div type="letter"><head>To the Harbour Master</head><opener><dateline>Galata, <date when="1911-03-12">12 March</date></dateline><salute>Sir,</salute></opener><p>The ferry is late.</p><closer><salute>Yours,</salute><signed>A. W.</signed></closer></div></body>`,
      ),
    );
    expect(result.outline).toEqual([
      "heading 1: To the Harbour Master",
      "dateline: Galata, 12 March",
      "salutation: Sir,",
      "paragraph: The ferry is late.",
      "salutation: Yours,",
      "signature: A. W.",
    ]);
    expect(result.made.document.firstChild?.firstChild?.attrs).toMatchObject({
      kind: "letter",
      date: "1911-03-12",
      heading: "To the Harbour Master",
      dateKind: "text",
    });
  });

  it("words alone, with all that was dropped listed by place", async () => {
    const result = await imported(
      "edition.xml",
      edition(
        `<body><fw>RUNNING HEAD</fw><p><persName ref="#p">Ada</persName> saw <choice><sic>teh</sic><corr>the</corr></choice> sea,<lb/>the <app><lem>old</lem><rdg wit="#B">cold</rdg></app> sea<del>, no</del>.</p><figure><graphic url="https://example.org/a.png"/><figDesc>A map</figDesc></figure></body>`,
      ),
    );
    expect(result.outline).toEqual([
      "paragraph: Ada saw teh sea, the old sea.",
    ]);
    expect(leftOutIn(result)).toEqual([
      ["running head or other matter of the page", "RUNNING HEAD"],
      ["other reading, <corr>", "the"],
      ["other reading, <rdg>", "cold"],
      ["words the writer deleted", ", no"],
      ["picture", ""],
      ["description of a picture", "A map"],
    ]);
    const lost = result.made.repairs.filter((r) => r.rule === "marking-lost");
    expect(lost.map(({ before, rawFrom }) => [before, rawFrom])).toEqual([
      ['<persName ref="#p">', 0],
      ["", 16],
    ]);
    expect(warningsIn(result)).toContain(
      "marking-lost: <persName>: words kept, marking not, once.",
    );
  });
});

describe("TEI that reaches outside or grows", () => {
  it.each([
    ["an external entity", `<!ENTITY x SYSTEM "file:///etc/passwd">`, "&x;"],
    [
      "entities of entities",
      `<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">`,
      "&b;",
    ],
    [
      "a parameter entity",
      `<!ENTITY % p SYSTEM "http://example.org/x.dtd"> %p;`,
      "",
    ],
  ])("is refused: %s", async (_, declared, used) => {
    const xml = edition(`<body><p>Words ${used}</p></body>`).replace(
      "?>\n",
      `?>\n<!DOCTYPE TEI [${declared}]>\n`,
    );
    const { code, message } = await refusal("evil.xml", xml);
    expect(code).toBe("bad-input");
    expect(message).toMatch(/“evil.xml” declares entities.*not resolved/);
    expect(message).not.toContain("passwd");
  });

  it("is read without the document type it only names", async () => {
    const xml = edition("<body><p>Words.</p></body>").replace(
      "?>\n",
      `?>\n<!DOCTYPE TEI SYSTEM "http://example.org/tei.dtd">\n`,
    );
    const result = await imported("old.xml", xml);
    expect(result.outline).toEqual(["paragraph: Words."]);
    expect(warningsIn(result)[0]).toMatch(/document-type: .*not fetched/);
  });
});

describe("TEI that is not whole", () => {
  it("is refused where it is cut off, with the place", async () => {
    const xml = edition("<body>\n<p>Words.</p>\n<p>More");
    const cut = xml.slice(0, xml.indexOf("More") + 4);
    const { code, message } = await refusal("cut.xml", cut);
    expect(code).toBe("bad-input");
    expect(message).toMatch(/not well-formed XML \(line 4, .*cut off/);
  });

  it("is refused without a text", async () => {
    const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>`;
    expect((await refusal("head.xml", xml)).message).toMatch(
      /TEI without a text: it holds only teiHeader/,
    );
  });

  it("is refused when its text has no words", async () => {
    const xml = edition("<body><p/></body>");
    expect((await refusal("empty.xml", xml)).message).toMatch(
      /without any text/,
    );
  });
});

describe("several texts in one TEI file", () => {
  it("are one source with a warning", async () => {
    const one = edition("<body><p>One<note>a</note>.</p></body>").replace(
      /^.*\n/,
      "",
    );
    const two = edition("<body><p>Two<note>b</note>.</p></body>").replace(
      /^.*\n/,
      "",
    );
    const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${one}${two}</teiCorpus>`;
    const result = await imported("corpus.xml", corpus);
    expect(result.outline).toEqual([
      "paragraph: One{1 to n-0001}.",
      "note n-0001 1: a",
      "paragraph: Two{2 to n-0002}.",
      "note n-0002 2: b",
    ]);
    expect(warningsIn(result)[0]).toMatch(
      /^two-sources: The file holds 2 texts/,
    );
  });

  it("whose page numbers go back are listed by place", async () => {
    const result = await imported(
      "pages.xml",
      edition(
        `<body><p><pb n="4"/>a<pb n="5"/>b<pb n="9"/>c<pb n="6"/>d<pb n="6"/>e</p></body>`,
      ),
    );
    const order = result.made.warnings.filter((w) => w.code === "page-order");
    expect(order.map(({ message, rawFrom }) => [message, rawFrom])).toEqual([
      ["Page 6 follows page 9.", 3],
      ["Page 6 follows page 6.", 4],
    ]);
  });
});
