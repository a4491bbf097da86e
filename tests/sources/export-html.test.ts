import { afterAll, describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/document/canonical-text";
import { html } from "@/lib/export/html/write";
import { brokenIn, FileBrowser, haveChromium } from "@/tests/support/chromium";
import { generatedEdition } from "@/tests/support/generated-edition";
import {
  haveSources,
  importedSources,
  longest,
  sourcesWord,
} from "@/tests/support/source-files";

const bare = (text: string) => text.replace(/\s+/g, "");

describe.skipIf(!haveSources || !haveChromium)(
  `HTML editions of the sources (${sourcesWord})`,
  () => {
    const browser = new FileBrowser();
    const sources = importedSources();
    afterAll(() => browser.close());

    const written = (name: string, count: number) => {
      const source = sources.find((candidate) => candidate.name === name);
      if (!source) throw new Error(`No source ${name}`);
      const edition = generatedEdition(source.imported.document, { count });
      const [file] = html.write(edition).files;
      return { edition, page: new TextDecoder().decode(file?.bytes) };
    };

    it.each(sources)("keeps every word of $name in order", async ({ name }) => {
      const { edition, page } = written(name, 100);
      const { page: open, complaints } = await browser.open(page);
      expect(await brokenIn(open)).toEqual({ twice: [], nowhere: [] });
      expect(complaints).toEqual([]);
      const shown = await open.evaluate(() => {
        const main = document.querySelector("main")?.cloneNode(true) as Element;
        const beside = ".notes, .note-ref, .separator";
        for (const element of main.querySelectorAll(beside)) element.remove();
        return main.textContent ?? "";
      });
      expect(bare(shown)).toBe(bare(canonicalText(edition.text.document)));
    });

    it("carries 5,000 annotations on the book and opens", async () => {
      const { page } = written(longest(sources).name, 5000);
      expect(page.length).toBeLessThan(12_000_000);
      const opened = await browser.open(page, {
        viewport: { width: 1440, height: 900 },
      });
      await opened.page.screenshot();
      expect(await opened.page.locator(".card").count()).toBe(5000);
      expect(opened.requests).toEqual([]);
      expect(await brokenIn(opened.page)).toEqual({ twice: [], nowhere: [] });
    });
  },
);
