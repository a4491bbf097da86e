/** A Markdown tree (mdast) as content. */
import type { Nodes, Parents, RootContent, Table } from "mdast";
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
import { emphasis, strong, withMark } from "../marks";
import { quoted } from "../opened";
import type { Remarks } from "../remarks";
import { collapsed } from "../white-space";

export class MarkdownReader {
  private readonly remarks: Remarks;
  private readonly noteIds = new Map<string, string>();
  private calls = 0;
  private depth = 0;

  constructor(remarks: Remarks) {
    this.remarks = remarks;
  }

  flow(parent: Parents): Content[] {
    refuseDeep(++this.depth);
    const blocks = parent.children.flatMap((child) => this.block(child));
    this.depth--;
    return blocks;
  }

  private block(node: RootContent | Nodes): Content[] {
    switch (node.type) {
      case "heading":
        return [
          textContent("heading", this.inlineOf(node), { level: node.depth }),
        ];
      case "paragraph":
        return [textContent("paragraph", this.inlineOf(node))];
      case "blockquote":
        return quoted(this.flow(node));
      case "list":
        return this.list(
          node.children,
          node.ordered ? (node.start ?? 1) : null,
        );
      case "thematicBreak":
        return [holder("separator", [], { literal: "" })];
      case "code":
        return this.lines(node.value);
      case "table":
        return this.table(node);
      case "footnoteDefinition":
        return this.note(node);
      case "html":
        return [textContent("paragraph", this.inline(node, []))];
      default:
        return [];
    }
  }

  private list(children: readonly Parents[], start: number | null): Content[] {
    const items: Content[] = [];
    const behind: Content[] = [];
    children.forEach((child, i) => {
      const inner = this.flow(child);
      const nested = inner.filter(({ type }) => type === "list");
      const own = flat(inner.filter(({ type }) => type !== "list"));
      const marker = start === null ? "•" : `${start + i}.`;
      items.push(textContent("listItem", own, { marker }));
      items.push(...nested.flatMap((list) => textblocksIn(list)));
      behind.push(...inner.flatMap(notesIn));
    });
    const said = items.filter(
      (item) => "inline" in item && saysSomething(item),
    );
    return said.length === 0 ? behind : [holder("list", said), ...behind];
  }

  private lines(value: string): Content[] {
    const inline = value
      .split("\n")
      .flatMap((line, i): readonly Piece[] =>
        i === 0 ? words(line) : [lineEnd(), ...words(line)],
      );
    return [textContent("verse", inline)];
  }

  /** A document has no tables: a row is a line, its cells parted by tabs. */
  private table({ children }: Table): Content[] {
    return children.map((row) => {
      const inline = row.children.flatMap((cell, i): readonly Piece[] =>
        i === 0
          ? this.inlineOf(cell)
          : [...words("\t"), ...this.inlineOf(cell)],
      );
      const what = "table, a line for each row";
      const place = this.remarks.markingLost(what, "| … |");
      return textContent("paragraph", [place, ...inline], { role: "row" });
    });
  }

  private note(
    node: Nodes & { identifier: string; label?: unknown },
  ): Content[] {
    if (!("children" in node)) return [];
    const blocks = this.flow(node as Parents);
    const attrs = { id: this.noteId(node.identifier), label: labelOf(node) };
    return [noteContent(flat(blocks), attrs), ...blocks.flatMap(notesIn)];
  }

  private noteId(identifier: string): string {
    const known = this.noteIds.get(identifier);
    if (known) return known;
    const id = `n-${String(this.noteIds.size + 1).padStart(4, "0")}`;
    this.noteIds.set(identifier, id);
    return id;
  }

  private inlineOf(parent: Parents): Piece[] {
    return collapsed(
      parent.children.flatMap((child) => this.inline(child, [])),
    );
  }

  private inline(node: Nodes, marks: readonly Mark[]): Piece[] {
    switch (node.type) {
      case "text":
        return [...words(node.value, marks)];
      case "break":
        return [lineEnd()];
      case "emphasis":
        return this.inside(node, withMark(marks, emphasis));
      case "strong":
        return this.inside(node, withMark(marks, strong));
      case "delete":
        return this.lost("struck-out words", "~~", node, marks);
      case "link":
        return this.lost("link", node.url, node, marks);
      case "linkReference":
        return this.lost("link", node.identifier, node, marks);
      case "inlineCode":
        return [
          this.remarks.markingLost("code", "`"),
          ...words(node.value, marks),
        ];
      case "image":
        return [this.remarks.leftOut("picture", node.alt || node.url)];
      case "imageReference":
        return [this.remarks.leftOut("picture", node.alt || node.identifier)];
      case "html":
        if (/^<br\s*\/?>$/i.test(node.value)) return [lineEnd()];
        return [this.remarks.leftOut("HTML inside Markdown", node.value)];
      case "footnoteReference": {
        const number = String(++this.calls).padStart(4, "0");
        const target = this.noteId(node.identifier);
        const printed = labelOf(node);
        return [atom("noteRef", { id: `r-${number}`, target, printed })];
      }
      default:
        return "children" in node ? this.inside(node, marks) : [];
    }
  }

  private inside(node: Parents, marks: readonly Mark[]): Piece[] {
    refuseDeep(++this.depth);
    const pieces = node.children.flatMap((child) => this.inline(child, marks));
    this.depth--;
    return pieces;
  }

  private lost(
    what: string,
    before: string,
    node: Parents,
    marks: readonly Mark[],
  ): Piece[] {
    return [
      this.remarks.markingLost(what, before),
      ...this.inside(node, marks),
    ];
  }
}

function labelOf(node: { identifier: string; label?: unknown }): string {
  return typeof node.label === "string" ? node.label : node.identifier;
}
