import type { NodeSpec } from "prosemirror-model";
import { evidenceInWords } from "./page-evidence";

/**
 * `section` holds at most some forty blocks, so that the browser lays out only
 * what is near the window; a long chapter is several sections with one `id`
 * and `run` counting from 0. Only run 0 stands in the table of contents.
 */
const section: NodeSpec = {
  content: "(block | unit | note)+",
  attrs: {
    // A default only because ProseMirror must be able to fill an empty doc.
    id: { default: "", validate: "string" },
    kind: { default: "chapter", validate: "string" },
    title: { default: null, validate: "string|null" },
    run: { default: 0, validate: "number" },
  },
  isolating: true,
  toDOM: (node) => [
    "section",
    {
      "data-kind": node.attrs["kind"] as string,
      "data-section": node.attrs["id"] as string,
      ...(node.attrs["run"] === 0 ? { id: node.attrs["id"] as string } : {}),
    },
    0,
  ],
};

/**
 * A unit of the source: diary entry, letter, biography. `date` is EDTF,
 * `dateLiteral` what is printed, `dateKind` who says so. A unit that a run or
 * another text interrupts goes on in a further node with the same `id` and the
 * next `fragment`. `addressee` is whom the heading names, `addresseeInBody`
 * whom the unit itself speaks to; `signature` and `secrecy` are as printed.
 * `partOf` is the id of the unit it came with (an enclosure) or belongs to (an
 * article of a treaty). Null is unknown or not printed.
 */
const unit: NodeSpec = {
  content: "(block | note)+",
  attrs: {
    id: { validate: "string" },
    kind: { default: "entry", validate: "string" },
    fragment: { default: 0, validate: "number" },
    heading: { default: null, validate: "string|null" },
    sender: { default: null, validate: "string|null" },
    addressee: { default: null, validate: "string|null" },
    date: { default: null, validate: "string|null" },
    dateLiteral: { default: null, validate: "string|null" },
    dateKind: { default: "unknown", validate: "string" },
    addresseeInBody: { default: null, validate: "string|null" },
    place: { default: null, validate: "string|null" },
    secrecy: { default: null, validate: "string|null" },
    signature: { default: null, validate: "string|null" },
    lang: { default: null, validate: "string|null" },
    partOf: { default: null, validate: "string|null" },
  },
  toDOM: (node) => [
    "div",
    {
      class: "unit",
      "data-unit": node.attrs["id"] as string,
      "data-kind": node.attrs["kind"] as string,
      ...(node.attrs["lang"] ? { lang: node.attrs["lang"] as string } : {}),
      ...(node.attrs["fragment"] === 0
        ? { id: node.attrs["id"] as string }
        : {}),
    },
    0,
  ],
};

function block(tag: string, className: string): NodeSpec {
  return {
    content: "inline*",
    group: "block",
    attrs: { lang: { default: null, validate: "string|null" } },
    toDOM: (node) => [
      tag,
      {
        ...(className ? { class: className } : {}),
        ...(node.attrs["lang"] ? { lang: node.attrs["lang"] as string } : {}),
      },
      0,
    ],
  };
}

const heading: NodeSpec = {
  content: "inline*",
  group: "block",
  attrs: { level: { default: 2, validate: "number" } },
  defining: true,
  toDOM: (node) => [`h${node.attrs["level"] as number}`, 0],
};

/**
 * `role` tells rows of a contents table and of an index, and what a web page or
 * a printer puts around a text, from running text.
 */
const paragraph: NodeSpec = {
  content: "inline*",
  group: "block",
  attrs: {
    role: { default: "body", validate: "string" },
    lang: { default: null, validate: "string|null" },
  },
  toDOM: (node) => [
    "p",
    {
      ...(node.attrs["role"] === "body"
        ? {}
        : { class: node.attrs["role"] as string }),
      ...(node.attrs["lang"] ? { lang: node.attrs["lang"] as string } : {}),
    },
    0,
  ],
};

const quotation: NodeSpec = {
  content: "(paragraph | verse | dateline | salutation | closer | signature)+",
  group: "block",
  toDOM: () => ["blockquote", 0],
};

const list: NodeSpec = {
  content: "listItem+",
  group: "block",
  toDOM: () => ["div", { class: "list", role: "list" }, 0],
};

/** `marker` is the printed one: "a)", "1-", "•". */
const listItem: NodeSpec = {
  content: "inline*",
  attrs: { marker: { default: "", validate: "string" } },
  toDOM: (node) => [
    "div",
    {
      class: "item",
      role: "listitem",
      "data-marker": node.attrs["marker"] as string,
    },
    0,
  ],
};

/** White space or a row of stars; `literal` is "" for white space. */
const separator: NodeSpec = {
  group: "block",
  attrs: { literal: { default: "", validate: "string" } },
  atom: true,
  toDOM: (node) => [
    "div",
    { class: "separator", role: "separator" },
    ["span", { "aria-hidden": "true" }, node.attrs["literal"] as string],
  ],
};

/**
 * A note printed with the source, lifted out of the running text. Its words
 * are a stream of their own. `label` as printed ("1", "*"), `page` the printed
 * page, `voice` who speaks.
 */
const note: NodeSpec = {
  content: "inline*",
  attrs: {
    id: { validate: "string" },
    label: { default: "", validate: "string" },
    page: { default: null, validate: "string|null" },
    voice: { default: "note", validate: "string" },
  },
  defining: true,
  isolating: true,
  toDOM: (node) => [
    "aside",
    {
      class: "note",
      role: "note",
      id: node.attrs["id"] as string,
      "data-label": node.attrs["label"] as string,
    },
    0,
  ],
};

/**
 * Where a printed page begins. Adds nothing to the text. `label` is the page
 * number as cited, `evidence` how the border was found (PageEvidence).
 */
const pageBreak: NodeSpec = {
  group: "inline",
  inline: true,
  atom: true,
  selectable: false,
  attrs: {
    label: { validate: "string" },
    evidence: { default: "printed", validate: "string" },
  },
  leafText: () => "",
  toDOM: (node) => {
    const label = node.attrs["label"] as string;
    const how = evidenceInWords(node.attrs["evidence"] as string);
    return [
      "span",
      {
        class: "page-break",
        id: `p${label}`,
        "data-page": label,
        "data-evidence": node.attrs["evidence"] as string,
        ...(how === null ? {} : { title: `Page ${label}: ${how}` }),
        role: "separator",
        "aria-label": how === null ? `Page ${label}` : `Page ${label}, ${how}`,
      },
    ];
  },
};

/**
 * The call of a note. Adds nothing to the text, so that quotations read on.
 * `target` is the id of the note or unit (a biography), null while unlinked;
 * `type` tells notes from the asterisk that stands for a biography.
 */
const noteRef: NodeSpec = {
  group: "inline",
  inline: true,
  atom: true,
  attrs: {
    id: { validate: "string" },
    target: { default: null, validate: "string|null" },
    type: { default: "note", validate: "string" },
    printed: { validate: "string" },
    label: { default: "", validate: "string" },
  },
  leafText: () => "",
  toDOM: (node) => [
    "a",
    {
      class: "note-ref",
      "data-type": node.attrs["type"] as string,
      id: node.attrs["id"] as string,
      // Without a target it is no link, and may not claim to be one.
      ...(node.attrs["target"]
        ? { href: `#${node.attrs["target"] as string}`, role: "doc-noteref" }
        : {}),
    },
    (node.attrs["label"] as string) || (node.attrs["printed"] as string),
  ],
};

/**
 * A mark in the source that something is missing: "(omission)", "(blank)".
 * Its literal is part of the text. `kind` is a guess of the importer in words
 * of the omission vocabulary; a judgment on it is an annotation.
 */
const omissionMark: NodeSpec = {
  group: "inline",
  inline: true,
  atom: true,
  attrs: {
    id: { validate: "string" },
    literal: { validate: "string" },
    kind: { default: "authorial-gap", validate: "string" },
  },
  leafText: (node) => node.attrs["literal"] as string,
  toDOM: (node) => [
    "span",
    {
      class: "omission-mark",
      id: node.attrs["id"] as string,
      "data-kind": node.attrs["kind"] as string,
    },
    node.attrs["literal"] as string,
  ],
};

/** A line end that the source means: verse, title page, address. */
const lineBreak: NodeSpec = {
  group: "inline",
  inline: true,
  atom: true,
  selectable: false,
  leafText: () => "\n",
  toDOM: () => ["br"],
};

export const nodes = {
  doc: { content: "section+" },
  section,
  unit,
  heading,
  abstract: block("p", "abstract"),
  paragraph,
  quotation,
  verse: block("p", "verse"),
  list,
  listItem,
  dateline: block("p", "dateline"),
  salutation: block("p", "salutation"),
  closer: block("p", "closer"),
  signature: block("p", "signature"),
  caption: block("p", "caption"),
  separator,
  note,
  text: { group: "inline" },
  pageBreak,
  noteRef,
  omissionMark,
  lineBreak,
} satisfies Record<string, NodeSpec>;
