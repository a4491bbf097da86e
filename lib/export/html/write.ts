/**
 * A reading edition in one file: text, notes, marks, annotations, colophon. It
 * opens from a disk without a server, and is whole with scripts off.
 */

import { escapeHtml } from "@/lib/document/html";
import type { Edition, Loss } from "@/lib/edition/edition";
import type { ExportFormat, ExportResult } from "@/lib/export/format";
import { forbiddenCharacters, xmlCharacters } from "../characters";
import { criticismLeftOut, earlierStates, losses } from "../losses";
import { annotationList, withoutPlace } from "./annotations";
import { apparatusSection } from "./apparatus";
import { capabilities } from "./capabilities";
import { colophonOf, legendOf } from "./colophon";
import { contentSecurityPolicy } from "./content-security.server";
import { contentsOf, filtersOf, titleOf } from "./front";
import { script } from "./script";
import { settlementSection } from "./settlements";
import { sizesOf, style } from "./style";
import { textOf } from "./text";

export const html = {
  id: "html",
  label: "HTML edition",
  mediaType: "text/html",
  extension: "html",
  capabilities,
  losses: lossesOf,
  write,
} satisfies ExportFormat;

function write(edition: Edition): ExportResult {
  const count = edition.annotations.length;
  const counts = { annotationsIn: count, annotationsOut: count };
  const page = pageOf(edition);
  return {
    files: [
      {
        name: `${edition.source.slug}.html`,
        bytes: new TextEncoder().encode(xmlCharacters(page)),
      },
    ],
    counts,
    losses: lossesOf(edition),
  };
}

function pageOf(edition: Edition): string {
  const css = style + sizesOf(edition.text.document);
  const lang = edition.source.metadata.languages[0] ?? "en";
  const title = escapeHtml(edition.source.metadata.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(css, script)}">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(`${edition.program.name} ${edition.program.version}`)}">
<title>${title}: annotated edition</title>
<style>${css}</style>
</head>
<body>
<a class="skip" href="#text">To the text</a>
${titleOf(edition)}
${filtersOf(edition)}
<div class="layout">
${contentsOf(edition)}
<main id="text" lang="${escapeHtml(lang)}">
${textOf(edition)}
</main>
<section id="annotations" aria-label="Annotations">
<h2>Annotations</h2>
${annotationList(edition)}
</section>
</div>
${withoutPlace(edition)}
${apparatusSection(edition)}
${settlementSection(edition)}
${legendOf()}
${colophonOf(edition)}
<script>${script}</script>
</body>
</html>
`;
}

/** Everything said is printed; only earlier states are not. */
function lossesOf(edition: Edition): Loss[] {
  return losses(
    forbiddenCharacters(edition),
    earlierStates(edition),
    criticismLeftOut(edition, ["settlement"]),
  );
}
