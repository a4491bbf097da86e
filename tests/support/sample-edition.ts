/**
 * A small source with everything that makes exports hard: crossing passages,
 * several ranges, a point, a note, characters outside the basic plane, marks
 * that combine, markup in the text and in what is said of it, lost places.
 */
import type { Anchor, Annotation, Body } from "@/lib/annotation/annotation";
import { anchorFor } from "@/lib/annotation/selector";
import {
  codePoint,
  indexDocument,
  MAIN,
  streamOf,
  toCodePoint,
  utf16,
} from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { type EditionInput, makeEdition } from "@/lib/edition/edition";

export const SCRIPT = "<script>alert(1)</script>";

const paragraph = (...content: ReturnType<typeof schema.node>[]) =>
  schema.node("paragraph", null, content);
const { text } = schema;
const words = (value: string) => text.call(schema, value);

export const sampleDocument = schema.node("doc", null, [
  schema.node("section", { id: "s-1", title: "The Lamp Road" }, [
    schema.node("heading", { level: 2 }, [words("The Lamp Road")]),
    paragraph(
      schema.node("pageBreak", { label: "19" }),
      words("The 𝔄lder council sat on the third day of Ma\u0301y"),
      schema.node("noteRef", { id: "ref-1", target: "n-1", printed: "1" }),
      words(", and the harbour “slept” & waited. "),
      schema.node("omissionMark", { id: "o-1", literal: "(omission)" }),
      words(" Nobody signed the letter."),
    ),
    schema.node("note", { id: "n-1", label: "1", page: "19" }, [
      words("The lamp keeper's own 𝔅ook, folio 3."),
    ]),
    paragraph(
      schema.node("pageBreak", { label: "20" }),
      words(`He wrote ${SCRIPT} on the wall. Nobody signed the letter.`),
    ),
  ]),
]);

const index = indexDocument(sampleDocument);

/** The anchor of the nth occurrence of some words of a stream. */
export function anchorOf(quoted: string, stream = MAIN, nth = 0): Anchor {
  const { text: all } = streamOf(index, stream);
  let at = -1;
  for (let i = 0; i <= nth; i++) at = all.indexOf(quoted, at + 1);
  if (at < 0) throw new RangeError(`"${quoted}" is not in ${stream}`);
  const place = (offset: number) =>
    toCodePoint(streamOf(index, stream), utf16(offset));
  const range = { stream, start: place(at), end: place(at + quoted.length) };
  return anchorFor(index, range);
}

/** The point right before some words. */
export function pointBefore(quoted: string): Anchor {
  const { start } = anchorOf(quoted);
  const place = codePoint(start);
  return anchorFor(index, { stream: MAIN, start: place, end: place });
}

const reviewers = [
  { id: "r-1", name: "Ada Quill", initials: "AQ", colour: "#075e54" },
  {
    id: "r-2",
    name: `Ben ${SCRIPT} "O'Hara"`,
    initials: "BO",
    colour: "#7a1f5c",
  },
] as const;

let counter = 0;
/** An annotation with an id of its own; ids and times count up. */
export function annotation(
  body: Body,
  anchors: Anchor[],
  changes: Partial<Annotation> = {},
): Annotation {
  counter += 1;
  const second = String(counter % 60).padStart(2, "0");
  return {
    id: `a-${String(counter).padStart(3, "0")}`,
    sourceId: "source-1",
    status: "proposed",
    version: 1,
    reviewer: reviewers[counter % 2] as (typeof reviewers)[number],
    createdAt: `2026-01-02T03:04:${second}.000Z`,
    changedAt: `2026-01-02T03:04:${second}.000Z`,
    anchors,
    body,
    ...changes,
  };
}

export const comment = (value: string): Body => ({
  kind: "comment",
  text: value,
});

export const judged: Body = {
  kind: "judgment",
  judgments: [
    {
      axis: "authenticity",
      value: "interpolated",
      likelihood: "likely",
      basis: "thin",
      rationale: `Reads like a later hand ${SCRIPT}`,
      overturn: "A leaf in the first hand",
    },
    {
      axis: "accuracy",
      value: "uncheckable",
      likelihood: "unjudged",
      basis: "unstated",
      rationale: "",
      overturn: "",
    },
  ],
};

const omission: Body = {
  kind: "omission",
  omissionKind: "custodial",
  howKnown: "stated",
  agent: "the keeper",
  extent: "",
  remark: "Two leaves, it is said",
};

const linkTo = (target: Extract<Body, { kind: "link" }>["target"]): Body => ({
  kind: "link",
  linkKind: "cross-ref",
  target,
  remark: "",
});

const lost: Anchor = {
  ...anchorOf("on the wall"),
  exact: "words that were cut",
  state: "orphaned",
};

/** One annotation for each thing a format may stumble over. */
export const sampleAnnotations: readonly Annotation[] = [
  annotation(judged, [anchorOf("council sat on the third")]),
  annotation(judged, [anchorOf("third day of Ma\u0301y, and")]),
  annotation(comment("Nested & short"), [anchorOf("third")]),
  annotation(judged, [anchorOf("harbour"), anchorOf("𝔄lder")]),
  annotation(omission, [pointBefore("Nobody")]),
  annotation(comment(SCRIPT), [anchorOf("𝔅ook", "note/n-1")]),
  annotation(comment("Its words are gone"), [lost]),
  annotation(comment("Either of two"), [
    {
      ...anchorOf("Nobody signed"),
      prefix: "",
      suffix: "",
      state: "ambiguous",
    },
  ]),
  annotation(comment("Corrected since"), [
    {
      ...anchorOf("harbour"),
      exact: "harbor",
      prefix: "and that ",
      state: "moved",
    },
  ]),
  annotation(comment("Of the whole"), []),
  annotation(linkTo({ type: "note", noteId: "n-1" }), [anchorOf("Ma\u0301y")]),
  annotation(linkTo({ type: "passage", anchor: anchorOf("on the wall") }), [
    anchorOf("letter"),
  ]),
  annotation(
    linkTo({
      type: "reference",
      citation: 'Quill, "Lamps" <1931>',
      url: "https://example.org/?a=1&b=2",
    }),
    [anchorOf("letter", MAIN, 1)],
  ),
  annotation(linkTo({ type: "reference", citation: "Quill 1931", url: "" }), [
    anchorOf("slept"),
  ]),
];

/** What `makeEdition` needs, with any part replaced. */
export function editionInput(changes: Partial<EditionInput> = {}) {
  return {
    source: {
      id: "source-1",
      slug: "the-lamp-road",
      metadata: {
        title: `The Lamp Road ${SCRIPT}`,
        author: null,
        editor: "Ada Quill",
        published: "1931",
        date: null,
        languages: ["en"],
        type: null,
        rights: null,
      },
      file: { name: "lamp.txt", sha256: "1".repeat(64) },
    },
    document: sampleDocument,
    sha256: "0".repeat(64),
    annotations: sampleAnnotations,
    generatedAt: "2026-02-03T04:05:06.000Z",
    program: { name: "Substratum", version: "0.1.0" },
    editorialDeclaration: "Printed readings are kept.",
    ...changes,
  } satisfies EditionInput;
}

export const sampleEdition = () => makeEdition(editionInput());
