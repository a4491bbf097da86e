/** The apparatus of the HTML edition: every corrected place with its reading. */
import { escapeHtml } from "@/lib/document/html";
import type { Edition } from "@/lib/edition/edition";
import { readingInWords } from "@/lib/edition/reading-in-words";
import type { ApparatusEntry } from "@/lib/emendation/apparatus";

export function apparatusSection(edition: Edition): string {
  if (edition.apparatus.length === 0) return "";
  const entries = edition.apparatus.map((entry, i) =>
    entryOf(edition, entry, i + 1),
  );
  return `<section id="corrections" aria-label="Corrections">
<h2>Corrections</h2>
<p>Where this text is not the printed one. The printed reading comes first.</p>
<ol class="apparatus">
${entries.join("\n")}
</ol>
</section>`;
}

function entryOf(
  edition: Edition,
  entry: ApparatusEntry,
  number: number,
): string {
  const { printed, corrected, why } = readingInWords(edition, entry);
  const reading = (words: string) => escapeHtml(words) || "<em>nothing</em>";
  return `<li id="e-${number}"><a href="#r-${number}" aria-label="To the place of correction ${number}">${number}</a> <del>${reading(printed)}</del> → <ins>${reading(corrected)}</ins>. ${why.map(escapeHtml).join("; ")}</li>`;
}
