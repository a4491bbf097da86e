/** An edition as one TEI P5 file: header, text, and what is said of it beside. */
import { outlineOf } from "@/lib/document/outline";
import type { Edition, Loss } from "@/lib/edition/edition";
import { NoteHomes } from "@/lib/edition/note-homes";
import type { ExportResult } from "../format";
import { AnchorPlan } from "./anchors";
import { Categories } from "./categories";
import { CorrectionPlan, nameChanges } from "./corrections";
import { textElementOf } from "./divisions";
import { headerElement } from "./header";
import { lossesOf } from "./losses";
import { standOffElement } from "./stand-off";
import { languageOf } from "./text-writer";
import { element } from "./xml";
import { XmlIds } from "./xml-ids";

const NAMESPACE = "http://www.tei-c.org/ns/1.0";

export function writeTei(edition: Edition): ExportResult {
  const losses = lossesOf(edition);
  return {
    files: [
      {
        name: `${edition.source.slug}.tei.xml`,
        bytes: new TextEncoder().encode(teiFile(edition, losses)),
      },
    ],
    counts: {
      annotationsIn: edition.annotations.length,
      annotationsOut: edition.annotations.length,
    },
    losses,
  };
}

function teiFile(edition: Edition, losses: readonly Loss[]): string {
  const { document, index } = edition.text;
  const outline = outlineOf(document, index);
  const ids = new XmlIds();
  const wholeText = ids.of("text", "text");
  for (const id of Categories.reservedIds()) ids.of("category", id);
  for (const { id } of outline.sections) ids.of("section", id);
  for (const { id } of outline.units) ids.of("unit", id);
  for (const { id } of outline.notes) ids.of("note", id);
  for (const { label } of outline.pages) ids.of("page", `page-${label}`);
  const categories = new Categories(edition.taxonomies);
  if (edition.emendations.length > 0) {
    for (const { id } of edition.reviewers)
      ids.of("reviewer", `reviewer-${id}`);
    nameChanges(edition, ids);
  }
  const corrections = new CorrectionPlan(edition, ids);
  const anchors = new AnchorPlan(edition, ids);
  const homes = new NoteHomes(document);
  const { units } = outline;
  const language = edition.source.metadata.languages[0];
  const text = textElementOf(
    document,
    { index, anchors, homes, ids, categories, corrections },
    { "xml:id": wholeText, "xml:lang": languageOf(language) },
  );
  // Persons get their ids in the header, so it comes before what points there;
  // it declares the categories, so what is said of the text comes before it.
  for (const { id } of edition.reviewers) ids.of("reviewer", `reviewer-${id}`);
  const standOff = standOffElement({
    edition,
    units,
    anchors,
    ids,
    categories,
    wholeText,
  });
  const header = headerElement({
    edition,
    units,
    ids,
    categories,
    losses: [...edition.losses, ...losses].map(
      ({ what, count }) => `${count} × ${what}`,
    ),
  });
  const parts = [header, text, standOff].filter((part) => part !== "");
  const root = element("TEI", { xmlns: NAMESPACE }, `\n${parts.join("\n")}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
