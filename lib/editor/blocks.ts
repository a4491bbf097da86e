/** The blocks of text of a document, and which of them stand in the window. */
import type { Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";

/** A paragraph, heading, note …; positions of the document, inside of it. */
export interface Block {
  readonly from: number;
  readonly to: number;
  /** Where its section begins and ends. */
  readonly section: Stretch;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Indices of blocks, both ends included; `first > last` when there is none. */
export interface BlockRange {
  readonly first: number;
  readonly last: number;
}

/** All blocks in the order of the text. */
export function blocksOf(doc: Node): Block[] {
  const blocks: Block[] = [];
  doc.forEach((node, offset) => {
    const section = { from: offset, to: offset + node.nodeSize };
    const add = (block: Node, position: number) => {
      const from = position + 1;
      blocks.push({ from, to: from + block.content.size, section });
    };
    if (node.isTextblock) add(node, offset);
    node.descendants((child, position) => {
      if (child.isTextblock) add(child, offset + 1 + position);
      return !child.isTextblock;
    });
  });
  return blocks;
}

/** The blocks that a stretch of the document touches. */
export function blocksAt(
  blocks: readonly Block[],
  from: number,
  to: number,
): BlockRange {
  return {
    first: firstWhere(blocks, (block) => block.to >= from),
    last: firstWhere(blocks, (block) => block.from > to) - 1,
  };
}

/**
 * The blocks that stand between two heights of the screen, in client px.
 * Sections away from the window are not laid out: there the place is estimated
 * from the number of characters, since asking would lay them out.
 */
export function blocksBetween(
  view: EditorView,
  blocks: readonly Block[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): BlockRange {
  const boxes = new SectionBoxes(view);
  return {
    first: firstWhere(blocks, (block) => boxes.edge(block, "bottom") > top),
    last: firstWhere(blocks, (block) => boxes.edge(block, "top") >= bottom) - 1,
  };
}

/** True when the section of a position stands in the window, or meets it. */
export function isNearWindow(view: EditorView, position: number): boolean {
  const { doc } = view.state;
  const $place = doc.resolve(Math.min(position, doc.content.size));
  const dom = view.nodeDOM($place.depth > 0 ? $place.before(1) : position);
  const window = view.dom.closest("[data-scroller]")?.getBoundingClientRect();
  if (!(dom instanceof Element) || !window) return true;
  const { top, bottom } = dom.getBoundingClientRect();
  return bottom > window.top && top < window.bottom;
}

/** Index of the first for which it holds; it then holds for all after it. */
function firstWhere<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Looks at each section once. */
class SectionBoxes {
  private readonly view: EditorView;
  private readonly window: { readonly top: number; readonly bottom: number };
  private readonly known = new Map<Stretch, DOMRect | null>();

  constructor(view: EditorView) {
    this.view = view;
    const scroller = view.dom.closest("[data-scroller]");
    this.window = scroller?.getBoundingClientRect() ?? new DOMRect();
  }

  edge(block: Block, side: "top" | "bottom"): number {
    const { section } = block;
    const box = this.boxOf(section);
    if (!box) return 0;
    if (box.bottom > this.window.top && box.top < this.window.bottom) {
      return this.rectAt(block.from - 1)?.[side] ?? box[side];
    }
    const place = side === "top" ? block.from : block.to;
    const share = (place - section.from) / (section.to - section.from);
    return box.top + share * box.height;
  }

  private boxOf(section: Stretch): DOMRect | null {
    const known = this.known.get(section);
    if (known !== undefined) return known;
    const box = this.rectAt(section.from);
    this.known.set(section, box);
    return box;
  }

  private rectAt(position: number): DOMRect | null {
    const dom = this.view.nodeDOM(position);
    return dom instanceof Element ? dom.getBoundingClientRect() : null;
  }
}
