/** Finds out which cards stand beside the text, and where they would like to. */
import { shareRoom, type Wish, withWhole } from "@/components/margin/crowd";
import type { Block } from "@/lib/editor/blocks";
import type { PieceIndex } from "@/lib/editor/piece-index";
import type { SourceView } from "@/lib/editor/source-view";
import type { MarginItem } from "./state";

/** Cards are kept this far above and below the window, in px. */
const AROUND = 900;

/** A line of the text as the style sheet has it: letters, and px. */
const LETTERS = 66;
const LINE = 34;

/** Room between two blocks, in lines. */
const BETWEEN = 0.9;

export interface MarginWatchOptions {
  readonly source: SourceView;
  readonly selected: () => string | null;
  readonly onItems: (items: readonly MarginItem[]) => void;
}

export class MarginWatch {
  private readonly options: MarginWatchOptions;
  private readonly stopWatching: () => void;
  private frame = 0;
  private task = 0;
  /** How far the text was scrolled, and how high it was, at the last look. */
  private lookedAt = { top: 0, height: 0 };

  constructor(options: MarginWatchOptions) {
    this.options = options;
    this.stopWatching = options.source.watch.changes.add(() => this.onMove());
  }

  /**
   * Looks again; after the next picture, since the mark in the text comes
   * first and its card may follow.
   */
  refresh(): void {
    this.cancel();
    this.frame = requestAnimationFrame(() => {
      this.task = window.setTimeout(() => this.look());
    });
  }

  stop(): void {
    this.stopWatching();
    this.cancel();
  }

  private cancel(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.task);
  }

  /** Cards move with the text; new ones are wanted after half their reach. */
  private onMove(): void {
    const { top, textHeight } = this.options.source.windowBox();
    const moved = Math.abs(top - this.lookedAt.top) >= AROUND / 2;
    if (moved || textHeight !== this.lookedAt.height) this.refresh();
  }

  private look(): void {
    const { source, onItems } = this.options;
    const { top, height, textHeight } = source.windowBox();
    this.lookedAt = { top, height: textHeight };
    const rooms = this.roomsNear(height);
    const firsts = rooms.map(({ ids: [id = ""] }) => firstOf(source, id));
    const tops = source.topsOf(firsts);
    const items = rooms.map(({ look, ids }, i) => {
      return { look, ids, id: ids[0] ?? "", top: tops[i] ?? 0 };
    });
    onItems(items.sort((a, b) => a.top - b.top));
  }

  /** Room for those near the window; for the selected one wherever it is. */
  private roomsNear(height: number) {
    const { painter } = this.options.source;
    const { pieces } = painter;
    const selected = this.options.selected();
    const { first, last } = painter.blocksAround(AROUND / (height || 1));
    const from = pieces.blocks[first]?.from ?? 0;
    const to = pieces.blocks[last]?.to ?? -1;
    const near = sectionsOf(pieces.blocks, first, last)
      .flatMap((section) => shareRoom(wishesIn(pieces, section)))
      .filter(({ ids: [id = ""] }) => {
        const place = pieces.ofMark(id)[0]?.from ?? -1;
        return place >= from && place <= to;
      });
    const rooms = withWhole(near, selected);
    const has = rooms.some(({ ids: [id] }) => id === selected);
    if (selected === null || has || pieces.ofMark(selected).length === 0) {
      return rooms;
    }
    return [...rooms, { look: "whole" as const, ids: [selected] }];
  }
}

function firstOf({ painter }: SourceView, id: string): number {
  return painter.pieces.ofMark(id)[0]?.from ?? 0;
}

/** The first and last block of every section that these blocks are in. */
function sectionsOf(
  blocks: readonly Block[],
  first: number,
  last: number,
): { first: number; last: number }[] {
  const sections: { first: number; last: number }[] = [];
  let at = first;
  const { section } = blocks[at] ?? {};
  while (at > 0 && blocks[at - 1]?.section === section) at--;
  while (at <= last) {
    const { section } = blocks[at] ?? {};
    let end = at;
    while (blocks[end + 1] && blocks[end + 1]?.section === section) end++;
    sections.push({ first: at, last: end });
    at = end + 1;
  }
  return sections;
}

/** The annotations that begin in a section, about where they stand in it. */
function wishesIn(
  pieces: PieceIndex,
  { first, last }: { first: number; last: number },
): Wish[] {
  const wishes: Wish[] = [];
  const origin = pieces.blocks[first]?.from ?? 0;
  for (let block = first; block <= last; block++) {
    for (const piece of pieces.inBlock(block)) {
      const { id } = piece.mark;
      const begins = pieces.blocksOf(piece.from, piece.to)[0] === block;
      if (!begins || pieces.ofMark(id)[0] !== piece) continue;
      const lines = (piece.from - origin) / LETTERS + (block - first) * BETWEEN;
      wishes.push({ id, y: lines * LINE });
    }
  }
  return wishes;
}
