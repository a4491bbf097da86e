import { describe, expect, it } from "vitest";
import { imported, warningsIn } from "../testing";

describe("Markdown becomes", () => {
  it("headings, notes, quotations, lists and verse", async () => {
    const { outline, made } = await imported(
      "diary.md",
      `---
title: "A Diary"
author: A. Nonymous
date: 1931
lang: en
---

# March

It was *cold*[^1] and
**late**[^b].

> Quoted words.

1. one
2. two
   - inner

[^1]: The *first* note.
[^b]: The second.

\`\`\`
a line
  and one more
\`\`\`

---

The end.[^1]
`,
    );
    expect(outline).toEqual([
      "heading 1: March",
      "paragraph: It was <emphasis>cold</>{1 to n-0001} and <strong>late</>{b to n-0002}.",
      "quotation paragraph: Quoted words.",
      "item 1.: one",
      "item 2.: two",
      "item •: inner",
      "note n-0001 1: The <emphasis>first</> note.",
      "note n-0002 b: The second.",
      "verse: a line/  and one more",
      "separator ",
      "paragraph: The end.{1 to n-0001}",
    ]);
    expect(made.record).toEqual({
      title: "A Diary",
      author: "A. Nonymous",
      published: "1931",
      languages: ["en"],
    });
  });

  it("its words alone where there is HTML, a link or a picture", async () => {
    const result = await imported(
      "page.md",
      `Words <script>alert(1)</script> and a [link](https://example.org).\n\n<iframe src="https://example.org"></iframe>\n\n![A map](https://example.org/map.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`,
    );
    expect(result.outline).toEqual([
      "paragraph: Words alert(1) and a link.",
      "row: a\tb",
      "row: 1\t2",
    ]);
    expect(warningsIn(result)).toContain(
      "left-out: HTML inside Markdown: left out, 3 times.",
    );
    expect(warningsIn(result)).toContain("left-out: picture: left out, once.");
  });

  it("what it is even when it is cut off in the middle", async () => {
    const { outline } = await imported("cut.md", "# One\n\nText[^1] and **bo");
    expect(outline).toEqual(["heading 1: One", "paragraph: Text[^1] and **bo"]);
  });
});
