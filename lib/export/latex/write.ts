/** LaTeX with reledmac: numbered lines, notes of the source, apparatus in series. */
import { colophonLines } from "@/lib/edition/colophon";
import type { Edition, Loss } from "@/lib/edition/edition";
import { recordInWords } from "@/lib/edition/in-words";
import { forbiddenCharacters, wordsOf, xmlCharacters } from "../characters";
import type { ExportFormat, ExportResult } from "../format";
import { criticismLeftOut, earlierStates, losses, lossWhere } from "../losses";
import { itemOf } from "./apparatus";
import { LatexBody } from "./body";
import { capabilities } from "./capabilities";
import { rareCharacters, texLine } from "./escape";
import { preambleOf, series } from "./preamble";

export const latex = {
  id: "latex",
  label: "LaTeX (reledmac)",
  mediaType: "application/x-tex",
  extension: "tex",
  capabilities,
  losses: lossesOf,
  write,
} satisfies ExportFormat;

function write(edition: Edition): ExportResult {
  const title = titleOf(edition);
  const body = xmlCharacters(bodyOf(edition));
  const tex = `${xmlCharacters(preambleOf(title, title + body))}\\begin{document}\n${body}\n\\end{document}\n${recordsOf(edition)}`;
  const count = edition.annotations.length;
  return {
    files: [
      {
        name: `${edition.source.slug}.tex`,
        bytes: new TextEncoder().encode(tex),
      },
    ],
    counts: { annotationsIn: count, annotationsOut: count },
    losses: lossesOf(edition),
  };
}

function bodyOf(edition: Edition): string {
  const text = new LatexBody(edition).text();
  const legend = Object.entries(series)
    .map(([letter, what]) => `${letter}: ${what}`)
    .join("; ");
  return [
    `\\begin{center}\n{\\LARGE ${texLine(titleOf(edition))}\\par}\n\\medskip\nApparatus: ${legend}\n\\end{center}\n`,
    text === "" ? "" : `\\beginnumbering\n${text}\n\\endnumbering\n`,
    withoutPlace(edition),
    colophon(edition),
  ].join("\n");
}

const titleOf = ({ statement, source }: Edition) =>
  statement?.title ?? source.metadata.title;

function withoutPlace(edition: Edition): string {
  const items = edition.annotations.flatMap((annotation, i) =>
    annotation.anchors.length === 0 || annotation.unplaced.length > 0
      ? [itemOf(edition, annotation, i + 1)]
      : [],
  );
  if (items.length === 0) return "";
  return `\\section*{On the whole, and without a place}\n\\begin{description}\n${items.join("\n")}\n\\end{description}\n`;
}

function colophon(edition: Edition): string {
  const lines = colophonLines(edition).map(
    ([label, value]) => `\\item[${label}] ${texLine(value ?? "unknown")}`,
  );
  return `\\section*{About this edition}\n${texLine(edition.editorialDeclaration)}\n\\begin{description}\n${lines.join("\n")}\n\\end{description}\n`;
}

/** Behind the document TeX reads nothing: ids and days for other programs. */
function recordsOf(edition: Edition): string {
  return edition.annotations
    .map((annotation, i) => `% no. ${i + 1}: ${recordInWords(annotation)}\n`)
    .join("");
}

function lossesOf(edition: Edition): Loss[] {
  const rare = rareCharacters(wordsOf(edition).join(""));
  return losses(
    {
      what: "character that pdflatex prints as its number (xelatex and lualatex ask their font)",
      count: rare.length,
      places: rare,
    },
    lossWhere(
      edition,
      "annotation in a printed note, in brackets within the note",
      ({ anchors }) => anchors.some(({ stream }) => stream !== "main"),
    ),
    lossWhere(
      edition,
      "annotation without a place, listed at the end",
      ({ anchors, unplaced }) => anchors.length === 0 || unplaced.length > 0,
    ),
    forbiddenCharacters(edition),
    earlierStates(edition),
    criticismLeftOut(edition),
  );
}
