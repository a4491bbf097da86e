/** The pages of the book: parts of the HTML edition, made into XHTML. */
import { escapeHtml } from "@/lib/document/html";
import { colophonLines } from "@/lib/edition/colophon";
import type { Edition } from "@/lib/edition/edition";
import { cardsOf, htmlId, withoutPlace } from "../html/annotations";
import { apparatusSection } from "../html/apparatus";
import { legendOf } from "../html/colophon";
import { divisionsOf } from "../html/text";
import { xhtmlOf } from "./xhtml";

/** A page: its file, its title in the contents, the finished content. */
export interface Chapter {
  readonly file: string;
  readonly title: string;
  readonly content: string;
}

/** All pages in reading order; links between them are not yet resolved. */
export function chaptersOf(edition: Edition): Chapter[] {
  const divisions = divisionsOf(edition).map(({ id, title, html }, i) => ({
    file: `text-${i + 1}.xhtml`,
    title: title ?? `Part ${i + 1}`,
    content: xhtmlOf(html) + annotationsIn(edition, html, id),
  }));
  const whole = withoutPlace(edition);
  return [
    titlePage(edition),
    ...divisions,
    ...apparatusPage(edition),
    ...(whole === ""
      ? []
      : [
          {
            file: "whole.xhtml",
            title: "On the whole, and without a place",
            content: xhtmlOf(whole),
          },
        ]),
    colophon(edition),
  ];
}

/** The cards of the annotations whose call stands in this division. */
function annotationsIn(edition: Edition, html: string, id: string): string {
  const called = new Set(
    [...html.matchAll(/ id="c-([^"]+)"/g)].map((match) => match[1]),
  );
  if (called.size === 0) return "";
  const cards = cardsOf(edition, (a) => called.has(htmlId(a.id)));
  return `<section epub:type="endnotes" role="doc-endnotes" aria-label="Annotations" id="annotations-${escapeHtml(id)}"><h2>Annotations</h2>${xhtmlOf(cards)}</section>`;
}

function titlePage(edition: Edition): Chapter {
  const { metadata } = edition.source;
  const names = edition.reviewers.map(({ name }) => name).join(", ");
  const lines = [
    metadata.author,
    metadata.editor && `Edited by ${metadata.editor}`,
    `Annotated edition: ${edition.annotations.length} annotations by ${names || "nobody yet"}`,
  ].filter((line) => line !== null && line !== "");
  return {
    file: "title.xhtml",
    title: metadata.title,
    content: `<section epub:type="titlepage" class="title"><h1>${escapeHtml(metadata.title)}</h1>${lines.map((line) => `<p>${escapeHtml(line ?? "")}</p>`).join("")}</section>`,
  };
}

function colophon(edition: Edition): Chapter {
  const rows = colophonLines(edition).map(
    ([label, value]) =>
      `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value ?? "unknown")}</dd>`,
  );
  const lost = edition.losses.map(
    ({ what, count }) => `<li>${escapeHtml(what)}: ${count}</li>`,
  );
  const left =
    lost.length === 0
      ? ""
      : `<h2>Not in this edition</h2><ul>${lost.join("")}</ul>`;
  return {
    file: "colophon.xhtml",
    title: "Colophon",
    content: `<section epub:type="colophon" role="doc-colophon" aria-label="Colophon"><h1>Colophon</h1><p>${escapeHtml(edition.editorialDeclaration)}</p><dl>${rows.join("")}</dl>${left}</section>${xhtmlOf(legendOf())}`,
  };
}

function apparatusPage(edition: Edition): Chapter[] {
  const content = apparatusSection(edition);
  if (content === "") return [];
  const file = "corrections.xhtml";
  return [{ file, title: "Corrections", content: xhtmlOf(content) }];
}
