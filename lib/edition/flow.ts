/**
 * The text of an edition as a flow of blocks: words cut where passages begin
 * and end, points, page borders, calls of notes. What formats that write from
 * the first word to the last (DOCX, LaTeX) are made of.
 */
import type { Mark, Node } from "prosemirror-model";
import { rangeToPm } from "@/lib/document/position";
import type { ApparatusEntry } from "@/lib/emendation/apparatus";
import type { Edition, EditionAnnotation, PlacedAnchor } from "./edition";
import { NoteHomes, type PlacedNote } from "./note-homes";

/** One passage of an annotation. */
export interface FlowPassage {
  readonly annotation: EditionAnnotation;
  /** Number of the annotation in this edition, from 1. */
  readonly number: number;
  readonly anchor: PlacedAnchor;
  /** Which of the annotation's passages, from 1. */
  readonly part: number;
  /** ProseMirror positions. */
  readonly from: number;
  readonly to: number;
}

export type FlowItem =
  | {
      readonly type: "text";
      readonly text: string;
      readonly marks: readonly Mark[];
    }
  | { readonly type: "open" | "close" | "point"; readonly passage: FlowPassage }
  /** Here end words that were corrected. */
  | { readonly type: "reading"; readonly entry: ApparatusEntry }
  | { readonly type: "page"; readonly label: string }
  | {
      readonly type: "call";
      readonly printed: string;
      /** The note this call carries; null for a further call. */
      readonly note: PlacedNote | null;
    }
  | { readonly type: "break" };

export type FlowBlock =
  | { readonly type: "section"; readonly node: Node }
  | {
      readonly type: "text";
      readonly node: Node;
      /** "" but within a quotation or a list. */
      readonly within: string;
      readonly items: readonly FlowItem[];
    }
  | { readonly type: "separator"; readonly literal: string }
  /** A printed note that no call carries. */
  | { readonly type: "note"; readonly note: PlacedNote };

type BorderItem = Extract<
  FlowItem,
  { type: "open" | "close" | "point" | "reading" }
>;

interface Border {
  readonly at: number;
  readonly item: BorderItem;
  /** Number and part of its passage; 0 for a reading. */
  readonly rank: readonly [number: number, part: number];
}

/** At one place: what ends, then readings and points, then what begins. */
const ORDER = { close: 0, reading: 1, point: 2, open: 3 } as const;

export class Flow {
  private readonly document: Node;
  private readonly borders: readonly Border[];
  private readonly homes: NoteHomes;
  readonly passages: readonly FlowPassage[];

  constructor(edition: Edition) {
    this.document = edition.text.document;
    this.homes = new NoteHomes(this.document);
    this.passages = passagesOf(edition);
    this.borders = [
      ...this.passages.flatMap(bordersOf),
      ...edition.apparatus.map((entry) => readingBorder(edition, entry)),
    ].sort(byOrder);
  }

  /** The running text. Runs of one section are one section. */
  blocks(): FlowBlock[] {
    const blocks: FlowBlock[] = [];
    let section: unknown = null;
    this.document.forEach((node, position) => {
      if (node.attrs["id"] !== section) blocks.push({ type: "section", node });
      section = node.attrs["id"];
      this.within(node, position, "", blocks);
    });
    return blocks;
  }

  /** What stands in one textblock or note that begins at `position`. */
  items(block: Node, position: number): FlowItem[] {
    const items: FlowItem[] = [];
    const end = position + block.nodeSize - 1;
    let next = firstFrom(this.borders, position + 1);
    const arriveAt = (place: number) => {
      for (;;) {
        const border = this.borders[next];
        if (!border || border.at > place) return;
        items.push(border.item);
        next++;
      }
    };
    block.forEach((child, offset) => {
      const start = position + 1 + offset;
      if (!child.isText) {
        arriveAt(start);
        items.push(this.atom(child, start));
        return;
      }
      const words = child.text ?? "";
      for (let at = 0; at < words.length; ) {
        arriveAt(start + at);
        const border = this.borders[next]?.at ?? Number.POSITIVE_INFINITY;
        const cut = Math.min(words.length, border - start);
        const text = words.slice(at, cut);
        items.push({ type: "text", text, marks: child.marks });
        at = cut;
      }
    });
    arriveAt(end);
    return items;
  }

  /** Passages that begin in the words of this note. */
  passagesIn(note: PlacedNote): FlowPassage[] {
    const end = note.position + note.node.nodeSize;
    return this.passages.filter(
      ({ from }) => from > note.position && from < end,
    );
  }

  private within(
    parent: Node,
    position: number,
    container: string,
    blocks: FlowBlock[],
  ): void {
    parent.forEach((node, offset) => {
      const at = position + 1 + offset;
      const { name } = node.type;
      if (name === "note") {
        if (this.homes.standsAlone(node)) {
          blocks.push({ type: "note", note: { node, position: at } });
        }
      } else if (name === "separator") {
        const literal = node.attrs["literal"] as string;
        blocks.push({ type: "separator", literal });
      } else if (node.isTextblock) {
        const items = this.items(node, at);
        blocks.push({ type: "text", node, within: container, items });
      } else {
        this.within(node, at, name === "unit" ? container : name, blocks);
      }
    });
  }

  private atom(node: Node, position: number): FlowItem {
    const { label, printed, literal } = node.attrs as Record<string, string>;
    switch (node.type.name) {
      case "pageBreak":
        return { type: "page", label: label ?? "" };
      case "noteRef":
        return {
          type: "call",
          printed: label || printed || "",
          note: this.homes.carriedBy(position),
        };
      case "lineBreak":
        return { type: "break" };
      default:
        return { type: "text", text: literal ?? "", marks: node.marks };
    }
  }
}

function passagesOf(edition: Edition): FlowPassage[] {
  return edition.annotations.flatMap((annotation, i) =>
    annotation.anchors.map((anchor, part) => {
      const { from, to } = rangeToPm(edition.text.index, anchor);
      return { annotation, number: i + 1, anchor, part: part + 1, from, to };
    }),
  );
}

function bordersOf(passage: FlowPassage): Border[] {
  const { from, to, number, part } = passage;
  const border = (at: number, type: "open" | "close" | "point"): Border => ({
    at,
    item: { type, passage },
    rank: [number, part],
  });
  if (from >= to) return [border(from, "point")];
  return [border(from, "open"), border(to, "close")];
}

function readingBorder({ text }: Edition, entry: ApparatusEntry): Border {
  const { to } = rangeToPm(text.index, entry);
  return { at: to, item: { type: "reading", entry }, rank: [0, 0] };
}

function byOrder(a: Border, b: Border): number {
  return (
    a.at - b.at ||
    ORDER[a.item.type] - ORDER[b.item.type] ||
    a.rank[0] - b.rank[0] ||
    a.rank[1] - b.rank[1]
  );
}

/** Index of the first border at or after a place; the list is sorted. */
function firstFrom(borders: readonly Border[], place: number): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] as Border).at >= place) high = middle;
    else low = middle + 1;
  }
  return low;
}
