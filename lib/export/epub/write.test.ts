import fc from "fast-check";
import { parseXmlDocument } from "slimdom";
import { describe, expect, test } from "vitest";
import type { Edition } from "@/lib/edition/edition";
import { arbitraryDocument } from "@/tests/support/arbitrary-document";
import { generatedEdition } from "@/tests/support/generated-edition";
import { installWord, inWorkplace, isInstalled } from "@/tests/support/outside";
import { sampleEdition } from "@/tests/support/sample-edition";
import { filesIn } from "../archive";
import { epub } from "./write";

function bookOf(edition: Edition) {
  const bytes = epub.write(edition).files[0]?.bytes ?? new Uint8Array();
  const texts = new Map(
    filesIn(bytes).map((f) => [f.name, new TextDecoder().decode(f.bytes)]),
  );
  const pages = [...texts].filter(([name]) => name.endsWith(".xhtml"));
  return { bytes, texts, pages };
}

/** Links to a place that no page has. */
function brokenLinks(pages: readonly [string, string][]): string[] {
  const places = new Set(
    pages.flatMap(([name, text]) => {
      const file = name.replace("book/", "");
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
      return [file, ...ids.map((id) => `${file}#${id}`)];
    }),
  );
  return pages
    .flatMap(([, text]) => [...text.matchAll(/<a [^>]*?href="([^"]+)"/g)])
    .map((match) => match[1] as string)
    .filter((href) => !/^https?:/.test(href) && !places.has(href));
}

/** What EPUBCheck finds wrong; "" for nothing. */
function faultsIn(bytes: Uint8Array): string {
  const said = inWorkplace(({ put, run }) =>
    run("java", ["-jar", "/usr/bin/epubcheck", put("book.epub", bytes)]),
  );
  return said.includes("No errors or warnings detected") ? "" : said;
}

const ready = isInstalled("epubcheck") && isInstalled("java");
const word = installWord("epubcheck");

describe("the EPUB", () => {
  test("begins with its media type, not compressed", () => {
    const { bytes } = bookOf(sampleEdition());
    const start = new TextDecoder().decode(bytes.subarray(30, 58));
    expect(start).toBe("mimetypeapplication/epub+zip");
  });

  test("has a list of printed pages and popup notes", () => {
    const { texts } = bookOf(sampleEdition());
    expect(texts.get("book/nav.xhtml")).toContain(">20</a></li>");
    const text = texts.get("book/text-1.xhtml");
    expect(text).toContain('<aside class="note" epub:type="footnote"');
    expect(text).toContain('epub:type="noteref"');
    expect(text).toContain('epub:type="pagebreak"');
  });

  test("is well-formed and leads no link to nowhere, whatever the text is", () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(1000), (document, seed) => {
        const { pages } = bookOf(
          generatedEdition(document, { count: 9, seed }),
        );
        for (const [, text] of pages) parseXmlDocument(text);
        expect(brokenLinks(pages)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test.skipIf(!ready)(`satisfies EPUBCheck (${word})`, () => {
    expect(faultsIn(bookOf(sampleEdition()).bytes)).toBe("");
  });

  test.skipIf(!ready)(`satisfies it whatever the text is (${word})`, () => {
    const [document] = fc.sample(arbitraryDocument, 1);
    if (!document) throw new Error("No document");
    const edition = generatedEdition(document, { count: 40 });
    expect(faultsIn(bookOf(edition).bytes)).toBe("");
  });
});
