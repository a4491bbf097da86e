/**
 * The words of one textblock as TEI: marks as elements, printed signs as what
 * they are, page breaks, notes at their first call, anchors between the words.
 */
import type { Mark, Node } from "prosemirror-model";
import { MarkStack } from "@/lib/document/mark-stack";
import {
  type DocumentIndex,
  MAIN,
  pmToCodePoint,
  type Stream,
  type StreamId,
  streamOf,
  toUtf16,
} from "@/lib/document/position";
import type { NoteHomes, PlacedNote } from "@/lib/edition/note-homes";
import type { AnchorMark, AnchorPlan } from "./anchors";
import type { Categories } from "./categories";
import type { CorrectionPlan } from "./corrections";
import { datingAttributes } from "./dates";
import {
  type Attributes,
  element,
  startTag,
  textElement,
  xmlText,
} from "./xml";
import type { XmlIds } from "./xml-ids";

/** What writing a text needs to know of the whole. */
export interface TextContext {
  readonly index: DocumentIndex;
  readonly anchors: AnchorPlan;
  readonly homes: NoteHomes;
  readonly ids: XmlIds;
  readonly categories: Categories;
  readonly corrections: CorrectionPlan;
}

/** Writes all textblocks of a document, in the order of the text. */
export class TextWriter {
  private readonly context: TextContext;
  /** How many pages of each label are written: two may be called alike. */
  private readonly pages = new Map<string, number>();
  /** How many anchors of each stream are written. */
  private readonly written = new Map<StreamId, number>();

  constructor(context: TextContext) {
    this.context = context;
  }

  /**
   * Content of a block of the running text that stands at `position`.
   * `lineBreak` is what a line end of the source becomes.
   */
  block(node: Node, position: number, lineBreak = "<lb/>"): string {
    return this.content(node, position, MAIN, lineBreak);
  }

  /** The anchors of a running text that has no block to hold them. */
  placesWithoutText(): string {
    const stream = streamOf(this.context.index, MAIN);
    return stream.pieces.length > 0 ? "" : this.anchors(stream, () => true);
  }

  /** A printed note, calls and all. */
  note({ node, position }: PlacedNote): string {
    const { id, label, voice, page } = node.attrs as Record<string, string>;
    const attributes = {
      "xml:id": this.context.ids.of("note", id as string),
      place: "bottom",
      type: "printed",
      n: label || null,
      corresp: this.context.ids.pointer("page", `page-${page}`),
      ana: this.context.categories.pointer("voice", voice),
    };
    const stream = `note/${id}`;
    const content = this.content(node, position, stream, "<lb/>");
    return element("note", attributes, content);
  }

  private content(
    block: Node,
    position: number,
    streamId: StreamId,
    lineBreak: string,
  ): string {
    const stream = streamOf(this.context.index, streamId);
    const marks = new MarkStack((mark) => this.markTags(mark));
    let xml = "";
    block.forEach((child, offset) => {
      const at = position + 1 + offset;
      if (child.type.name === "lineBreak") {
        // A line of verse is an element: no mark can go on over its end.
        const kept = lineBreak === "<lb/>" ? child.marks : [];
        xml += marks.set(kept) + this.anchorsAt(stream, at) + lineBreak;
        return;
      }
      xml += marks.set(child.marks);
      xml += child.isText
        ? this.correctedWords(child.text ?? "", stream, at)
        : this.atom(child, stream, at);
    });
    const end = position + block.nodeSize - 1;
    const at = utf16At(stream, end);
    const gone = this.context.corrections.takenOut(stream.id, at);
    return xml + marks.set([]) + gone + this.anchorsAt(stream, end);
  }

  private anchorsAt(stream: Stream, position: number): string {
    const at = utf16At(stream, position);
    return this.anchors(stream, (mark) => mark.at <= at);
  }

  /** Writes the anchors that come next, as long as `due` holds. */
  private anchors(stream: Stream, due: (mark: AnchorMark) => boolean): string {
    const marks = this.context.anchors.marksOf(stream.id);
    let next = this.written.get(stream.id) ?? 0;
    let xml = "";
    for (; next < marks.length && due(marks[next] as AnchorMark); next++) {
      xml += element("anchor", { "xml:id": marks[next]?.id });
    }
    this.written.set(stream.id, next);
    return xml;
  }

  /** Words of the text, with the printed reading where they were corrected. */
  private correctedWords(
    words: string,
    stream: Stream,
    position: number,
  ): string {
    const start = utf16At(stream, position);
    const end = start + words.length;
    const pieces = this.context.corrections.piecesIn(stream.id, start, end);
    const part = (from: number, to: number) =>
      this.stretch(words.slice(from - start, to - start), stream, from);
    let xml = "";
    let done = start;
    for (const { from, to, open, close } of pieces) {
      // A passage that ends here does not take in the printed reading.
      if (done < from) xml += part(done, from);
      else xml += this.anchors(stream, endsBy(from));
      xml += open + (from < to ? part(from, to) : "") + close;
      done = to;
    }
    return done < end || pieces.length === 0 ? xml + part(done, end) : xml;
  }

  /** Words that begin at a position, cut where anchors stand. */
  private words(words: string, stream: Stream, position: number): string {
    return this.stretch(words, stream, utf16At(stream, position));
  }

  private stretch(words: string, stream: Stream, start: number): string {
    const end = start + words.length;
    let xml = this.anchors(stream, (mark) => mark.at <= start);
    let done = start;
    for (;;) {
      const next = this.nextAnchor(stream);
      const cut = next && next.at < end ? next.at : end;
      xml += xmlText(words.slice(done - start, cut - start));
      if (cut === end) break;
      xml += this.anchors(stream, (mark) => mark.at <= cut);
      done = cut;
    }
    // What ends here ends before a page break or a note that follows.
    return xml + this.anchors(stream, (m) => m.at === end && m.side === "end");
  }

  private nextAnchor(stream: Stream): AnchorMark | undefined {
    const marks = this.context.anchors.marksOf(stream.id);
    return marks[this.written.get(stream.id) ?? 0];
  }

  private atom(node: Node, stream: Stream, position: number): string {
    switch (node.type.name) {
      case "pageBreak":
        return this.pageBreak(node);
      case "noteRef":
        return this.call(node, position);
      case "omissionMark":
        return this.omissionMark(node, stream, position);
      default:
        throw new RangeError(`No TEI for "${node.type.name}" inside a block`);
    }
  }

  private pageBreak(node: Node): string {
    const { label, evidence } = node.attrs as Record<string, string>;
    const count = (this.pages.get(label as string) ?? 0) + 1;
    this.pages.set(label as string, count);
    const id = count === 1 ? `page-${label}` : `page-${label}.${count}`;
    return element("pb", {
      "xml:id": this.context.ids.of("page", id),
      n: label,
      ana: this.context.categories.pointer("page-evidence", evidence),
    });
  }

  /**
   * A call is written where its printed form is more than the note's label;
   * else an anchor keeps its name.
   */
  private call(node: Node, position: number): string {
    const { id, type, printed, label } = node.attrs as Record<string, string>;
    const target = node.attrs["target"] as string | null;
    const note = this.context.homes.carriedBy(position);
    const plain = type === "note" && label === "";
    const implied = note && plain && note.node.attrs["label"] === printed;
    const name = this.context.ids.of("call", id as string);
    const call = implied
      ? element("anchor", { "xml:id": name, type: "call" })
      : textElement(
          "ref",
          {
            "xml:id": name,
            type: "call",
            subtype: type,
            n: label || null,
            target: this.pointerTo(target),
          },
          printed ?? "",
        );
    return note ? call + this.note(note) : call;
  }

  /** Notes and units are the two things a call can lead to. */
  private pointerTo(target: string | null): string | null {
    const { ids } = this.context;
    return ids.pointer("note", target) ?? ids.pointer("unit", target);
  }

  private markTags(mark: Mark): [string, string] {
    const [name, attributes] = this.markElement(mark);
    return [startTag(name, attributes), `</${name}>`];
  }

  private markElement(mark: Mark): [string, Attributes] {
    const { date, kind, voice, who, lang } = mark.attrs as Record<
      string,
      string
    >;
    const voicePointer = (id: string | undefined) =>
      this.context.categories.pointer("voice", id);
    switch (mark.type.name) {
      case "emphasis":
        return ["hi", { rend: "italic" }];
      case "strong":
        return ["hi", { rend: "bold" }];
      case "smallCaps":
        return ["hi", { rend: "small-caps" }];
      case "superscript":
        return ["hi", { rend: "superscript" }];
      case "foreign":
        return ["foreign", { "xml:lang": languageOf(lang) }];
      case "dateHeading":
        return [
          "date",
          {
            type: "entry",
            ...datingAttributes(date ?? null),
            ana: this.context.categories.pointer("date-kind", kind),
          },
        ];
      case "gloss":
        return ["supplied", { reason: "gloss", ana: voicePointer(voice) }];
      case "voice":
        return ["seg", { type: "voice", ana: voicePointer(who) }];
      default:
        throw new RangeError(`No TEI for the mark "${mark.type.name}"`);
    }
  }

  private omissionMark(node: Node, stream: Stream, position: number): string {
    const { id, kind, literal } = node.attrs as Record<string, string>;
    const attributes = {
      "xml:id": this.context.ids.of("omission", id as string),
      ana: this.context.categories.pointer("omission-kind", kind),
    };
    const words = this.words(literal as string, stream, position);
    if (kind === "interruption") {
      return element("metamark", { ...attributes, function: kind }, words);
    }
    const mark = element("metamark", { function: "omission" }, words);
    return element("ellipsis", attributes, mark);
  }
}

/** Anchors before a place, and those of passages that end at it. */
function endsBy(place: number): (mark: AnchorMark) => boolean {
  return ({ at, side }) => at < place || (at === place && side === "end");
}

function utf16At(stream: Stream, position: number): number {
  return toUtf16(stream, pmToCodePoint(stream, position));
}

/** A language tag XML accepts; null for anything else. */
export function languageOf(lang: unknown): string | null {
  const valid =
    typeof lang === "string" &&
    /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(lang);
  return valid ? lang : null;
}
