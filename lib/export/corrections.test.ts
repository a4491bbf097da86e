/** Corrected words leave with what was printed, in every format that says so. */
import { describe, expect, test } from "vitest";
import { codePoint, MAIN } from "@/lib/document/position";
import { makeEdition } from "@/lib/edition/edition";
import type { ApparatusEntry } from "@/lib/emendation/apparatus";
import type { Emendation } from "@/lib/emendation/emendation";
import { installWord, inWorkplace, isInstalled } from "@/tests/support/outside";
import { anchorOf, editionInput } from "@/tests/support/sample-edition";
import { filesIn } from "./archive";
import { type ExportFile, features } from "./format";
import { exportEdition, exportFormats } from "./registry";

const REASON = "The <minutes> & the 100 % copy agree";

const correction = (id: string, before: string): Emendation => ({
  id,
  ordinal: 1,
  kind: "conjecture",
  reason: REASON,
  before,
  after: "",
  page: null,
  reviewer: { id: "r-9", name: "O. Mender", initials: "OM", colour: "#075e54" },
  at: "2026-01-05T00:00:00.000Z",
  undone: null,
  resting: 0,
  place: null,
});

function corrected(id: string, words: string, printed: string, stream = MAIN) {
  const { start, end, exact } = anchorOf(words, stream);
  const entry: ApparatusEntry = {
    stream,
    start: codePoint(start),
    end: codePoint(end),
    printed,
    corrected: exact,
    emendations: [id],
  };
  return entry;
}

const edition = makeEdition(
  editionInput({
    apparatus: [
      corrected("e-1", "council", "counsel_of 5"),
      corrected("e-2", "folio", "foglio", "note/n-1"),
    ],
    emendations: [
      correction("e-1", "counsel_of 5"),
      correction("e-2", "foglio"),
    ],
  }),
);

async function wordsOf(id: string): Promise<string> {
  const { files } = await exportEdition(edition, id);
  const unpacked = (file: ExportFile) =>
    file.bytes[0] === 0x50 ? filesIn(file.bytes) : [file];
  const texts = files
    .flatMap(unpacked)
    .map(({ bytes }) => new TextDecoder().decode(bytes));
  return texts.join("\n").replaceAll("\\_", "_");
}

const carrying = [...exportFormats.values()].filter(
  ({ id, capabilities }) =>
    id !== "pdf" &&
    capabilities.some((c) => c.feature === "corrections" && c.carried !== "no"),
);

describe("corrected places", () => {
  test("are a feature that formats answer for", () => {
    expect(features).toContain("corrections");
    expect(carrying.map(({ id }) => id)).toContain("docx");
  });

  test.each(carrying.map(({ id }) => id))(
    "leave in %s with the printed words and the corrector",
    async (id) => {
      const words = await wordsOf(id);
      expect(words).toContain("counsel_of 5");
      expect(words).toContain("foglio");
      expect(words).toContain("O. Mender");
    },
  );

  test.skipIf(!isInstalled("pandoc"))(
    `are comments that pandoc reads (${installWord("pandoc")})`,
    async () => {
      const [file] = (await exportEdition(edition, "docx")).files;
      const read = inWorkplace(({ put, run }) =>
        run("pandoc", [
          "--from=docx",
          "--to=plain",
          "--wrap=none",
          "--track-changes=all",
          put("a.docx", file?.bytes ?? ""),
        ]),
      );
      expect(read).toContain("Printed: counsel_of 5");
      expect(read).toContain("[printed: foglio]");
    },
  );

  test.skipIf(!isInstalled("pdflatex") || !isInstalled("pdftotext"))(
    `are a series of their own in the compiled edition (${installWord("TeX Live")})`,
    async () => {
      const [file] = (await exportEdition(edition, "latex")).files;
      const { log, text } = inWorkplace(({ put, run, read }) => {
        put("edition.tex", file?.bytes ?? "");
        const once = () =>
          run("pdflatex", ["-interaction=nonstopmode", "edition.tex"]);
        once();
        const log = once();
        run("pdftotext", ["-layout", "edition.pdf", "edition.txt"]);
        return { log, text: read("edition.txt") };
      });
      expect(log).not.toMatch(/^!/m);
      expect(text.replace(/\s+/g, " ")).toMatch(
        /council ?\] printed: counsel_of 5\. Conjecture: The <minutes> & the 100 % copy agree/,
      );
    },
  );
});
