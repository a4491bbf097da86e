/** Other people's TEI as content. */
import type { Element, Node } from "slimdom";
import {
  type Content,
  flat,
  holder,
  notesIn,
  type Piece,
  saysSomething,
  type TextContent,
  textblocksIn,
  textContent,
  words,
} from "../content";
import { refuseDeep } from "../depth";
import { languageTag } from "../marks";
import { quoted } from "../opened";
import type { Remarks } from "../remarks";
import { collapsed } from "../white-space";
import { BLOCKS, LEFT_OUT, TEXTBLOCKS, unitKindOf, WRAPPERS } from "./elements";
import { seen, TeiInline } from "./inline";
import { TeiNotes, voiceOf } from "./notes";
import { all, edtfOf, plainText, xmlLang } from "./parse";

/** Textblocks whose line ends are meant. */
const LINED = new Set(["lg", "l", "address", "addrLine", "titlePart", "head"]);

export class TeiReader {
  private readonly notes: TeiNotes;
  private readonly inline: TeiInline;
  private readonly remarks: Remarks;
  private readonly language: string | null;
  private units = 0;
  private depth = 0;

  constructor(
    texts: readonly Element[],
    language: string | null,
    remarks: Remarks,
  ) {
    this.notes = new TeiNotes(texts);
    this.inline = new TeiInline(this.notes, language, remarks);
    this.remarks = remarks;
    this.language = language;
  }

  /** The blocks of an element; loose words between blocks are paragraphs. */
  flow(parent: Element, level: number): Content[] {
    refuseDeep(++this.depth);
    const blocks: Content[] = [];
    let run: Node[] = [];
    const flush = () => {
      const pieces = run.flatMap((node) => this.inline.node(node, []));
      blocks.push(...paragraph(pieces), ...this.notesAmong(run));
      run = [];
    };
    for (const child of parent.childNodes) {
      const element = child.nodeType === 1 ? (child as Element) : null;
      if (
        element &&
        (BLOCKS.has(element.localName) || this.isLooseNote(element))
      ) {
        flush();
        blocks.push(...this.block(element, level));
      } else run.push(child);
    }
    flush();
    this.depth--;
    return blocks;
  }

  /** A note between blocks is one of them. */
  private isLooseNote({ localName, parentElement }: Element): boolean {
    return localName === "note" && WRAPPERS.has(parentElement?.localName ?? "");
  }

  private block(element: Element, level: number): Content[] {
    const { localName } = element;
    if (localName in LEFT_OUT) {
      return paragraph([
        this.remarks.leftOut(LEFT_OUT[localName] as string, plainText(element)),
      ]);
    }
    if (WRAPPERS.has(localName)) return this.division(element, level);
    switch (localName) {
      case "note":
        return this.note(element);
      case "lg":
        return this.verse(element);
      case "list":
        return this.list(element);
      case "row":
        return this.row(element);
      case "quote":
      case "q":
      case "cit":
      case "epigraph":
        return quoted(this.flow(element, level));
      case "argument":
        return this.flow(element, level).map(asAbstract);
      case "figure":
        return this.flow(element, level).map(asCaption);
      default: {
        const type = TEXTBLOCKS[localName];
        return type
          ? this.textblock(type, element, level)
          : this.flow(element, level);
      }
    }
  }

  private division(element: Element, level: number): Content[] {
    const isDiv = element.localName.startsWith("div");
    const blocks = this.flow(element, isDiv ? level + 1 : level);
    const kind = isDiv ? unitKindOf(element) : null;
    const inner = blocks.some(({ type }) => type === "unit");
    if (kind === null || inner || blocks.length === 0) return blocks;
    const [heading] = blocks
      .filter(({ type }) => type === "heading")
      .flatMap(textblocksIn);
    const dated = ["dateline", "date", "head"]
      .flatMap((name) => all(element, name))
      .map((one) => ({ one, date: dateIn(one) }))
      .find(({ date }) => date !== null);
    const id = `e-${String(++this.units).padStart(4, "0")}`;
    return [
      holder("unit", blocks, {
        id,
        kind,
        heading: heading ? wordsOf(heading) : null,
        date: dated?.date ?? null,
        dateLiteral: dated ? plainText(dated.one).slice(0, 200) : null,
        dateKind: dated ? "text" : "unknown",
      }),
    ];
  }

  private textblock(type: string, element: Element, level: number): Content[] {
    const lined = LINED.has(element.localName);
    const holdsBlocks = element.children.some(
      ({ localName }) => BLOCKS.has(localName) && localName !== "label",
    );
    if (holdsBlocks && type === "paragraph") return this.flow(element, level);
    const inline = collapsed(this.inline.of(element, lined));
    const lang = languageTag(xmlLang(element));
    const attrs = {
      ...(type === "heading" ? { level: Math.min(6, Math.max(1, level)) } : {}),
      ...(lang !== null && lang !== this.language && type !== "heading"
        ? { lang }
        : {}),
    };
    return [
      textContent(type, inline, attrs),
      ...this.notesAmong(element.childNodes),
    ];
  }

  /** Lines of a stanza are lines of one block; stanzas in it stand alone. */
  private verse(element: Element): Content[] {
    const stanzas = element.children.filter((one) => one.localName === "lg");
    const heads = element.children
      .filter(({ localName }) => localName === "head")
      .flatMap((head) => this.textblock("caption", head, 6));
    const lines = element.children.filter((one) => one.localName === "l");
    const rows = lines.map((line) =>
      textContent("verse", collapsed(this.inline.of(line, true))),
    );
    const own = textContent("verse", flat(rows));
    return [
      ...heads,
      ...(rows.length > 0 ? [own] : []),
      ...this.notesAmong(lines),
      ...stanzas.flatMap((stanza) => this.verse(stanza)),
    ];
  }

  private list(element: Element): Content[] {
    const items: Content[] = [];
    const behind: Content[] = [];
    let label = "";
    for (const child of element.children) {
      if (child.localName === "label") label = plainText(child);
      if (child.localName === "head") {
        behind.unshift(...this.textblock("caption", child, 6));
      }
      if (child.localName !== "item") continue;
      const blocks = this.flow(child, 6);
      const own = flat(blocks.filter(({ type }) => type !== "list"));
      const marker = label || child.getAttribute("n") || "";
      const item = textContent("listItem", own, { marker });
      if (saysSomething(item)) items.push(item);
      items.push(
        ...blocks.filter(({ type }) => type === "list").flatMap(textblocksIn),
      );
      behind.push(...blocks.flatMap(notesIn));
      label = "";
    }
    return items.length === 0 ? behind : [holder("list", items), ...behind];
  }

  /** A document has no tables: a row is a line, its cells parted by tabs. */
  private row(element: Element): Content[] {
    const cells = element.children.map((cell) => this.flow(cell, 6));
    const inline = cells.flatMap((cell, i): readonly Piece[] =>
      i === 0 ? flat(cell) : [...words("\t"), ...flat(cell)],
    );
    const what = "table, a line for each row";
    const place = this.remarks.markingLost(what, seen(element));
    return [
      textContent("paragraph", [place, ...inline], { role: "row" }),
      ...cells.flat().flatMap(notesIn),
    ];
  }

  private note(element: Element): Content[] {
    const blocks = this.flow(element, 6);
    const { id, label } = this.notes.noteOf(element);
    const voice = voiceOf(element);
    return [
      textContent("note", flat(blocks), { id, label, voice }),
      ...blocks.flatMap(notesIn),
    ];
  }

  /** The notes that stand among these nodes, not in notes of them. */
  private notesAmong(nodes: readonly Node[]): Content[] {
    return nodes.flatMap((node) => {
      if (node.nodeType !== 1) return [];
      const element = node as Element;
      return element.localName === "note"
        ? this.note(element)
        : this.notesAmong(element.childNodes);
    });
  }
}

function paragraph(pieces: readonly Piece[]): Content[] {
  const inline = collapsed(pieces);
  return inline.length === 0 ? [] : [textContent("paragraph", inline)];
}

function asAbstract(block: Content): Content {
  return block.type === "paragraph" && "inline" in block
    ? textContent("abstract", block.inline)
    : block;
}

function asCaption(block: Content): Content {
  const named = ["paragraph", "heading"].includes(block.type);
  return named && "inline" in block
    ? textContent("caption", block.inline)
    : block;
}

function dateIn(element: Element): string | null {
  const dates = element.localName === "date" ? [element] : all(element, "date");
  return dates.map(edtfOf).find((date) => date !== null) ?? null;
}

function wordsOf({ inline }: TextContent): string {
  return inline
    .map((piece) => ("text" in piece ? piece.text : ""))
    .join("")
    .trim()
    .slice(0, 300);
}
