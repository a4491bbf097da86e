/**
 * What a document consists of, asked once: divisions, units, printed pages,
 * notes and their calls, gaps, dates. All places are code points of the main
 * stream, unless a stream is named.
 */
import type { Node } from "prosemirror-model";
import {
  type CodePoint,
  codePoint,
  type DocumentIndex,
  indexDocument,
  lengthOf,
  MAIN,
  pmToCodePoint,
  type Stream,
  type StreamId,
  streamOf,
  textBetween,
} from "./position";

/** A main division: all runs of one section taken together. */
export interface OutlineSection {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
  /** Label of the printed page on which it begins; null when unknown. */
  readonly page: string | null;
  readonly start: CodePoint;
  readonly end: CodePoint;
  readonly words: number;
}

/** A unit (entry, letter, biography), its fragments taken together. */
export interface OutlineUnit {
  readonly id: string;
  /** Counts from 1 in the order of the text. */
  readonly ordinal: number;
  readonly section: string;
  readonly kind: string;
  readonly heading: string | null;
  readonly sender: string | null;
  readonly addressee: string | null;
  readonly date: string | null;
  readonly dateLiteral: string | null;
  readonly dateKind: string;
  /** Whom the unit itself speaks to; the heading may name another. */
  readonly addresseeInBody: string | null;
  readonly place: string | null;
  /** As printed, like the signature. */
  readonly secrecy: string | null;
  readonly signature: string | null;
  /** BCP 47, when it is not the language of the source. */
  readonly lang: string | null;
  /** Id of the unit it came with, or is an article of. */
  readonly partOf: string | null;
  readonly page: string | null;
  readonly start: CodePoint;
  readonly end: CodePoint;
}

export interface OutlinePage {
  readonly label: string;
  readonly evidence: string;
  readonly start: CodePoint;
}

/** A note printed with the source. */
export interface OutlineNote {
  readonly id: string;
  readonly label: string;
  readonly page: string | null;
  readonly voice: string;
  readonly section: string;
  readonly text: string;
  /** Ids of the calls that lead to it, in the order of the text. */
  readonly references: readonly string[];
}

/** The call of a note in the text, or inside another note. */
export interface OutlineReference {
  readonly id: string;
  readonly target: string | null;
  readonly type: string;
  readonly printed: string;
  readonly stream: StreamId;
  readonly start: CodePoint;
}

/** A gap that the source marks. */
export interface OutlineOmission {
  readonly id: string;
  readonly kind: string;
  readonly literal: string;
  readonly stream: StreamId;
  readonly start: CodePoint;
}

/** The printed date that opens an entry. */
export interface OutlineDate {
  readonly literal: string;
  /** EDTF; null when it could not be read. */
  readonly date: string | null;
  readonly kind: string;
  readonly start: CodePoint;
}

export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly units: readonly OutlineUnit[];
  readonly pages: readonly OutlinePage[];
  readonly notes: readonly OutlineNote[];
  readonly references: readonly OutlineReference[];
  readonly omissions: readonly OutlineOmission[];
  readonly dates: readonly OutlineDate[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenNote = Omit<OutlineNote, "references">;

/** Attributes of inline atoms; each atom has those of its own. */
type Attribute =
  | "id"
  | "kind"
  | "literal"
  | "label"
  | "evidence"
  | "type"
  | "printed";

/** Where the walk is: the division, and the stream its text belongs to. */
interface Place {
  readonly section: string;
  readonly stream: Stream;
}

/** Number of words: runs of letters and digits, joined by apostrophe or hyphen. */
export function countWords(text: string): number {
  const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu;
  return text.match(words)?.length ?? 0;
}

/** Blocks are never changed, only replaced: after a correction most are known. */
const counted = new WeakMap<Node, number>();

function wordsIn(block: Node, text: () => string): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const words = countWords(text());
  counted.set(block, words);
  return words;
}

/** The outline of a document; pass its `index` where there is one already. */
export function outlineOf(
  doc: Node,
  index: DocumentIndex = indexDocument(doc),
): Outline {
  const walk = new OutlineWalk(index);
  doc.forEach((section, offset) => {
    walk.section(section, offset);
  });
  return walk.finish();
}

/** Number of words of the running text. */
export function wordsOf({ sections }: Outline): number {
  return sections.reduce((sum, { words }) => sum + words, 0);
}

/** The printed page in force at a place of the main stream; null before the first. */
export function pageAt(
  pages: readonly OutlinePage[],
  place: number,
): OutlinePage | null {
  return lastStarting(pages, place);
}

/** The division a place of the main stream lies in. */
export function sectionAt(
  sections: readonly OutlineSection[],
  place: number,
): OutlineSection | null {
  return lastStarting(sections, place);
}

function lastStarting<T extends { start: CodePoint }>(
  list: readonly T[],
  place: number,
): T | null {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as T).start <= place) low = middle + 1;
    else high = middle;
  }
  return list[low - 1] ?? null;
}

class OutlineWalk {
  private readonly index: DocumentIndex;
  private readonly main: Stream;
  private readonly sections = new Map<string, Mutable<OutlineSection>>();
  private readonly units = new Map<string, Mutable<OutlineUnit>>();
  private readonly notes: OpenNote[] = [];
  private readonly pages: OutlinePage[] = [];
  private readonly references: OutlineReference[] = [];
  private readonly omissions: OutlineOmission[] = [];
  private readonly dates: Mutable<OutlineDate>[] = [];
  /** Code point up to which the main stream has been walked. */
  private reached: CodePoint = codePoint(0);
  private lastDate: Node["marks"][number] | null = null;

  constructor(index: DocumentIndex) {
    this.index = index;
    this.main = streamOf(index, MAIN);
  }

  section(node: Node, position: number): void {
    const { id, kind, title } = attributesOf(node);
    const extent = this.extentOf(node, position);
    const known = this.sections.get(id as string);
    if (known) known.end = extent.end;
    else {
      this.sections.set(id as string, {
        id: id as string,
        kind: kind as string,
        title: title ?? null,
        page: null,
        ...extent,
        words: 0,
      });
    }
    const place = { section: id as string, stream: this.main };
    this.children(node, position + 1, place);
  }

  finish(): Outline {
    const references = new Map<string, string[]>();
    for (const { id, target } of this.references) {
      if (target === null) continue;
      const ids = references.get(target) ?? [];
      references.set(target, [...ids, id]);
    }
    return {
      sections: [...this.sections.values()].map((section) => ({
        ...section,
        page: this.pageOf(section.start),
      })),
      units: [...this.units.values()].map((unit) => ({
        ...unit,
        page: this.pageOf(unit.start),
      })),
      pages: this.pages,
      notes: this.notes.map((note) => ({
        ...note,
        references: references.get(note.id) ?? [],
      })),
      references: this.references,
      omissions: this.omissions,
      dates: this.dates,
    };
  }

  private children(parent: Node, start: number, place: Place): void {
    parent.forEach((node, offset) => {
      const position = start + offset;
      if (node.type.name === "note") this.note(node, position, place.section);
      else if (node.isTextblock) this.textblock(node, position, place);
      else {
        if (node.type.name === "unit") this.unit(node, position, place.section);
        this.children(node, position + 1, place);
      }
    });
  }

  private unit(node: Node, position: number, section: string): void {
    const attributes = attributesOf(node);
    const id = attributes["id"] as string;
    const extent = this.extentOf(node, position);
    const known = this.units.get(id);
    if (known) {
      known.end = extent.end;
      return;
    }
    this.units.set(id, {
      id,
      ordinal: this.units.size + 1,
      section,
      kind: attributes["kind"] as string,
      heading: attributes["heading"] ?? null,
      sender: attributes["sender"] ?? null,
      addressee: attributes["addressee"] ?? null,
      date: attributes["date"] ?? null,
      dateLiteral: attributes["dateLiteral"] ?? null,
      dateKind: attributes["dateKind"] as string,
      addresseeInBody: attributes["addresseeInBody"] ?? null,
      place: attributes["place"] ?? null,
      secrecy: attributes["secrecy"] ?? null,
      signature: attributes["signature"] ?? null,
      lang: attributes["lang"] ?? null,
      partOf: attributes["partOf"] ?? null,
      page: null,
      ...extent,
    });
  }

  private note(node: Node, position: number, section: string): void {
    const { id, label, page, voice } = attributesOf(node);
    const stream = streamOf(this.index, `note/${id}`);
    this.notes.push({
      id: id as string,
      label: label as string,
      page: page ?? null,
      voice: voice as string,
      section,
      text: stream.text,
    });
    this.textblock(node, position, { section, stream });
  }

  private textblock(
    block: Node,
    position: number,
    { section, stream }: Place,
  ): void {
    const inMain = stream === this.main;
    this.lastDate = null;
    block.forEach((node, offset) => {
      const start = pmToCodePoint(stream, position + 1 + offset);
      if (!node.isText) this.atom(node, stream.id, start);
      else if (inMain) this.dateIn(node, start);
      if (inMain) this.reached = start;
    });
    if (!inMain) return;
    const start = pmToCodePoint(stream, position + 1);
    this.reached = pmToCodePoint(stream, position + block.nodeSize - 1);
    const known = this.sections.get(section);
    if (known) {
      known.words += wordsIn(block, () =>
        textBetween(stream, start, this.reached),
      );
    }
  }

  private atom(node: Node, stream: StreamId, start: CodePoint): void {
    const attributes = node.attrs as Record<string, string>;
    const { id, kind, literal, label, evidence, type, printed } =
      attributes as Record<Attribute, string>;
    switch (node.type.name) {
      case "pageBreak": {
        // A page may end inside a note: the next begins where the text is.
        const place = stream === MAIN ? start : this.reached;
        this.pages.push({ label, evidence, start: place });
        break;
      }
      case "noteRef": {
        const target = attributes["target"] ?? null;
        this.references.push({ id, target, type, printed, stream, start });
        break;
      }
      case "omissionMark":
        this.omissions.push({ id, kind, literal, stream, start });
        break;
    }
  }

  /** One printed date may be several text nodes (part of it in italics). */
  private dateIn(node: Node, start: CodePoint): void {
    const mark = node.marks.find((m) => m.type.name === "dateHeading") ?? null;
    const last = this.dates.at(-1);
    if (mark && this.lastDate && mark.eq(this.lastDate) && last) {
      last.literal += node.text ?? "";
    } else if (mark) {
      const { date, kind } = mark.attrs as Record<string, string | null>;
      const literal = node.text ?? "";
      this.dates.push({
        literal,
        date: date ?? null,
        kind: kind as string,
        start,
      });
    }
    this.lastDate = mark;
  }

  /** From the first to the last character of the running text inside a node. */
  private extentOf(node: Node, position: number) {
    let first: number | null = null;
    let last = position;
    node.descendants((child, offset) => {
      if (child.type.name === "note") return false;
      if (child.isTextblock) {
        first ??= position + 1 + offset + 1;
        last = position + 1 + offset + child.nodeSize - 1;
      }
      return !child.isTextblock;
    });
    if (first === null) return { start: this.reached, end: this.reached };
    return {
      start: pmToCodePoint(this.main, first),
      end: pmToCodePoint(this.main, last),
    };
  }

  private pageOf(place: CodePoint): string | null {
    return (
      pageAt(this.pages, Math.min(place, lengthOf(this.main)))?.label ?? null
    );
  }
}

function attributesOf(node: Node): Record<string, string | null | undefined> {
  return node.attrs as Record<string, string | null | undefined>;
}
