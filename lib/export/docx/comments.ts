/** What is said of a passage, as a comment in the name of its reviewer. */
import { type ICommentOptions, Paragraph, TextRun } from "docx";
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";
import type { FlowPassage } from "@/lib/edition/flow";
import {
  headOf,
  leadOf,
  linesOf,
  recordInWords,
  stateInWords,
  surenessOf,
  targetInWords,
} from "@/lib/edition/in-words";
import type { ReadingInWords } from "@/lib/edition/reading-in-words";
import { xmlCharacters } from "../characters";

/** The comment on one passage; `quoting` where its own place cannot show it. */
export function commentOn(
  edition: Edition,
  passage: FlowPassage,
  id: number,
  quoting: boolean,
): ICommentOptions {
  const { annotation, anchor, number, part } = passage;
  const parts = annotation.anchors.length;
  const several = parts > 1 ? `, passage ${part} of ${parts}` : "";
  const lines = [
    ...(quoting ? [`In this note: “${anchor.exact}”`] : []),
    ...saidIn(edition, annotation),
    ...[stateInWords(anchor)].filter(Boolean),
  ];
  const { name, initials } = annotation.reviewer;
  return {
    id,
    author: name,
    initials,
    date: new Date(annotation.changedAt),
    children: [
      paragraph(`${headOf(annotation.body)} (${number}${several})`, true),
      ...lines.map((line) => paragraph(line)),
      paragraph(recordInWords(annotation)),
    ],
  };
}

/** What was printed where the text was corrected, and why, by the corrector. */
export function readingComment(
  edition: Edition,
  words: ReadingInWords,
  id: number,
): ICommentOptions {
  const { corrected, why, by, at } = words;
  return {
    id,
    author: by?.name ?? edition.program.name,
    initials: by?.initials ?? "",
    date: new Date(at ?? edition.generatedAt),
    children: [
      paragraph("Correction", true),
      paragraph(`Printed: ${printedOf(words)}`),
      paragraph(`Here: ${corrected || "nothing"}`),
      ...why.map((line) => paragraph(line)),
    ],
  };
}

export const printedOf = ({ printed }: ReadingInWords) => printed || "nothing";

/** An annotation that has no place to stand at, for the end of the document. */
export function paragraphsOn(
  edition: Edition,
  annotation: EditionAnnotation,
  number: number,
): Paragraph[] {
  const head = `${number}. ${headOf(annotation.body)} (${annotation.reviewer.name})`;
  const words = annotation.unplaced.map(
    (anchor) => `“${anchor.exact}” · ${stateInWords(anchor)}`,
  );
  return [
    paragraph(head, true),
    ...[...words, ...saidIn(edition, annotation)].map((line) =>
      paragraph(line),
    ),
    paragraph(recordInWords(annotation)),
  ];
}

function saidIn(edition: Edition, { body }: EditionAnnotation): string[] {
  const lead = leadOf(body);
  const target = targetInWords(edition, body);
  return [
    ...(lead ? [surenessOf(lead).join(" · ")] : []),
    ...(target ? [`To: ${target}`] : []),
    ...linesOf(body).map(([label, text]) =>
      label ? `${label}: ${text}` : text,
    ),
  ];
}

function paragraph(text: string, bold = false): Paragraph {
  const lines = xmlCharacters(text).split(/\r\n|[\n\r]/);
  return new Paragraph({
    children: lines.map(
      (line, i) =>
        new TextRun({ text: line, bold, ...(i > 0 ? { break: 1 } : {}) }),
    ),
  });
}
