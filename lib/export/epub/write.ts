/** EPUB 3: the HTML edition cut into chapters, for reading systems. */
import { escapeHtml } from "@/lib/document/html";
import type { Edition, Loss } from "@/lib/edition/edition";
import { archiveOf } from "../archive";
import { forbiddenCharacters, xmlCharacters } from "../characters";
import type { ExportFile, ExportFormat, ExportResult } from "../format";
import { criticismLeftOut, earlierStates, losses } from "../losses";
import { capabilities } from "./capabilities";
import { chaptersOf } from "./chapters";
import { container, navigationOf, packageOf } from "./package";
import { style } from "./style";
import { linked, placesIn } from "./xhtml";

export const epub = {
  id: "epub",
  label: "EPUB 3 book",
  mediaType: "application/epub+zip",
  extension: "epub",
  capabilities,
  losses: lossesOf,
  write,
} satisfies ExportFormat;

const MIMETYPE = "mimetype";

function write(edition: Edition): ExportResult {
  const count = edition.annotations.length;
  const bytes = archiveOf(filesOf(edition), [MIMETYPE]);
  return {
    files: [{ name: `${edition.source.slug}.epub`, bytes }],
    counts: { annotationsIn: count, annotationsOut: count },
    losses: lossesOf(edition),
  };
}

/** The first file says what the archive is, and is not compressed. */
function filesOf(edition: Edition): ExportFile[] {
  const chapters = chaptersOf(edition);
  const places = placesIn(chapters);
  const lang = edition.source.metadata.languages[0] ?? "und";
  const nav = navigationOf(edition, chapters, places);
  return [
    file(MIMETYPE, "application/epub+zip"),
    file("META-INF/container.xml", container),
    file("book/package.opf", packageOf(edition, chapters)),
    file("book/nav.xhtml", page("Contents", "en", nav)),
    file("book/style.css", style),
    ...chapters.map(({ file: name, title, content }) =>
      file(`book/${name}`, page(title, lang, linked(content, places))),
    ),
  ];
}

function page(title: string, lang: string, content: string): string {
  const tag = escapeHtml(lang);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}">
<head><meta charset="utf-8"/><title>${escapeHtml(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>${content}</body>
</html>
`;
}

function file(name: string, text: string): ExportFile {
  return { name, bytes: new TextEncoder().encode(xmlCharacters(text)) };
}

/** Everything said is printed; only earlier states are not. */
function lossesOf(edition: Edition): Loss[] {
  return losses(
    forbiddenCharacters(edition),
    earlierStates(edition),
    criticismLeftOut(edition),
  );
}
