/** What an annotation says, in plain words: for every format people read. */
import type { Node } from "prosemirror-model";
import type { Body, Judgment, JudgmentBody } from "@/lib/annotation/annotation";
import type { Stance } from "@/lib/annotation/stance";
import { linesOfStance, titleOfStance } from "@/lib/annotation/stance-words";
import { citationOf } from "@/lib/document/citation";
import { codePoint, MAIN } from "@/lib/document/position";
import {
  anchorStates,
  annotationStatus,
  axes,
  axisValues,
  basis,
  likelihood,
  linkKinds,
  omissionHowKnown,
  omissionKinds,
  term,
} from "@/lib/vocabulary/vocabulary";
import {
  type Edition,
  type EditionAnnotation,
  type PlacedAnchor,
  pageAt,
  type UnplacedAnchor,
} from "./edition";

/** What is said, with its label; "" for what needs none. */
export type Line = readonly [label: string, text: string];

/** "Spurious", "Omission · Custodial", "Cross-reference", "Comment". */
export function headOf(body: Body): string {
  switch (body.kind) {
    case "judgment":
      return headOfJudgment(body);
    case "omission":
      return `Omission · ${term(omissionKinds, body.omissionKind).label}`;
    case "link":
      return term(linkKinds, body.linkKind).label;
    case "comment":
      return "Comment";
  }
}

/** Its first answer leads; without one, where it stands. */
function headOfJudgment({ judgments: [lead], stance }: JudgmentBody): string {
  if (lead) return valueLabel(lead);
  return stance ? titleOfStance(stance) : "Judgment";
}

/** How sure the leading answer is, or the stance where there is none. */
export function leadOf(
  body: Body,
): Pick<Judgment, "likelihood" | "basis"> | undefined {
  if (body.kind !== "judgment") return undefined;
  return body.judgments[0] ?? body.stance;
}

/** How sure a judgment is: likelihood and basis, never one phrase. */
export function surenessOf(
  judgment: Pick<Judgment, "likelihood" | "basis">,
): [string, string] {
  return [
    term(likelihood, judgment.likelihood).label,
    term(basis, judgment.basis).label,
  ];
}

/** The answer alone on authenticity, with its question on the others. */
export function valueLabel(judgment: Judgment): string {
  const { label } = term(axisValues[judgment.axis], judgment.value);
  return judgment.axis === "authenticity"
    ? label
    : `${term(axes, judgment.axis).label}: ${label.toLowerCase()}`;
}

/** All fields of a body but its head and the target of a link; none empty. */
export function linesOf(body: Body): Line[] {
  return allLines(body).filter(([, text]) => text !== "");
}

function allLines(body: Body): Line[] {
  switch (body.kind) {
    case "judgment":
      return [
        ...body.judgments.flatMap(judgmentLines),
        ...(body.stance ? stanceLines(body.stance, body.judgments) : []),
      ];
    case "omission":
      return [
        ["", body.remark],
        ["How known", term(omissionHowKnown, body.howKnown).label],
        ["By", body.agent],
        ["Extent", body.extent],
      ];
    case "link":
      return [["", body.remark]];
    case "comment":
      return [["", body.text]];
  }
}

/** Named and its sureness given when it does not lead already. */
function stanceLines(stance: Stance, answers: readonly Judgment[]): Line[] {
  const name: Line[] =
    answers.length > 0
      ? [["Stance", [titleOfStance(stance), ...surenessOf(stance)].join("; ")]]
      : [];
  return [...name, ...linesOfStance(stance)];
}

function judgmentLines(judgment: Judgment, i: number): Line[] {
  const [howLikely, onWhat] = surenessOf(judgment);
  const { label } = term(axisValues[judgment.axis], judgment.value);
  const lead: Line[] =
    i === 0
      ? []
      : [
          [
            term(axes, judgment.axis).label,
            `${label}; ${howLikely.toLowerCase()}; ${onWhat.toLowerCase()}`,
          ],
        ];
  return [
    ...lead,
    ["", judgment.rationale],
    ["Would overturn it", judgment.overturn],
  ];
}

/** Where a link leads, as words; "" for what is no link. */
export function targetInWords(edition: Edition, body: Body): string {
  if (body.kind !== "link") return "";
  const { target } = body;
  switch (target.type) {
    case "note":
      return edition.text.index.streams.has(`note/${target.noteId}`)
        ? `printed note ${labelOfNote(edition, target.noteId)}`
        : `note ${target.noteId} (not in this text)`;
    case "passage": {
      const { exact, stream, start, state } = target.anchor;
      if (state !== "exact" && state !== "moved") {
        return `“${exact}” (${term(anchorStates, state).label.toLowerCase()})`;
      }
      const page =
        stream === MAIN ? pageAt(edition, codePoint(start))?.label : undefined;
      return `“${exact}”${page ? `, p. ${page}` : ""}`;
    }
    case "reference":
      return [target.citation, target.url].filter(Boolean).join(", ");
  }
}

/** Labels of the notes of a document, gathered once. */
const labels = new WeakMap<Node, ReadonlyMap<string, string>>();

function labelOfNote({ text }: Edition, id: string): string {
  const known = labels.get(text.document) ?? labelsOf(text.document);
  labels.set(text.document, known);
  return known.get(id) ?? "";
}

function labelsOf(document: Node): Map<string, string> {
  const found = new Map<string, string>();
  document.descendants((node) => {
    if (node.type.name === "note") {
      const { id, label, page } = node.attrs as Record<string, string | null>;
      found.set(id ?? "", citationOf(page, label) ?? "");
    }
    return !node.isTextblock;
  });
  return found;
}

/** "p. 19", "p. 19 n. 2", "in the text", "in a note", "lost its place", "the whole source". */
export function placeInWords(
  edition: Edition,
  annotation: EditionAnnotation,
): string {
  const [first] = annotation.anchors;
  if (!first) {
    return annotation.unplaced.length > 0
      ? "lost its place"
      : "the whole source";
  }
  if (first.stream !== MAIN) {
    const id = first.stream.slice("note/".length);
    return labelOfNote(edition, id) || "in a note";
  }
  const page = pageAt(edition, first.start)?.label;
  return page === undefined ? "in the text" : `p. ${page}`;
}

/** "" for a passage in place; else its state, and what was quoted. */
export function stateInWords(anchor: PlacedAnchor | UnplacedAnchor): string {
  if (anchor.state === "exact") return "";
  const { label } = term(anchorStates, anchor.state);
  return anchor.state === "moved" && anchor.quoted !== anchor.exact
    ? `${label} · quoted as “${anchor.quoted}”`
    : label;
}

/** Day, status and id: what a colophon of one annotation says. */
export function recordInWords(annotation: EditionAnnotation): string {
  const day = annotation.changedAt.slice(0, 10);
  const status = term(annotationStatus, annotation.status).label.toLowerCase();
  return `${day} · ${status} · ${annotation.id}`;
}
