/** What stands after the text: how to read the marks, and who made this. */
import { escapeHtml } from "@/lib/document/html";
import { colophonLines } from "@/lib/edition/colophon";
import type { Edition } from "@/lib/edition/edition";

const legend = [
  ["genuine", "genuine", "a solid line"],
  ["altered", "retouched, interpolated or curtailed", "a dashed line"],
  ["doubtful", "suspect", "a dotted line"],
  ["spurious", "spurious or fictitious", "a zigzag line"],
  ["undetermined", "examined, undetermined", "a thin line"],
  ["judged", "judged on another question", "a thin double line"],
  ["omission", "omission", "a double line"],
  ["link", "link", "spaced dots"],
  ["comment", "comment", "spaced dashes"],
] as const;

export function legendOf(): string {
  const rows = legend.map(
    ([style, means, line]) =>
      `<li><span class="mark l0-${style} tint-${style}">passage</span> ${means} <small>(${line})</small></li>`,
  );
  return `<section class="legend" aria-labelledby="legend"><h2 id="legend">The marks</h2><ul>${rows.join("")}</ul><p>A passage on grey ground is spoken of by several annotations; each has a line of its own. The line says what is judged, the colour repeats it.</p></section>`;
}

export function colophonOf(edition: Edition): string {
  const list = colophonLines(edition)
    .map(
      ([label, value]) =>
        `<div><dt>${label}</dt><dd>${value === null ? "unknown" : escapeHtml(value)}</dd></div>`,
    )
    .join("");
  return `<footer id="colophon"><h2>Colophon</h2>${edition.editorialDeclaration ? `<p>${escapeHtml(edition.editorialDeclaration)}</p>` : ""}<dl>${list}</dl>${lossesOf(edition)}</footer>`;
}

function lossesOf(edition: Edition): string {
  if (edition.losses.length === 0) return "";
  const rows = edition.losses.map(
    (loss) => `<li>${escapeHtml(loss.what)}: ${loss.count}</li>`,
  );
  return `<h3>Not in this edition</h3><ul>${rows.join("")}</ul>`;
}
