/**
 * A Word document: the text with real footnotes, and what is said of it as
 * comments, one author for each reviewer. Comments may overlap.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { colophonLines } from "@/lib/edition/colophon";
import type { Edition, Loss } from "@/lib/edition/edition";
import { archiveOf, filesIn } from "../archive";
import { forbiddenCharacters, xmlCharacters } from "../characters";
import type { ExportFile, ExportFormat, ExportResult } from "../format";
import { criticismLeftOut, earlierStates, losses, lossWhere } from "../losses";
import { DocxBody } from "./body";
import { capabilities } from "./capabilities";
import { paragraphsOn } from "./comments";
import { paragraphStyles } from "./styles";

export const docx = {
  id: "docx",
  label: "Word document",
  mediaType:
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  extension: "docx",
  capabilities,
  losses: lossesOf,
  write,
} satisfies ExportFormat;

async function write(edition: Edition): Promise<ExportResult> {
  const packed = await Packer.toArrayBuffer(documentOf(edition));
  const files = filesIn(new Uint8Array(packed)).map((file) =>
    settled(file, edition.generatedAt),
  );
  const count = edition.annotations.length;
  return {
    files: [{ name: `${edition.source.slug}.docx`, bytes: archiveOf(files) }],
    counts: { annotationsIn: count, annotationsOut: count },
    losses: lossesOf(edition),
  };
}

function documentOf(edition: Edition): Document {
  const body = new DocxBody(edition);
  const { metadata } = edition.source;
  const title = edition.statement?.title ?? metadata.title;
  return new Document({
    title,
    creator: metadata.author ?? "unknown",
    description: `Annotated edition made with ${edition.program.name}`,
    lastModifiedBy: edition.program.name,
    styles: paragraphStyles,
    comments: { children: body.comments },
    footnotes: body.footnotes,
    sections: [
      {
        properties: {},
        headers: { default: running(metadata.title) },
        footers: { default: pageNumbers() },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...body.paragraphs,
          ...withoutPlace(edition),
          ...colophon(edition),
        ],
      },
    ],
  });
}

const running = (title: string) =>
  new Header({
    children: [new Paragraph({ text: title, alignment: AlignmentType.CENTER })],
  });

const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });

function withoutPlace(edition: Edition): Paragraph[] {
  const paragraphs = edition.annotations.flatMap((annotation, i) =>
    annotation.anchors.length === 0 || annotation.unplaced.length > 0
      ? paragraphsOn(edition, annotation, i + 1)
      : [],
  );
  if (paragraphs.length === 0) return [];
  return [heading("On the whole, and without a place"), ...paragraphs];
}

function colophon(edition: Edition): Paragraph[] {
  const lines = colophonLines(edition).map(
    ([label, value]) => `${label}: ${value ?? "unknown"}`,
  );
  return [
    heading("About this edition"),
    ...[edition.editorialDeclaration, ...lines].map(
      (line) => new Paragraph({ text: line }),
    ),
  ];
}

const heading = (text: string) =>
  new Paragraph({ text, heading: HeadingLevel.HEADING_1 });

/**
 * A part without what would differ each time (the clock) or break the file
 * (characters XML does not allow).
 */
function settled({ name, bytes }: ExportFile, at: string): ExportFile {
  if (!/\.(xml|rels)$/.test(name)) return { name, bytes };
  const xml = xmlCharacters(new TextDecoder().decode(bytes)).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${at}`,
  );
  return { name, bytes: new TextEncoder().encode(xml) };
}

function lossesOf(edition: Edition): Loss[] {
  return losses(
    lossWhere(
      edition,
      "annotation on several passages, a comment for each",
      ({ anchors }) => anchors.length > 1,
    ),
    lossWhere(
      edition,
      "annotation in a printed note, its comment at the call of the note",
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
