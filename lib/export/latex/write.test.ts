import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edition } from "@/lib/edition/edition";
import { arbitraryDocument } from "@/tests/support/arbitrary-document";
import { generatedEdition } from "@/tests/support/generated-edition";
import { installWord, inWorkplace, isInstalled } from "@/tests/support/outside";
import { sampleEdition } from "@/tests/support/sample-edition";
import { texText } from "./escape";
import { latex } from "./write";

function texOf(edition: Edition): string {
  return new TextDecoder().decode(latex.write(edition).files[0]?.bytes);
}

/** The log of the last run, and the text of the pages. */
function compiled(tex: string, runs: number): { log: string; text: string } {
  return inWorkplace(({ put, run, read }) => {
    put("edition.tex", tex);
    const once = () =>
      run("pdflatex", ["-interaction=nonstopmode", "edition.tex"]);
    for (let n = 1; n < runs; n++) once();
    const log = once();
    if (!isInstalled("pdftotext")) return { log, text: "" };
    run("pdftotext", ["-layout", "edition.pdf", "edition.txt"]);
    return { log, text: read("edition.txt") };
  });
}

const ready = isInstalled("pdflatex") && hasPackage("reledmac.sty");
const word = installWord("TeX Live with reledmac");

function hasPackage(name: string): boolean {
  return inWorkplace(({ run }) => run("kpsewhich", [name])).includes(name);
}

describe("LaTeX", () => {
  test("lets nothing of the text become a command", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const tex = texText(text);
        const commands = tex.match(/\\[a-zA-Z]+/g) ?? [];
        const own = /^\\(text(backslash|ascii\w+|quot\w+)|newline)$/;
        expect(commands.every((command) => own.test(command))).toBe(true);
        expect(tex.replace(/\\[\\{}$&#%_]/g, "")).not.toMatch(
          /[$&#%_^~]|(^|[^\\])\\(?![a-zA-Z])/,
        );
      }),
    );
  });

  test("opens and closes every passage under labels of its own", () => {
    const tex = texOf(sampleEdition());
    const labels = [...tex.matchAll(/\\edlabel\{([^}]+)\}/g)].map((m) => m[1]);
    expect(new Set(labels).size).toBe(labels.length);
    for (const [, from, to] of tex.matchAll(/\\xxref\{([^}]+)\}\{([^}]+)\}/g)) {
      expect(labels).toContain(from);
      expect(labels).toContain(to);
    }
  });

  test.skipIf(!ready)(
    `is compiled by pdflatex with crossing lemmata (${word})`,
    () => {
      const { log, text } = compiled(texOf(sampleEdition()), 3);
      expect(log).not.toMatch(/^!/m);
      expect(log).not.toContain("undefined references");
      if (text === "") return;
      expect(text).toContain("council sat on the third");
      expect(text).toMatch(/Interpolated/);
      expect(text).toContain("[19]");
      expect(text).toContain("folio 3");
      // Line, lemma that crosses another, what is said of it.
      expect(text).toMatch(/\d council sat on the third \] Interpolated/);
    },
  );

  test.skipIf(!ready)(`is compiled whatever the text is (${word})`, () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(1000), (document, seed) => {
        const edition = generatedEdition(document, { count: 12, seed });
        expect(compiled(texOf(edition), 2).log).not.toMatch(/^!/m);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
