/**
 * The sample and the five sources through all formats, each file looked at by
 * a program that is not ours. What is not installed is skipped and named.
 */
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, test } from "vitest";
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";
import { NoteHomes } from "@/lib/edition/note-homes";
import type { ExportFile } from "@/lib/export/format";
import { exportEdition, exportFormats } from "@/lib/export/registry";
import {
  canValidateTei,
  validateTei,
  validationWord,
} from "@/tests/support/jing";
import { installWord, inWorkplace, isInstalled } from "@/tests/support/outside";
import {
  canRunSchematron,
  schematronFaults,
  schematronWord,
} from "@/tests/support/tei-schematron";
import { expanded, faultsIn } from "@/tests/support/web-annotation-standard";
import { wholeEditions } from "@/tests/support/whole-editions";

const editions = wholeEditions();
const named = editions.map(
  (edition) => [edition.source.slug, edition] as const,
);

const written = new Map<string, Promise<readonly ExportFile[]>>();

/** Each format of each edition is written once. */
function filesOf(edition: Edition, format: string) {
  const key = `${edition.source.slug} ${format}`;
  const files =
    written.get(key) ?? exportEdition(edition, format).then((r) => r.files);
  written.set(key, files);
  return files;
}

async function fileOf(edition: Edition, format: string) {
  const [file] = await filesOf(edition, format);
  return file?.bytes ?? new Uint8Array();
}

const textOf = async (edition: Edition, format: string) =>
  new TextDecoder().decode(await fileOf(edition, format));

/** A test for each edition, skipped where a program is missing. */
const eachWith = (...programs: string[]) =>
  test.skipIf(!programs.every(isInstalled)).each(named);

const passages = ({ annotations }: Edition) =>
  annotations.flatMap(({ anchors }) => anchors);

/** Printed notes that a call carries: the others are paragraphs in Word. */
function footnotesOf({ text }: Edition): number {
  const homes = new NoteHomes(text.document);
  let count = 0;
  text.document.descendants((node) => {
    if (node.type.name === "note" && !homes.standsAlone(node)) count++;
    return true;
  });
  return count;
}

describe("every format", () => {
  test.each(named)(
    "puts out all that stands on %s, or lists it",
    async (_, edition) => {
      for (const format of exportFormats.values()) {
        if (format.id === "pdf") continue;
        const { counts, losses } = await exportEdition(edition, format.id);
        const gone = counts.annotationsIn - counts.annotationsOut;
        const listed = losses.reduce((sum, { count }) => sum + count, 0);
        expect(counts.annotationsIn).toBe(edition.annotations.length);
        expect(listed).toBeGreaterThanOrEqual(gone);
      }
    },
  );
});

describe("TEI", () => {
  const all = () => Promise.all(editions.map((e) => textOf(e, "tei")));

  test.skipIf(!canValidateTei)(`is valid (${validationWord})`, async () => {
    expect(validateTei(await all())).toBe("");
  });

  test.skipIf(!canRunSchematron)(
    `keeps the Schematron rules (${schematronWord})`,
    async () => {
      expect(schematronFaults(await all())).toBe("");
    },
  );

  test.skipIf(!canRunSchematron)("is not valid whatever it is", () => {
    const wrong = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><date when="1900" notAfter="1901">a</date></TEI>`;
    expect(schematronFaults([wrong])).toContain("@when");
  });
});

describe("HTML", () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({ extends: ["html-validate:standard"] }),
  );

  test.each(named)("of %s is valid", async (_, edition) => {
    const { results } = await validator.validateString(
      await textOf(edition, "html"),
    );
    const said = results.flatMap(({ messages }) => messages);
    expect(said.map(({ message, line }) => `${line}: ${message}`)).toEqual([]);
  });
});

describe("EPUB", () => {
  eachWith("java", "epubcheck")(
    "of %s satisfies EPUBCheck",
    async (_, edition) => {
      const bytes = await fileOf(edition, "epub");
      const said = inWorkplace(({ put, run }) =>
        run("java", ["-jar", "/usr/bin/epubcheck", put("book.epub", bytes)]),
      );
      expect(said).toContain("No errors or warnings detected");
    },
  );
});

describe("Word", () => {
  eachWith("pandoc")(
    "of %s is read by pandoc, footnotes and comments alike",
    async (_, edition) => {
      const bytes = await fileOf(edition, "docx");
      const read = inWorkplace(({ put, run }) =>
        run("pandoc", [
          "--from=docx",
          "--to=json",
          "--track-changes=all",
          put("edition.docx", bytes),
        ]),
      );
      const count = (pattern: RegExp) => read.match(pattern)?.length ?? 0;
      expect(count(/\["comment-start"\]/g)).toBe(passages(edition).length);
      expect(count(/\{"t":"Note"/g)).toBe(footnotesOf(edition));
    },
  );

  test.skipIf(!isInstalled("soffice"))(
    `goes through LibreOffice and back (${installWord("LibreOffice")})`,
    async () => {
      const files = await Promise.all(editions.map((e) => fileOf(e, "docx")));
      const back = inWorkplace(({ put, run, read }) => {
        const paths = files.map((bytes, n) => put(`${n}.docx`, bytes));
        run("soffice", ["--headless", "--convert-to", "fodt", ...paths]);
        return files.map((_, n) => read(`${n}.fodt`));
      });
      editions.forEach((edition, n) => {
        const count = (pattern: RegExp) => back[n]?.match(pattern)?.length ?? 0;
        expect(count(/<office:annotation /g)).toBe(passages(edition).length);
        expect(count(/<text:note [^>]*text:note-class="footnote"/g)).toBe(
          footnotesOf(edition),
        );
      });
    },
  );
});

describe("LaTeX", () => {
  eachWith("pdflatex", "pdftotext")(
    "of %s is compiled twice, every entry printed",
    async (_, edition) => {
      const tex = await textOf(edition, "latex");
      const { log, text } = inWorkplace(({ put, run, read }) => {
        put("edition.tex", tex);
        const once = () =>
          run("pdflatex", ["-interaction=nonstopmode", "edition.tex"]);
        once();
        const log = once();
        run("pdftotext", ["-layout", "edition.pdf", "edition.txt"]);
        return { log, text: read("edition.txt") };
      });
      expect(log).not.toMatch(/^!/m);
      expect(log).not.toContain("undefined references");
      expect(text).toContain("About this edition");
      const printed = new Set(
        [...text.matchAll(/no\.\s+(\d+)/g)].map((match) => Number(match[1])),
      );
      const missing = edition.annotations.filter(
        ({ anchors }, n) => anchors.length > 0 && !printed.has(n + 1),
      );
      expect(missing.map(({ id }) => id)).toEqual([]);
    },
  );
});

describe("PDF", () => {
  eachWith(
    "pdftotext",
    "pdfinfo",
    "qpdf",
  )("of %s is whole, tagged, and prints every entry", async (_, edition) => {
    const bytes = await fileOf(edition, "pdf");
    const { check, about, text } = inWorkplace(({ put, run, read }) => {
      const path = put("edition.pdf", bytes);
      run("pdftotext", [path, "edition.txt"]);
      return {
        check: run("qpdf", ["--check", path]),
        about: run("pdfinfo", [path]),
        text: read("edition.txt"),
      };
    });
    expect(check).toContain("No syntax");
    expect(about).toMatch(/Tagged:\s+yes/);
    const missing = edition.annotations.filter(
      (one, n) => !text.includes(`${seriesOf(one)}${n + 1}`),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  const seriesOf = ({ body }: EditionAnnotation) => {
    if (body.kind === "omission") return "C";
    if (body.kind !== "judgment") return "D";
    return body.judgments[0]?.axis === "authenticity" ? "A" : "B";
  };
});

describe("Web Annotations", () => {
  test.each(named)(
    "of %s hold to the standard and mean something as linked data",
    async (_, edition) => {
      const collection = JSON.parse(await textOf(edition, "jsonld")) as Record<
        string,
        unknown
      >;
      expect(faultsIn(collection)).toEqual([]);
      const graph = JSON.stringify(await expanded(collection));
      for (const { id } of edition.annotations) expect(graph).toContain(id);
    },
  );
});

describe("tables", () => {
  eachWith("csvclean")("of %s are clean", async (_, edition) => {
    for (const { name, bytes } of await filesOf(edition, "csv")) {
      if (!name.endsWith(".csv")) continue;
      const said = inWorkplace(({ put, run }) =>
        run("csvclean", ["-n", put(name, bytes)]),
      );
      expect(said).toContain("No errors");
    }
  });
});

describe("BibTeX", () => {
  eachWith("pandoc")("of %s is read by pandoc", async (_, edition) => {
    const bib = await textOf(edition, "bibtex");
    const read = inWorkplace(({ put, run }) =>
      run("pandoc", ["--from=bibtex", "--to=csljson", put("a.bib", bib)]),
    );
    const entries = bib.match(/^@/gm) ?? [];
    expect(JSON.parse(read)).toHaveLength(entries.length);
  });
});
