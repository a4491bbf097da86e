/**
 * What is drawn on nodes beside what the schema says of them: the estimated
 * size of a section, the two numbers of a page border, the kind of a gap.
 * The server's HTML and the editor take it from here, so that they look alike.
 */
import type { Node } from "prosemirror-model";
import {
  escapeHtml,
  type HtmlOptions,
  openTag,
  renderHtml,
} from "@/lib/document/html";
import { omissionKinds } from "@/lib/vocabulary/vocabulary";

/** Attributes added to the element of the node at `position`. */
export interface Furnishing {
  readonly position: number;
  readonly size: number;
  readonly attributes: Readonly<Record<string, string>>;
}

const OMISSION_LABELS: ReadonlyMap<string, string> = new Map(
  omissionKinds.map(({ id, label }) => [id, label]),
);

/** All furnishings of a document, in its order. */
export function furnishingsOf(doc: Node): Furnishing[] {
  const found: Furnishing[] = [];
  let page: string | null = null;
  doc.descendants((node, position, parent) => {
    if (node.type.name === "pageBreak") {
      const opens = parent?.firstChild === node;
      found.push(furnish(node, position, pageAttributes(opens, page)));
      page = node.attrs["label"] as string;
    } else {
      const attributes = attributesOf(node);
      if (attributes) found.push(furnish(node, position, attributes));
    }
  });
  return found;
}

function furnish(
  node: Node,
  position: number,
  attributes: Furnishing["attributes"],
): Furnishing {
  return { position, size: node.nodeSize, attributes };
}

/** A border before the first word of a block is drawn as a rule above it. */
function pageAttributes(opensBlock: boolean, previous: string | null) {
  return {
    class: opensBlock ? "between" : "within",
    ...(previous === null ? {} : { "data-from": previous }),
  };
}

function attributesOf(node: Node): Furnishing["attributes"] | null {
  switch (node.type.name) {
    case "section":
      return { style: sizeOf(node) };
    case "omissionMark": {
      const label = OMISSION_LABELS.get(node.attrs["kind"] as string);
      return label ? { "data-label": label } : null;
    }
    default:
      return null;
  }
}

/** What the style sheet needs to estimate the height of a section. */
function sizeOf(section: Node): string {
  let blocks = 0;
  section.descendants((node) => {
    if (node.isTextblock) blocks++;
    return !node.isTextblock;
  });
  return `--chars:${section.content.size};--blocks:${blocks}`;
}

export interface FurnishedOptions
  extends Pick<HtmlOptions, "segments" | "widgets"> {
  /** This section of the document, and nothing else. */
  readonly only?: Node;
}

const furnished = new WeakMap<Node, Map<number, Furnishing["attributes"]>>();

function attributesByPosition(doc: Node) {
  const known = furnished.get(doc);
  if (known) return known;
  const all = furnishingsOf(doc);
  const made = new Map(all.map((f) => [f.position, f.attributes]));
  furnished.set(doc, made);
  return made;
}

/** The document as HTML with its furniture, as the editor will draw it. */
export function renderFurnished(
  doc: Node,
  { only, ...options }: FurnishedOptions = {},
): string {
  const attributes = attributesByPosition(doc);
  const render: NonNullable<HtmlOptions["nodes"]>[string] = (node, place) => {
    const [tag, own, text] = specOf(node);
    const { style, ...added } = attributes.get(place.position) ?? {};
    // The content policy allows no style attributes: a script puts it on.
    const look: Record<string, string> = style ? { "data-css": style } : {};
    const merged = merge(own, { ...added, ...look });
    const inner = typeof text === "string" ? escapeHtml(text) : place.inner();
    return `${openTag(tag, merged)}${inner}</${tag}>`;
  };
  const nodes = { section: render, pageBreak: render, omissionMark: render };
  if (!only) return renderHtml(doc, { ...options, nodes });
  const position = positionOf(doc, only);
  return renderHtml(only, { ...options, nodes, position });
}

function positionOf(doc: Node, section: Node): number {
  let found = 0;
  doc.forEach((child, offset) => {
    if (child === section) found = offset;
  });
  return found;
}

/** The schema describes these nodes as [tag, attributes, text or hole]. */
function specOf(node: Node): [string, Record<string, unknown>, unknown] {
  const spec = node.type.spec.toDOM?.(node);
  if (!Array.isArray(spec)) throw new RangeError(`No toDOM: ${node.type.name}`);
  return spec as unknown as [string, Record<string, unknown>, unknown];
}

function merge(
  own: Readonly<Record<string, unknown>>,
  added: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const classes = [own["class"], added["class"]].filter(Boolean).join(" ");
  return { ...own, ...added, ...(classes ? { class: classes } : {}) };
}
