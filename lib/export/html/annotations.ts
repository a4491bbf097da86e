/** The annotations as numbered cards: who says what of which passage, and why. */
import type { Anchor, Body, Judgment } from "@/lib/annotation/annotation";
import { markStyleOf } from "@/lib/annotation/mark-style";
import { escapeHtml } from "@/lib/document/html";
import { codePoint, MAIN } from "@/lib/document/position";
import {
  type Edition,
  type EditionAnnotation,
  type PlacedAnchor,
  pageAt,
  type UnplacedAnchor,
} from "@/lib/edition/edition";
import {
  headOf,
  leadOf,
  linesOf,
  placeInWords,
  stateInWords,
  surenessOf,
} from "@/lib/edition/in-words";
import {
  anchorStates,
  annotationStatus,
  term,
} from "@/lib/vocabulary/vocabulary";
import { partKeysOf } from "./parts";

/** An id that may stand in an attribute and after "#". */
export function htmlId(id: string): string {
  return `a-${id.replaceAll(/[^\w-]/g, (c) => `_${c.codePointAt(0)?.toString(16)}`)}`;
}

export function annotationList(edition: Edition): string {
  return edition.annotations.length === 0
    ? "<p>There are no annotations in this edition.</p>"
    : cardsOf(edition, (annotation) => annotation.anchors.length > 0);
}

/** What is said of the whole, and of words without a place; "" for nothing. */
export function withoutPlace(edition: Edition): string {
  const has = (annotation: EditionAnnotation) =>
    annotation.anchors.length === 0;
  if (!edition.annotations.some(has)) return "";
  return `<section id="without-place" aria-labelledby="without-place-title"><h2 id="without-place-title">On the whole, and without a place</h2>${cardsOf(edition, has)}</section>`;
}

/** The annotations for which `which` holds, each under its number. */
export function cardsOf(
  edition: Edition,
  which: (annotation: EditionAnnotation) => boolean,
): string {
  const cards = edition.annotations.flatMap((annotation, i) =>
    which(annotation) ? cardOf(edition, annotation, i + 1) : [],
  );
  return `<ol class="cards">${cards.join("\n")}</ol>`;
}

function cardOf(
  edition: Edition,
  annotation: EditionAnnotation,
  number: number,
): string {
  const { body, reviewer } = annotation;
  const id = htmlId(annotation.id);
  const keys = body.kind === "judgment" ? body.judgments.map(keyOf) : [];
  const inParts = partKeysOf(edition, annotation);
  return `<li id="${id}" class="card ${markStyleOf(body)}" value="${number}" data-by="${escapeHtml(reviewer.id)}" data-kind="${body.kind}" data-says="${keys.join(" ")}"${inParts ? ` data-parts="${inParts}"` : ""} tabindex="-1">
<div class="head">${tagsOf(body)}<span class="who">${escapeHtml(reviewer.name)}${placeOf(edition, annotation, id)}</span></div>
${quotationsOf(annotation)}${saidOf(edition, body)}
<p class="when"><a href="#${id}">${number}</a> · <time datetime="${annotation.changedAt}">${annotation.changedAt.slice(0, 10)}</time> · ${escapeHtml(term(annotationStatus, annotation.status).label.toLowerCase())}</p>
</li>`;
}

const keyOf = (judgment: Judgment) => `${judgment.axis}:${judgment.value}`;

function tagsOf(body: Body): string {
  const lead = leadOf(body);
  return tag(markStyleOf(body), headOf(body)) + (lead ? sureness(lead) : "");
}

const tag = (style: string, label: string) =>
  `<span class="tag ${style}">${escapeHtml(label)}</span>`;

/** Two fields, never one phrase; what is not said says so. */
function sureness(lead: Pick<Judgment, "likelihood" | "basis">): string {
  return surenessOf(lead)
    .map((part) => `<span class="sure">${part}</span>`)
    .join("");
}

function placeOf(edition: Edition, annotation: EditionAnnotation, id: string) {
  const words = escapeHtml(placeInWords(edition, annotation));
  if (annotation.anchors.length === 0) return ` · ${words}`;
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
      return `<blockquote>${escapeHtml(text)}</blockquote>${stateOf(anchor)}`;
    })
    .join("");
}

/** An anchor is never silently wrong: what has moved or is lost says so. */
function stateOf(anchor: PlacedAnchor | UnplacedAnchor): string {
  const words = stateInWords(anchor);
  return words === "" ? "" : `<p class="state">${escapeHtml(words)}</p>`;
}

function saidOf(edition: Edition, body: Body): string {
  const said = linesOf(body).map(([label, text]) =>
    label === ""
      ? `<p class="why">${escapeHtml(text)}</p>`
      : `<p class="line"><b>${escapeHtml(label)}</b> ${escapeHtml(text)}</p>`,
  );
  if (body.kind !== "link") return said.join("");
  const target = targetOf(edition, body.target);
  return `<p class="line"><b>To</b> ${target}</p>${said.join("")}`;
}

type Target = Extract<Body, { kind: "link" }>["target"];

/** A link only where there is something to go to, and only to the web. */
function targetOf(edition: Edition, target: Target): string {
  switch (target.type) {
    case "note":
      return noteLink(edition, target.noteId);
    case "passage":
      return `“${escapeHtml(target.anchor.exact)}”${passagePlace(edition, target.anchor)}`;
    case "reference": {
      const citation = escapeHtml(target.citation);
      const url = escapeHtml(target.url);
      return /^https?:\/\//.test(target.url)
        ? `${citation}, <a href="${url}" rel="noreferrer">${url}</a>`
        : citation;
    }
  }
}

function noteLink(edition: Edition, id: string): string {
  if (!edition.text.index.streams.has(`note/${id}`)) {
    return `note ${escapeHtml(id)} (not in this text)`;
  }
  return `<a href="#${escapeHtml(id)}">the printed note</a>`;
}

function passagePlace(edition: Edition, anchor: Anchor): string {
  if (anchor.state !== "exact" && anchor.state !== "moved") {
    return ` (${term(anchorStates, anchor.state).label.toLowerCase()})`;
  }
  if (anchor.stream !== MAIN) return " (in a note)";
  const page = pageAt(edition, codePoint(anchor.start))?.label;
  if (page === undefined) return "";
  const label = escapeHtml(page);
  return `, <a href="#p${label}">p. ${label}</a>`;
}
