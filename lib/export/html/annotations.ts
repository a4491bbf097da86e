/** The annotations as numbered cards: who says what of which passage, and why. */
import type { Body, Judgment } from "@/lib/annotation/annotation";
import { escapeHtml } from "@/lib/document/html";
import { MAIN } from "@/lib/document/position";
import {
  type Edition,
  type EditionAnnotation,
  pageAt,
} from "@/lib/edition/edition";
import {
  annotationStatus,
  type authenticity,
  axes,
  axisValues,
  basis,
  families,
  type Id,
  likelihood,
  linkKinds,
  omissionHowKnown,
  omissionKinds,
  term,
} from "@/lib/vocabulary/vocabulary";

/** An id that may stand in an attribute and after "#". */
export function htmlId(id: string): string {
  return `a-${id.replaceAll(/[^\w-]/g, (c) => `_${c.codePointAt(0)?.toString(16)}`)}`;
}

/** How an annotation is drawn: the family of its authenticity, or its kind. */
export function styleOf(body: Body): string {
  if (body.kind !== "judgment") return body.kind;
  const value = body.judgments.find((j) => j.axis === "authenticity")?.value;
  return value ? families[value as Id<typeof authenticity>] : "judged";
}

export function annotationList(edition: Edition): string {
  const cards = edition.annotations.map((a, i) => cardOf(edition, a, i + 1));
  return cards.length === 0
    ? "<p>There are no annotations in this edition.</p>"
    : `<ol class="cards">${cards.join("\n")}</ol>`;
}

function cardOf(
  edition: Edition,
  annotation: EditionAnnotation,
  number: number,
): string {
  const { body, reviewer } = annotation;
  const id = htmlId(annotation.id);
  const keys = body.kind === "judgment" ? body.judgments.map(keyOf) : [];
  return `<li id="${id}" class="card ${styleOf(body)}" value="${number}" data-by="${escapeHtml(reviewer.id)}" data-kind="${body.kind}" data-says="${keys.join(" ")}" tabindex="-1">
<div class="head">${tagsOf(body)}<span class="who">${escapeHtml(reviewer.name)}${placeOf(edition, annotation, id)}</span></div>
${quotationsOf(annotation)}${saidOf(body)}
<p class="when"><a href="#${id}">${number}</a> · <time datetime="${annotation.changedAt}">${annotation.changedAt.slice(0, 10)}</time> · ${escapeHtml(term(annotationStatus, annotation.status).label.toLowerCase())}</p>
</li>`;
}

const keyOf = (judgment: Judgment) => `${judgment.axis}:${judgment.value}`;

function tagsOf(body: Body): string {
  switch (body.kind) {
    case "judgment": {
      const lead = body.judgments[0] as Judgment;
      return tag(styleOf(body), valueLabel(lead)) + sureness(lead);
    }
    case "omission":
      return tag(
        "omission",
        `Omission · ${term(omissionKinds, body.omissionKind).label}`,
      );
    case "link":
      return tag("link", term(linkKinds, body.linkKind).label);
    case "comment":
      return tag("comment", "Comment");
  }
}

const tag = (style: string, label: string) =>
  `<span class="tag ${style}">${escapeHtml(label)}</span>`;

/** Two fields, never one phrase. */
function sureness(judgment: Judgment): string {
  const parts = [];
  if (judgment.likelihood !== "unjudged") {
    parts.push(term(likelihood, judgment.likelihood).label);
  }
  if (judgment.basis !== "unstated") {
    parts.push(term(basis, judgment.basis).label);
  }
  return parts.map((part) => `<span class="sure">${part}</span>`).join("");
}

function valueLabel(judgment: Judgment): string {
  const { label } = term(axisValues[judgment.axis], judgment.value);
  return judgment.axis === "authenticity"
    ? label
    : `${term(axes, judgment.axis).label}: ${label.toLowerCase()}`;
}

function placeOf(edition: Edition, annotation: EditionAnnotation, id: string) {
  const first = annotation.anchors[0];
  if (!first) {
    return annotation.unplaced.length > 0
      ? " · lost its place"
      : " · the whole source";
  }
  const page =
    first.stream === MAIN ? pageAt(edition, first.start)?.label : undefined;
  const words = page
    ? `p. ${escapeHtml(page)}`
    : first.stream === MAIN
      ? "in the text"
      : "in a note";
  return ` · <a class="back" role="doc-backlink" href="#c-${id}">${words}</a>`;
}

const QUOTED = 160;

function quotationsOf(annotation: EditionAnnotation): string {
  const all = [...annotation.anchors, ...annotation.unplaced];
  return all
    .filter((anchor) => anchor.exact !== "")
    .map((anchor) => {
      const words = [...anchor.exact];
      const text =
        words.length > QUOTED
          ? `${words.slice(0, QUOTED).join("")} …`
          : anchor.exact;
      return `<blockquote>${escapeHtml(text)}</blockquote>`;
    })
    .join("");
}

type Line = readonly [label: string, text: string];

function saidOf(body: Body): string {
  return linesOf(body)
    .filter(([, text]) => text !== "")
    .map(([label, text]) =>
      label === ""
        ? `<p class="why">${escapeHtml(text)}</p>`
        : `<p class="line"><b>${escapeHtml(label)}</b> ${escapeHtml(text)}</p>`,
    )
    .join("");
}

function linesOf(body: Body): Line[] {
  switch (body.kind) {
    case "judgment":
      return body.judgments.flatMap((judgment, i) =>
        judgmentLines(judgment, i),
      );
    case "omission":
      return [
        ["", body.remark],
        ["How known", term(omissionHowKnown, body.howKnown).label],
        ["By", body.agent],
        ["Extent", body.extent],
      ];
    case "link":
      return [
        ["To", targetWords(body.target)],
        ["", body.remark],
      ];
    case "comment":
      return [["", body.text]];
  }
}

function judgmentLines(judgment: Judgment, i: number): Line[] {
  const lead: Line[] =
    i === 0
      ? []
      : [
          [
            term(axes, judgment.axis).label,
            `${term(axisValues[judgment.axis], judgment.value).label}; ${term(likelihood, judgment.likelihood).label.toLowerCase()}; ${term(basis, judgment.basis).label.toLowerCase()}`,
          ],
        ];
  return [
    ...lead,
    ["", judgment.rationale],
    ["Would overturn it", judgment.overturn],
  ];
}

type Target = Extract<Body, { kind: "link" }>["target"];

function targetWords(target: Target): string {
  switch (target.type) {
    case "note":
      return `note ${target.noteId}`;
    case "passage":
      return `“${target.anchor.exact}”`;
    case "reference":
      return [target.citation, target.url].filter(Boolean).join(", ");
  }
}
