/**
 * A document as HTML, without a DOM: the same tree that the schema's `toDOM`
 * gives the editor, as a string. The server sends it before any script runs,
 * the editions are made of it. Every word and attribute is escaped.
 */
import type { DOMOutputSpec, Mark, Node } from "prosemirror-model";
import { MarkStack } from "./mark-stack";

/**
 * A stretch drawn alike, in ProseMirror positions, half-open. Segments are
 * sorted and do not overlap; one that spans blocks is drawn in each of them.
 */
export interface HtmlSegment {
  readonly from: number;
  readonly to: number;
  /** The annotations that cover it. */
  readonly ids: readonly string[];
  /** Further classes beside "mark". */
  readonly className?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Finished HTML put in at a ProseMirror position inside a textblock. */
export interface HtmlWidget {
  readonly at: number;
  readonly html: string;
}

/** Draws one node in place of its `toDOM`; `inner` renders its content. */
export type NodeRenderer = (
  node: Node,
  place: { readonly position: number; readonly inner: () => string },
) => string;

export interface HtmlOptions {
  readonly segments?: readonly HtmlSegment[];
  /** Sorted by `at`; at one place in the order given. */
  readonly widgets?: readonly HtmlWidget[];
  /** Sections for which this is false are left out. */
  readonly sectionFilter?: (section: Node) => boolean;
  /** Renderers of one's own, by name of node. */
  readonly nodes?: Readonly<Record<string, NodeRenderer>>;
  /** ProseMirror position just before `node`; needed for a part of a document. */
  readonly position?: number;
}

const VOID_TAGS: ReadonlySet<string> = new Set(["br", "hr", "img", "wbr"]);
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as it may stand in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string);
}

/** An opening tag; attributes that are null or undefined are left out. */
export function openTag(
  name: string,
  attributes: Readonly<Record<string, unknown>> = {},
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    tag += ` ${key}="${escapeHtml(String(value))}"`;
  }
  return `${tag}>`;
}

/**
 * The HTML of a document, or of any node of one (then say at what `position`
 * it stands, if segments or widgets are given).
 */
export function renderHtml(node: Node, options: HtmlOptions = {}): string {
  if (node.type.name === "doc") return renderChildren(node, 0, options);
  return renderNode(node, options.position ?? 0, options);
}

function renderChildren(
  parent: Node,
  start: number,
  options: HtmlOptions,
): string {
  let html = "";
  parent.forEach((child, offset) => {
    html += renderNode(child, start + offset, options);
  });
  return html;
}

function renderNode(node: Node, position: number, options: HtmlOptions) {
  if (node.type.name === "section" && options.sectionFilter?.(node) === false) {
    return "";
  }
  const inner = () =>
    node.isTextblock
      ? renderTextblock(node, position + 1, options)
      : renderChildren(node, position + 1, options);
  const own = options.nodes?.[node.type.name];
  if (own) return own(node, { position, inner });
  return renderSpec(specOf(node), inner);
}

function specOf(node: Node): DOMOutputSpec {
  const spec = node.type.spec.toDOM?.(node);
  if (!spec) throw new RangeError(`Node "${node.type.name}" has no toDOM`);
  return spec;
}

/** Writes a toDOM description; `inner` fills its hole, the 0. */
function renderSpec(spec: DOMOutputSpec, inner: () => string): string {
  if (typeof spec === "string") return escapeHtml(spec);
  const [open, close] = tagsOf(spec, inner);
  return open + close;
}

/** What a toDOM description writes before its hole, and what after it. */
function tagsOf(
  spec: DOMOutputSpec,
  inner: () => string = () => "",
): [string, string] {
  if (!Array.isArray(spec)) {
    throw new TypeError("toDOM must give an array: there is no DOM here");
  }
  const [name, second, ...rest] = spec as [string, ...unknown[]];
  const attributed = isAttributes(second);
  let before = openTag(name, attributed ? second : {});
  if (VOID_TAGS.has(name)) return [before, ""];
  let after = "";
  let seenHole = false;
  for (const child of attributed ? rest : [second, ...rest]) {
    if (child === undefined) continue;
    const html =
      child === 0 ? inner() : renderSpec(child as DOMOutputSpec, inner);
    if (seenHole) after += html;
    else before += html;
    seenHole ||= child === 0;
  }
  return [before, `${after}</${name}>`];
}

function isAttributes(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Content of one textblock: marks nest inside segments, widgets in neither. */
function renderTextblock(
  block: Node,
  start: number,
  options: HtmlOptions,
): string {
  const writer = new InlineWriter(options, start);
  block.forEach((child, offset) => {
    if (child.isText) writer.text(child, start + offset);
    else writer.atom(child, start + offset);
  });
  return writer.finish(start + block.content.size);
}

class InlineWriter {
  private html = "";
  private readonly options: HtmlOptions;
  private readonly segments: readonly HtmlSegment[];
  private readonly widgets: readonly HtmlWidget[];
  private nextSegment: number;
  private nextWidget: number;
  private segment: HtmlSegment | null = null;
  private readonly marks = new MarkStack(markTags);

  constructor(options: HtmlOptions, start: number) {
    this.options = options;
    this.segments = options.segments ?? [];
    this.widgets = options.widgets ?? [];
    this.nextSegment = firstWhere(this.segments, (s) => s.to > start);
    this.nextWidget = firstWhere(this.widgets, (w) => w.at >= start);
  }

  text(node: Node, position: number): void {
    const words = node.text ?? "";
    let at = 0;
    while (at < words.length) {
      this.arriveAt(position + at);
      const end = Math.min(words.length, this.nextBorder() - position);
      this.setMarks(node.marks);
      this.html += escapeHtml(words.slice(at, end));
      at = end;
    }
  }

  atom(node: Node, position: number): void {
    this.arriveAt(position);
    this.setMarks(node.marks);
    this.html += renderNode(node, position, this.options);
  }

  finish(end: number): string {
    // A segment that goes on in the next block is opened anew there.
    this.closeSegment();
    this.writeWidgets(end);
    this.setMarks([]);
    return this.html;
  }

  /** Ends what ends here, puts in what stands here, begins what begins here. */
  private arriveAt(position: number): void {
    if (this.segment && this.segment.to <= position) this.closeSegment();
    this.writeWidgets(position);
    while (!this.segment) {
      const next = this.segments[this.nextSegment];
      if (!next || next.from > position) return;
      this.nextSegment++;
      if (next.to > position) this.openSegment(next);
    }
  }

  private nextBorder(): number {
    const widget = this.widgets[this.nextWidget]?.at ?? Infinity;
    const next = this.segments[this.nextSegment];
    const border = this.segment ? this.segment.to : (next?.from ?? Infinity);
    return Math.min(widget, border);
  }

  private openSegment(segment: HtmlSegment): void {
    this.setMarks([]);
    const { ids, className, attributes } = segment;
    this.html += openTag("span", {
      class: className ? `mark ${className}` : "mark",
      "data-ids": ids.join(" "),
      ...attributes,
    });
    this.segment = segment;
  }

  private closeSegment(): void {
    if (!this.segment) return;
    this.setMarks([]);
    this.html += "</span>";
    this.segment = null;
  }

  private writeWidgets(position: number): void {
    for (;;) {
      const widget = this.widgets[this.nextWidget];
      if (!widget || widget.at > position) return;
      this.setMarks([]);
      this.html += widget.html;
      this.nextWidget++;
    }
  }

  private setMarks(marks: readonly Mark[]): void {
    this.html += this.marks.set(marks);
  }
}

function markTags(mark: Mark): [string, string] {
  const spec = mark.type.spec.toDOM?.(mark, true);
  return spec ? tagsOf(spec) : ["", ""];
}

/** Index of the first entry for which `holds`; the list is sorted by it. */
function firstWhere<T>(list: readonly T[], holds: (entry: T) => boolean) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
