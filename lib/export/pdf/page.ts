/**
 * The edition as one page for the printer: the text of the HTML edition, the
 * apparatus in series, and the script that fills sheets with both.
 */
import { escapeHtml } from "@/lib/document/html";
import { colophonLines } from "@/lib/edition/colophon";
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";
import {
  headOf,
  linesOf,
  recordInWords,
  stateInWords,
  surenessOf,
  targetInWords,
} from "@/lib/edition/in-words";
import { xmlCharacters } from "../characters";
import { htmlId } from "../html/annotations";
import { apparatusSection } from "../html/apparatus";
import { textOf } from "../html/text";
import { pager } from "./pager";
import { style } from "./style";

/** One series of the apparatus for each question a reader asks. */
const series = {
  A: "Authenticity",
  B: "Accuracy, time, hand",
  C: "Omissions",
  D: "Links, comments",
} as const;

/** `fonts` are finished CSS rules. */
export function printedPage(edition: Edition, fonts: string): string {
  const { title, author, languages } = {
    ...edition.source.metadata,
    title: edition.statement?.title ?? edition.source.metadata.title,
  };
  return xmlCharacters(`<!doctype html>
<html lang="${escapeHtml(languages[0] ?? "en")}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:">
<style>${fonts}${style}</style></head>
<body data-head="${escapeHtml(edition.source.metadata.title)}">
<div id="flow" class="text">
<h1 class="book-title">${escapeHtml(title)}</h1>
${author ? `<p class="by">${escapeHtml(author)}</p>` : ""}
<p class="by">${seriesLine()}</p>
${textOf(edition)}
${apparatusSection(edition)}
${withoutPlace(edition)}
${colophon(edition)}
</div>
<div id="apparatus" class="text">${entries(edition)}</div>
<script>${pager}</script>
</body></html>`);
}

const seriesLine = () =>
  `Apparatus: ${Object.entries(series)
    .map(([letter, what]) => `${letter} ${what}`)
    .join(" · ")}`;

function seriesOf({ body }: EditionAnnotation): keyof typeof series {
  switch (body.kind) {
    case "judgment":
      return body.judgments[0]?.axis === "authenticity" ? "A" : "B";
    case "omission":
      return "C";
    default:
      return "D";
  }
}

function entries(edition: Edition): string {
  return edition.annotations
    .map((annotation, i) =>
      annotation.anchors.length === 0
        ? ""
        : entry(edition, annotation, i + 1, `id="${htmlId(annotation.id)}" `),
    )
    .join("\n");
}

function entry(
  edition: Edition,
  annotation: EditionAnnotation,
  number: number,
  attributes = "",
): string {
  const letter = seriesOf(annotation);
  const lemma = [...annotation.anchors, ...annotation.unplaced]
    .map(({ exact }) => lemmaOf(exact))
    .filter(Boolean)
    .join(" · ");
  const states = [...annotation.anchors, ...annotation.unplaced]
    .map(stateInWords)
    .filter(Boolean);
  const said = [...states, ...saidIn(edition, annotation)].map(sentence);
  return `<p ${attributes}class="entry" data-series="${letter}"><span class="number">${letter}${number}</span> <q>${escapeHtml(lemma)}</q> <b>${escapeHtml(headOf(annotation.body))}</b> ${escapeHtml(said.join(" "))} <i>${escapeHtml(annotation.reviewer.name)}</i></p>`;
}

function saidIn(edition: Edition, { body }: EditionAnnotation): string[] {
  const [lead] = body.kind === "judgment" ? body.judgments : [];
  const target = targetInWords(edition, body);
  return [
    ...(lead ? [surenessOf(lead).join("; ")] : []),
    ...(target ? [`To ${target}`] : []),
    ...linesOf(body).map(([label, text]) =>
      label ? `${label}: ${text}` : text,
    ),
  ];
}

const sentence = (text: string) =>
  /[.!?…]\s*$/.test(text) ? text : `${text}.`;

const LONG = 70;

/** The words of a passage; of a long one its beginning and its end. */
function lemmaOf(exact: string): string {
  const letters = [...exact];
  if (letters.length <= LONG) return exact;
  const words = exact.trim().split(/\s+/);
  if (words.length < 5) return `${letters.slice(0, LONG).join("")} …`;
  return `${words.slice(0, 3).join(" ")} … ${words.slice(-2).join(" ")}`;
}

function withoutPlace(edition: Edition): string {
  const items = edition.annotations.flatMap((annotation, i) =>
    annotation.anchors.length === 0 ? [entry(edition, annotation, i + 1)] : [],
  );
  if (items.length === 0) return "";
  return `<section data-title="Without a place"><h2>On the whole, and without a place</h2>${items.join("")}</section>`;
}

function colophon(edition: Edition): string {
  const lines = colophonLines(edition).map(
    ([label, value]) =>
      `<p class="line"><b>${escapeHtml(label)}</b> ${escapeHtml(value ?? "unknown")}</p>`,
  );
  const lost = edition.losses.map(
    ({ what, count }) =>
      `<p class="line">Not here: ${count} × ${escapeHtml(what)}</p>`,
  );
  const register = edition.annotations.map(
    (annotation, i) =>
      `<p class="record">${seriesOf(annotation)}${i + 1} ${escapeHtml(recordInWords(annotation))}</p>`,
  );
  return `<section data-title="Colophon"><h2>Colophon</h2><p>${escapeHtml(edition.editorialDeclaration)}</p>${lines.join("")}${lost.join("")}</section><section data-title="Register"><h2>Register of annotations</h2>${register.join("")}</section>`;
}
