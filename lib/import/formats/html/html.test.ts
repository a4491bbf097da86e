import { describe, expect, it } from "vitest";
import { imported, refusal, warningsIn } from "../testing";

const page = (body: string, head = "<title>A page</title>") =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe("HTML becomes", () => {
  it("headings, paragraphs, quotations, lists and separators", async () => {
    const { outline, made } = await imported(
      "page.html",
      page(`<h1>The Lamp
        Road</h1><p>One <em>two</em>  <b>three</b>.<br>Next
        line.</p>loose words<div><blockquote><p>Quoted.</p></blockquote></div>
        <ol start="3"><li>first<ul><li>inner</li></ul></li><li><p>second</p></li></ol>
        <hr><pre>a
  b</pre><table><tr><td>x</td><td>y</td></tr></table>`),
    );
    expect(outline).toEqual([
      "heading 1: The Lamp Road",
      "paragraph: One <emphasis>two</> <strong>three</>./Next line.",
      "paragraph: loose words",
      "quotation paragraph: Quoted.",
      "item 3.: first",
      "item •: inner",
      "item 4.: second",
      "separator ",
      "verse: a/  b",
      "row: x\ty",
    ]);
    expect(made.title).toBe("A page");
    expect(made.reason).toContain("web page");
  });

  it("languages, small capitals and pages", async () => {
    const { outline, made } = await imported(
      "page.html",
      page(
        `<p>In <span lang="de">deutsch</span> and <span style="font-variant: small-caps">caps</span>.</p><p><span role="doc-pagebreak" id="page_12"></span>On.</p><p lang="fr">Tout.</p>`,
      ),
    );
    expect(outline).toEqual([
      "paragraph: In <foreign de>deutsch</> and <smallCaps>caps</>.",
      "paragraph: {p. 12}On.",
      "paragraph: <foreign fr>Tout.</>".replace(
        "<foreign fr>Tout.</>",
        "Tout.",
      ),
    ]);
    expect(made.document.lastChild?.lastChild?.attrs["lang"]).toBe("fr");
    expect(made.record).toEqual({ title: "A page", languages: ["en"] });
  });

  it.each([
    [
      "Pandoc",
      `<p>Text<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p><section role="doc-endnotes"><hr><ol><li id="fn1"><p>The <em>note</em>.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    ],
    [
      "Word",
      `<p>Text<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>.</p><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> The <i>note</i>.</p></div>`,
    ],
    [
      "a wiki",
      `<p>Text<sup id="r1"><a href="#c1">[1]</a></sup>.</p><hr><ol><li id="c1"><b><a href="#r1">^</a></b> The <i>note</i>.</li></ol>`,
    ],
  ])("notes with their calls, as %s writes them", async (_, body) => {
    const { outline } = await imported("page.html", page(body));
    expect(outline).toEqual([
      "paragraph: Text{1 to n-0001}.",
      "separator ",
      "note n-0001 1: The <emphasis>note</>.",
    ]);
  });
});

describe("HTML of other hands", () => {
  it("runs no script, fetches nothing, and lists what it left out", async () => {
    const result = await imported(
      "page.html",
      page(
        `<script>document.title="x"; fetch("https://example.org")</script><style>p{}</style><nav><a href="/">Home</a></nav><p onclick="alert(1)">Kept <img src="https://example.org/a.png" alt="A map"><iframe src="https://example.org"></iframe>words.</p><object data="x"></object><form><input value="a"></form>`,
      ),
    );
    expect(result.outline).toEqual(["paragraph: Kept words."]);
    const left = result.made.repairs.filter(({ rule }) => rule === "left-out");
    expect(left.map(({ note }) => note).sort()).toEqual([
      "embedded object",
      "embedded page",
      "form",
      "navigation",
      "picture",
      "script",
      "style sheet",
    ]);
    expect(left.find(({ note }) => note === "picture")?.before).toContain(
      "A map",
    );
    expect(warningsIn(result)).toContain("left-out: picture: left out, once.");
    expect(result.file.text).not.toContain("document.title");
  });

  it("is read in the encoding it names", async () => {
    const head = `<meta charset="windows-1251">`;
    const bytes = Buffer.from(
      page("<p>\xcf\xf0\xe0\xe2\xe4\xe0</p>", head),
      "latin1",
    );
    const { outline, made } = await imported(
      "page.html",
      new Uint8Array(bytes),
    );
    expect(outline).toEqual(["paragraph: Правда"]);
    expect(made.warnings).toEqual([]);
  });

  it("keeps accents with their letters across tags", async () => {
    const { outline } = await imported(
      "page.html",
      page("<p>caf<i>e</i>\u0301 e\u0301t\u00e9 (omission)</p>"),
    );
    expect(outline).toEqual(["paragraph: caf<emphasis>é</> été {(omission)}"]);
  });

  it("is read as far as it goes when it is cut off", async () => {
    const { outline } = await imported(
      "page.html",
      "<!doctype html><html><body><p>One.</p><p>Two <em>and",
    );
    expect(outline).toEqual([
      "paragraph: One.",
      "paragraph: Two <emphasis>and</>",
    ]);
  });

  it("is known by its bytes, and a wrong name is said", async () => {
    const result = await imported("page.txt", page("<p>Words.</p>"));
    expect(result.outline).toEqual(["paragraph: Words."]);
    expect(warningsIn(result)[0]).toMatch(
      /^wrong-extension: “page.txt” is a web/,
    );
  });

  it("in which two pages follow each other is one source with a warning", async () => {
    const two = page("<p>One.</p>") + page("<p>Two.</p>");
    const result = await imported("page.html", two);
    expect(result.outline).toEqual(["paragraph: One.", "paragraph: Two."]);
    expect(warningsIn(result)[0]).toMatch(/^two-sources: The file holds 2/);
  });

  it("without words is refused", async () => {
    const { message } = await refusal("page.html", page("<script>1</script>"));
    expect(message).toMatch(/without any text/);
  });

  it("nested without end is refused", async () => {
    const deep = page(`${"<div>".repeat(20_000)}x`);
    expect((await refusal("page.html", deep)).message).toMatch(/500 deep/);
  });
});
