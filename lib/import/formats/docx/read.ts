/** The body of a Word document as content. */
import {
  type Content,
  flat,
  type HolderContent,
  holder,
  notesIn,
  type Piece,
  saysSomething,
  textContent,
  words,
} from "../content";
import { quoted } from "../opened";
import type { Remarks } from "../remarks";
import { collapsed } from "../white-space";
import {
  child,
  childrenOf,
  childValue,
  streamElements,
  type XmlElement,
} from "../xml/stream";
import { CommentRanges } from "./comments";
import { WordNotes } from "./notes";
import { Numbering } from "./numbering";
import type { Parts } from "./package";
import { Pages } from "./pages";
import { RunReader } from "./runs";
import { kindOf, outlineIn, Styles } from "./styles";

const BLOCK_WRAPPERS = new Set(["sdt", "sdtContent", "customXml", "ins"]);

export class WordReader {
  readonly comments: CommentRanges;
  readonly notes: WordNotes;
  private readonly parts: Parts;
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly pages: Pages;
  private readonly remarks: Remarks;
  private readonly language: string | null;
  private titles = 0;

  constructor(parts: Parts, language: string | null, remarks: Remarks) {
    const document = parts.get("word/document.xml") ?? new Uint8Array();
    const { buffer, byteOffset, byteLength } = document;
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    const rendered = bytes.includes("lastRenderedPageBreak");
    this.parts = parts;
    this.language = language;
    this.remarks = remarks;
    this.styles = new Styles(parts);
    this.numbering = new Numbering(parts);
    this.pages = new Pages(rendered);
    const blocks = (parent: XmlElement) => this.blocks(parent);
    this.notes = new WordNotes(parts, blocks);
    this.comments = new CommentRanges(parts, blocks);
  }

  body(): Content[] {
    const content: Content[] = [];
    const first = this.pages.first();
    const document = this.parts.get("word/document.xml") ?? new Uint8Array();
    streamElements(document, 2, (element, parent) => {
      if (parent === "body") content.push(...this.block(element));
    });
    // The largest part by far, and read only once.
    this.parts.delete("word/document.xml");
    this.pages.endSection(null);
    if (this.titles > 1) {
      this.remarks.warn(
        "two-sources",
        `The document has ${this.titles} titles. It was read as one source; import its parts one by one if they are several.`,
      );
    }
    const broken = content.some(hasPageBreak);
    return joinedLists(
      broken ? [textContent("paragraph", [first]), ...content] : content,
    );
  }

  blocks(parent: XmlElement): Content[] {
    return joinedLists(
      childrenOf(parent).flatMap((element) => this.block(element)),
    );
  }

  private block(element: XmlElement): Content[] {
    if (BLOCK_WRAPPERS.has(element.name)) return this.blocks(element);
    switch (element.name) {
      case "p":
        return this.paragraph(element);
      case "tbl":
        return this.table(element);
      case "sectPr":
        this.pages.endSection(element);
        return [];
      default:
        return [];
    }
  }

  private paragraph(paragraph: XmlElement): Content[] {
    const pPr = child(paragraph, "pPr");
    const runs = this.runReader();
    const breakBefore = child(pPr, "pageBreakBefore") ? this.pages.putIn() : [];
    const inline = collapsed([...breakBefore, ...runs.inline(paragraph)]);
    const section = child(pPr, "sectPr");
    if (section) this.pages.endSection(section);
    const own = this.paragraphBlock(pPr, inline);
    return [...own, ...runs.called, ...runs.boxes];
  }

  private runReader(): RunReader {
    const { styles, notes, comments, pages, remarks, language } = this;
    const blocks = (parent: XmlElement) => this.blocks(parent);
    return new RunReader({
      styles,
      notes,
      comments,
      pages,
      remarks,
      language,
      blocks,
    });
  }

  private paragraphBlock(
    pPr: XmlElement | null,
    inline: readonly Piece[],
  ): Content[] {
    const chain = this.styles.chain(childValue(pPr, "pStyle"));
    const { type, level } = kindOf(chain, outlineIn(pPr));
    const block = textContent("paragraph", inline);
    if (!saysSomething(block)) return [block];
    if (chain[0]?.name === "title") this.titles++;
    switch (type) {
      case "heading":
        return [textContent("heading", inline, { level })];
      case "contents":
        return [textContent("paragraph", inline, { role: "contents" })];
      case "quotation":
        return quoted([block]);
      case "paragraph": {
        const marker = this.markerOf(pPr);
        return marker === null
          ? [block]
          : [holder("list", [textContent("listItem", inline, { marker })])];
      }
      default:
        return [textContent(type, inline)];
    }
  }

  private markerOf(pPr: XmlElement | null): string | null {
    const numPr = child(pPr, "numPr");
    const list = childValue(numPr, "numId");
    if (list === null || list === "0") return null;
    return this.numbering.next(list, Number(childValue(numPr, "ilvl") ?? 0));
  }

  /** A document has no tables: a row is a line, its cells parted by tabs. */
  private table(table: XmlElement): Content[] {
    return childrenOf(table)
      .filter(({ name }) => name === "tr")
      .flatMap((row) => {
        const cells = childrenOf(row)
          .filter(({ name }) => name === "tc")
          .map((cell) => this.blocks(cell));
        const inline = cells.flatMap((cell, i): readonly Piece[] =>
          i === 0 ? flat(cell) : [...words("\t"), ...flat(cell)],
        );
        const notes = cells.flat().flatMap(notesIn);
        const what = "table, a line for each row";
        const place = this.remarks.markingLost(what, "");
        const attrs = { role: "row" };
        return [textContent("paragraph", [place, ...inline], attrs), ...notes];
      });
  }
}

/** Items, and passages quoted, that follow each other are one list, one quotation. */
function joinedLists(content: readonly Content[]): Content[] {
  const result: Content[] = [];
  for (const block of content) {
    const last = result.at(-1);
    const goesOn =
      last?.type === block.type &&
      (block.type === "list" || block.type === "quotation");
    if (goesOn && "blocks" in block) {
      const { blocks } = last as HolderContent;
      result[result.length - 1] = holder(block.type, [
        ...blocks,
        ...block.blocks,
      ]);
    } else result.push(block);
  }
  return result;
}

function hasPageBreak(content: Content): boolean {
  return "inline" in content
    ? content.inline.some((p) => "atom" in p && p.atom === "pageBreak")
    : content.blocks.some(hasPageBreak);
}
