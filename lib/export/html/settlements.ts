/** What was settled, with its reason and every dissent, signed. */
import { escapeHtml } from "@/lib/document/html";
import type { Edition } from "@/lib/edition/edition";
import {
  dissentLine,
  type SettledInWords,
  settlementsOf,
} from "@/lib/edition/settlements";

export function settlementSection(edition: Edition): string {
  const settled = settlementsOf(edition);
  if (settled.length === 0) return "";
  return `<section id="settled" aria-label="What was settled">
<h2>What was settled</h2>
<p>Where reviewers judged the same passage. Each judgment not followed stands here under its name.</p>
<ol class="apparatus">
${settled.map(entryOf).join("\n")}
</ol>
</section>`;
}

function entryOf(settled: SettledInWords): string {
  const { about, outcome, held, by, reason, dissents } = settled;
  const holds = held === "" ? outcome : `${outcome}: ${held}`;
  const signed = dissents
    .map((dissent) => `<p>${escapeHtml(dissentLine(dissent))}</p>`)
    .join("");
  return `<li><p><strong>${escapeHtml(about)}</strong>. ${escapeHtml(holds)}. ${escapeHtml(reason)} (${escapeHtml(by)})</p>${signed}</li>`;
}
