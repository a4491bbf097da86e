/**
 * The blocks of a document with who speaks in them. Lenses that ask what the
 * author knew must not read the editor's notes and brackets as the author's.
 */
import type { Node } from "prosemirror-model";
import {
  type CodePoint,
  type DocumentIndex,
  MAIN,
  pmToCodePoint,
  type Stream,
  type StreamId,
  streamOf,
  textBetween,
  toCodePoint,
  toUtf16,
  utf16,
} from "@/lib/document/position";
import { voiceOfBlock, voiceOfRun } from "@/lib/document/voices";
import type { Voice } from "@/lib/vocabulary/vocabulary";
import type { FindingPlace, ReadText } from "./lens";

export interface TextBlock {
  readonly stream: StreamId;
  /** UTF-16 offset of the block in its stream. */
  readonly at: number;
  readonly text: string;
  /** The same length, with every word of another voice blanked out. */
  readonly own: string;
  /** Name of the block in the schema, and its role ("body", "index"). */
  readonly type: string;
  readonly role: string;
  /** The printed number or sign of a list item, null for other blocks. */
  readonly marker: string | null;
  readonly section: string;
  readonly sectionKind: string;
  readonly unit: string | null;
  readonly unitKind: string | null;
  readonly voice: Voice;
}

/** Every block of every stream, in the order of the document. */
export function blocksOf(doc: Node, index: DocumentIndex): TextBlock[] {
  const blocks: TextBlock[] = [];
  doc.forEach((section, offset) => {
    new SectionWalk(index, section, blocks).children(section, offset + 1, null);
  });
  return blocks;
}

/** The place of `from`–`to` (UTF-16, within the block) as a finding has it. */
export function placeIn(
  { index }: Pick<ReadText, "index">,
  block: TextBlock,
  from: number,
  to: number,
  label: string | null = null,
): FindingPlace {
  const stream = streamOf(index, block.stream);
  const start = toCodePoint(stream, utf16(block.at + from));
  const end = toCodePoint(stream, utf16(block.at + to));
  const words = textBetween(stream, start, end);
  return { stream: block.stream, start, end, words, label };
}

/**
 * Who speaks at a place: the voice of its block; the editor in a bracket of the
 * author's; null where no block stands.
 */
export function voiceAt(
  { blocks, index }: Pick<ReadText, "blocks" | "index">,
  { stream: id, start }: Pick<FindingPlace, "stream" | "start">,
): Voice | null {
  const stream = index.streams.get(id);
  if (!stream) return null;
  const at = toUtf16(stream, start);
  const block = blocks.findLast((one) => one.stream === id && one.at <= at);
  if (!block) return null;
  const inside = at - block.at;
  const blanked =
    block.own.charAt(inside) !== block.text.charAt(inside) &&
    block.voice === "author";
  return blanked ? "editor" : block.voice;
}

class SectionWalk {
  private readonly index: DocumentIndex;
  private readonly section: Node;
  private readonly blocks: TextBlock[];

  constructor(index: DocumentIndex, section: Node, blocks: TextBlock[]) {
    this.index = index;
    this.section = section;
    this.blocks = blocks;
  }

  children(parent: Node, start: number, unit: Node | null): void {
    parent.forEach((node, offset) => {
      const position = start + offset;
      if (node.isTextblock) this.textblock(node, position, unit);
      else {
        const inside = node.type.name === "unit" ? node : unit;
        this.children(node, position + 1, inside);
      }
    });
  }

  private textblock(node: Node, position: number, unit: Node | null): void {
    const isNote = node.type.name === "note";
    const id = isNote ? `note/${node.attrs["id"] as string}` : MAIN;
    const stream = streamOf(this.index, id);
    const place = (at: number) => toUtf16(stream, pmToCodePoint(stream, at));
    const at = place(position + 1);
    const text = stream.text.slice(at, place(position + node.nodeSize - 1));
    const kind = this.section.attrs["kind"] as string;
    const unitKind = (unit?.attrs["kind"] as string | undefined) ?? null;
    this.blocks.push({
      stream: id,
      at,
      text,
      own: ownWords(node, position, stream, text, at),
      type: node.type.name,
      role: (node.attrs["role"] as string | undefined) ?? "body",
      marker: (node.attrs["marker"] as string | undefined) ?? null,
      section: this.section.attrs["id"] as string,
      sectionKind: kind,
      unit: (unit?.attrs["id"] as string | undefined) ?? null,
      unitKind,
      voice: voiceOfBlock(node, kind, unitKind),
    });
  }
}

/** The text with glosses and other voices blanked, letter for letter. */
function ownWords(
  block: Node,
  position: number,
  stream: Stream,
  text: string,
  at: number,
): string {
  let own = text;
  block.forEach((child, offset) => {
    if ((voiceOfRun(child) ?? "author") === "author") return;
    const inside = position + 1 + offset;
    const from = toUtf16(stream, pmToCodePoint(stream, inside)) - at;
    const end: CodePoint = pmToCodePoint(stream, inside + child.nodeSize);
    const to = toUtf16(stream, end) - at;
    own = own.slice(0, from) + " ".repeat(to - from) + own.slice(to);
  });
  return own;
}
