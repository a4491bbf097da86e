/** What stands before the text: title, filters, contents. */
import { escapeHtml } from "@/lib/document/html";
import { outlineOf } from "@/lib/document/outline";
import type { Edition } from "@/lib/edition/edition";
import { annotationKinds, axes, axisValues } from "@/lib/vocabulary/vocabulary";
import { partFilters } from "./parts";

export function titleOf(edition: Edition): string {
  const { metadata } = edition.source;
  const by = [
    metadata.author,
    metadata.editor && `edited by ${metadata.editor}`,
  ]
    .filter(Boolean)
    .join(" · ");
  return `<header class="title">
<h1>${escapeHtml(metadata.title)}</h1>
${by ? `<p class="by">${escapeHtml(by)}</p>` : ""}
<p class="sort">Annotated edition: ${edition.annotations.length} annotations by ${namesOf(edition)}</p>
</header>`;
}

function namesOf(edition: Edition): string {
  const names = edition.reviewers.map((r) => escapeHtml(r.name));
  return names.length === 0 ? "nobody yet" : names.join(", ");
}

/** Shown only while scripts run; without them there is nothing to filter. */
export function filtersOf(edition: Edition): string {
  return `<form class="filters" aria-label="Filter the annotations" hidden>
<label>By <select name="by">${option("", "everybody")}${edition.reviewers
    .map((r) => option(r.id, r.name))
    .join("")}</select></label>
<label>Kind <select name="kind">${option("", "all kinds")}${annotationKinds
    .map((k) => option(k.id, k.label))
    .join("")}</select></label>
<label>Says <select name="says">${option("", "anything")}${axes
    .map(
      (axis) =>
        `<optgroup label="${escapeHtml(axis.label)}">${axisValues[axis.id]
          .map((v) => option(`${axis.id}:${v.id}`, v.label))
          .join("")}</optgroup>`,
    )
    .join("")}</select></label>
${partFilters(edition)}
<label>With the words <input name="words" type="search" autocomplete="off"></label>
<output name="shown" aria-live="polite"></output>
</form>`;
}

const option = (value: string, label: string) =>
  `<option value="${escapeHtml(value)}">${escapeHtml(label)}</option>`;

export function contentsOf(edition: Edition): string {
  const { sections } = outlineOf(edition.text.document, edition.text.index);
  const rows = sections
    .filter((section) => section.title && section.kind !== "contents")
    .map(
      (section) =>
        `<li><a href="#${escapeHtml(section.id)}">${escapeHtml(section.title ?? "")}</a>${section.page ? `<span class="folio">${escapeHtml(section.page)}</span>` : ""}</li>`,
    );
  return `<nav class="contents" aria-label="Contents"><h2>Contents</h2><ol>${rows.join("")}<li><a href="#annotations">Annotations</a></li><li><a href="#colophon">Colophon</a></li></ol></nav>`;
}
