/** A parsed HTML page as content. */
import type { Mark } from "prosemirror-model";
import {
  atom,
  type Content,
  flat,
  holder,
  lineEnd,
  noteContent,
  notesIn,
  type Piece,
  saysSomething,
  textblocksIn,
  textContent,
  words,
} from "../content";
import { refuseDeep } from "../depth";
import { languageTag, withMark } from "../marks";
import { quoted } from "../opened";
import type { Remarks } from "../remarks";
import { collapsed } from "../white-space";
import {
  BLOCKS,
  LEFT_OUT,
  MARKING_LOST,
  marksOf,
  pageLabelOf,
} from "./elements";
import { findNotes, type HtmlNote, type HtmlNotes } from "./notes";
import {
  attribute,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  isText,
  textOf,
} from "./tree";

export class HtmlReader {
  private readonly remarks: Remarks;
  private readonly language: string | null;
  private readonly notes: HtmlNotes;
  private calls = 0;
  private depth = 0;

  constructor(root: HtmlParent, language: string | null, remarks: Remarks) {
    this.remarks = remarks;
    this.language = language;
    this.notes = findNotes(root);
  }

  /** The blocks of an element; loose words between blocks are paragraphs. */
  flow(parent: HtmlParent, marks: readonly Mark[] = []): Content[] {
    refuseDeep(++this.depth);
    const blocks: Content[] = [];
    let run: Piece[] = [];
    const flush = () => {
      blocks.push(...paragraph(run));
      run = [];
    };
    for (const child of parent.childNodes) {
      if (isElement(child) && this.holdsBlocks(child)) {
        flush();
        blocks.push(...this.block(child, marks));
      } else {
        run.push(...this.inline(child, marks));
      }
    }
    flush();
    this.depth--;
    return blocks;
  }

  private holdsBlocks(element: HtmlElement): boolean {
    if (element.tagName in LEFT_OUT) return false;
    if (BLOCKS.has(element.tagName)) return true;
    if (this.notes.bodies.has(element)) return true;
    if (!element.childNodes.some(isElement)) return false;
    for (const below of elementsBelow(element)) {
      if (BLOCKS.has(below.tagName)) return true;
    }
    return false;
  }

  private block(element: HtmlElement, marks: readonly Mark[]): Content[] {
    const note = this.notes.bodies.get(element);
    if (note) return this.note(element, note);
    const { tagName } = element;
    const page = this.page(element);
    if (page.length > 0 && textOf(element) === "") return paragraph(page);
    switch (tagName) {
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        return this.textblock("heading", element, marks, {
          level: Number(tagName[1]),
        });
      case "p":
        return this.textblock("paragraph", element, marks);
      case "pre":
        return this.preformatted(element);
      case "figcaption":
      case "caption":
        return this.textblock("caption", element, marks);
      case "blockquote":
        return quoted(this.flow(element, marks));
      case "ul":
      case "ol":
      case "menu":
      case "dir":
        return this.list(element, marks);
      case "hr":
        return [holder("separator", [], { literal: "" })];
      case "tr":
        return this.row(element, marks);
      default:
        return this.flow(element, marks);
    }
  }

  /** A textblock; when the page put blocks into it, those instead. */
  private textblock(
    type: string,
    element: HtmlElement,
    marks: readonly Mark[],
    attrs: Record<string, unknown> = {},
  ): Content[] {
    const inner = this.flow(element, marks);
    const lang = languageTag(attribute(element, "lang"));
    const language =
      lang !== null && lang !== this.language && type !== "heading"
        ? { lang }
        : {};
    return inner.map((content) =>
      "inline" in content && content.type === "paragraph"
        ? textContent(type, content.inline, {
            ...content.attrs,
            ...attrs,
            ...language,
          })
        : content,
    );
  }

  private preformatted(element: HtmlElement): Content[] {
    const lines = textOfLines(element);
    const inline = lines.flatMap((line, i): readonly Piece[] =>
      i === 0 ? words(line) : [lineEnd(), ...words(line)],
    );
    const block = textContent("verse", inline);
    return saysSomething(block) ? [block] : [];
  }

  /** Items of a list, those of lists in it after them; notes stay notes. */
  private list(element: HtmlElement, marks: readonly Mark[]): Content[] {
    const numbered = element.tagName === "ol";
    let number = Number(attribute(element, "start") ?? 1) || 1;
    const items: Content[] = [];
    const behind: Content[] = [];
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      const note = this.notes.bodies.get(child);
      const inner = note ? this.note(child, note) : this.flow(child, marks);
      behind.push(...inner.flatMap(notesIn));
      const nested = inner.filter(({ type }) => type === "list");
      const own = flat(inner.filter(({ type }) => type !== "list"));
      const marker = numbered ? `${number++}.` : "•";
      const item = textContent("listItem", own, { marker });
      if (saysSomething(item)) items.push(item);
      items.push(...nested.flatMap((list) => textblocksIn(list)));
    }
    return items.length === 0 ? behind : [holder("list", items), ...behind];
  }

  /** A document has no tables: a row is a line, its cells parted by tabs. */
  private row(element: HtmlElement, marks: readonly Mark[]): Content[] {
    const cells = element.childNodes
      .filter(isElement)
      .map((cell) => this.flow(cell, marks));
    const inline = cells.flatMap((cell, i): readonly Piece[] =>
      i === 0 ? flat(cell) : [...words("\t"), ...flat(cell)],
    );
    const row = textContent("paragraph", inline, { role: "row" });
    const notes = cells.flat().flatMap(notesIn);
    if (!saysSomething(row)) return notes;
    const place = this.remarks.markingLost(
      "table, a line for each row",
      "<tr>",
    );
    return [{ ...row, inline: [place, ...row.inline] }, ...notes];
  }

  private note(element: HtmlElement, { id, label }: HtmlNote): Content[] {
    const blocks = this.flow(element);
    const inline = withoutSign(flat(blocks), label);
    const inner = blocks.flatMap(notesIn);
    return [noteContent(inline, { id, label }), ...inner];
  }

  private inline(node: HtmlNode, marks: readonly Mark[]): Piece[] {
    if (isText(node)) return [...words(node.value, marks)];
    if (!isElement(node)) return [];
    const { tagName } = node;
    const left = LEFT_OUT[tagName];
    if (left !== undefined) return [this.remarks.leftOut(left, seen(node))];
    if (tagName === "br") return [lineEnd()];
    if (tagName === "wbr") return [];
    const call = this.notes.calls.get(node);
    if (call) return [this.call(call)];
    if (this.notes.wayBack.has(node)) return [];
    const pieces = this.page(node);
    refuseDeep(++this.depth);
    const set = marksOf(node, this.language).reduce(
      (all, mark) => withMark(all, mark),
      // The call says itself that it is raised.
      marks,
    );
    const lost = MARKING_LOST[tagName] ?? linkWords(node);
    if (lost !== null) pieces.push(this.remarks.markingLost(lost, seen(node)));
    for (const child of node.childNodes)
      pieces.push(...this.inline(child, set));
    this.depth--;
    return pieces;
  }

  private call({ id, label }: HtmlNote): Piece {
    const number = String(++this.calls).padStart(4, "0");
    return atom("noteRef", {
      id: `r-${number}`,
      target: id,
      printed: label,
    });
  }

  private page(element: HtmlElement): Piece[] {
    const label = pageLabelOf(element);
    return label === null ? [] : [atom("pageBreak", { label })];
  }
}

function paragraph(run: readonly Piece[]): Content[] {
  const inline = collapsed(run);
  return inline.length === 0 ? [] : [textContent("paragraph", inline)];
}

function linkWords(element: HtmlElement): string | null {
  if (element.tagName !== "a") return null;
  const href = attribute(element, "href");
  return href && !href.startsWith("#") ? "link" : null;
}

/** An element as it may be shown: its tag and what it names. */
function seen(element: HtmlElement): string {
  const named = ["src", "href", "alt", "name", "type"].flatMap((name) => {
    const value = attribute(element, name);
    return value ? [`${name}="${value}"`] : [];
  });
  return `<${[element.tagName, ...named].join(" ")}>`;
}

function textOfLines(element: HtmlElement): string[] {
  let text = "";
  const gather = (parent: HtmlParent) => {
    for (const child of parent.childNodes) {
      if (isText(child)) text += child.value;
      else if (isElement(child) && child.tagName === "br") text += "\n";
      else if (isElement(child)) gather(child);
    }
  };
  gather(element);
  return text.replace(/\n$/, "").split(/\r\n|[\r\n]/);
}

/** The words of a note without the sign they begin with, if it is its own. */
function withoutSign(pieces: readonly Piece[], label: string): Piece[] {
  if (label === "") return [...pieces];
  const at = pieces.findIndex((piece) => "text" in piece);
  const first = pieces[at];
  if (!first || !("text" in first)) return [...pieces];
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const sign = new RegExp(`^\\s*(?:[[(]?${escaped}[\\])]?[.:]?|\\^)\\s+`);
  const text = first.text.replace(sign, "");
  return [...pieces.slice(0, at), { ...first, text }, ...pieces.slice(at + 1)];
}
