/**
 * Decides what is drawn when: at once what stands in the window, a little at a
 * time what is near it, and what is far is taken out again. So the number of
 * marks in the page, and the work in one frame, do not grow with the number of
 * annotations. Only where there are few are all of them drawn.
 */
import type { EditorView } from "prosemirror-view";
import { type BlockRange, blocksBetween, blocksOf } from "@/lib/editor/blocks";
import { PieceIndex } from "@/lib/editor/piece-index";
import {
  type Piece,
  type PlacedMark,
  piecesBeside,
  piecesOf,
} from "@/lib/editor/placed-mark";
import { dispatchQuietly } from "@/lib/editor/quiet-dispatch";
import type { WindowWatch } from "@/lib/editor/window-watch";
import { annotationMarksKey, type DrawAction } from "./annotation-marks";

/** Above this number of pieces only those near the window are drawn. */
const MANY = 1500;

/** How far before and after the window marks are drawn, in windows. */
const NEAR = 1.5;

/** How far away they are taken out again; more, so that none flickers. */
const FAR = 4;

/** Pieces that are drawn, or taken out, in one go. */
const SLICE = 24;

export class MarkPainter {
  private readonly view: EditorView;
  private readonly index: PieceIndex;
  /** Blocks whose pieces are drawn. */
  private readonly drawn = new Set<number>();
  private readonly stopWatching: () => void;
  private idle = 0;

  constructor(view: EditorView, watch: WindowWatch) {
    this.view = view;
    this.index = new PieceIndex(blocksOf(view.state.doc));
    this.stopWatching = watch.changes.add(() => this.drawWindow());
  }

  /** Draws these marks in place of all before. */
  show(marks: Iterable<PlacedMark>): void {
    this.index.reset(piecesOf(marks));
    this.drawn.clear();
    this.draw({ clear: true, add: this.take(this.undrawnIn(0)) });
    this.continueWhenIdle();
  }

  /** Adds one mark, or draws it anew; nothing else is touched. */
  put(mark: PlacedMark): void {
    const old = this.index.remove(mark.id);
    const neighbours = mark.ranges.flatMap(({ from, to }) =>
      this.index.between(from, to),
    );
    const fresh = piecesBeside(mark, neighbours);
    for (const piece of fresh) this.index.add(piece);
    this.draw({ remove: old, add: fresh.filter((p) => this.isDrawn(p)) });
  }

  remove(id: string): void {
    const old = this.index.remove(id);
    if (old.length > 0) this.draw({ remove: old });
  }

  /** Pieces that cover the position, or any of the range; shortest first. */
  piecesAt(from: number, to: number = from): Piece[] {
    return this.index
      .between(from, to)
      .sort((a, b) => a.to - a.from - (b.to - b.from));
  }

  /** All pieces by place and by mark. */
  get pieces(): PieceIndex {
    return this.index;
  }

  /** The blocks in the window and so many windows before and after it. */
  blocksAround(windows: number): BlockRange {
    const box = this.view.dom
      .closest("[data-scroller]")
      ?.getBoundingClientRect();
    if (!box) return { first: 0, last: -1 };
    const reach = windows * box.height;
    const { top, bottom } = box;
    return blocksBetween(this.view, this.index.blocks, {
      top: top - reach,
      bottom: bottom + reach,
    });
  }

  destroy(): void {
    this.stopWatching();
    cancelIdle(this.idle);
  }

  private get drawsAll(): boolean {
    return this.index.size <= MANY;
  }

  private draw(action: DrawAction): void {
    const tr = this.view.state.tr.setMeta(annotationMarksKey, action);
    if (action.clear || this.touchesSelection(action)) this.view.dispatch(tr);
    else dispatchQuietly(this.view, tr);
  }

  private touchesSelection({ add = [], remove = [] }: DrawAction): boolean {
    const { from, to } = this.view.state.selection;
    const ends = [from, to].flatMap((at) => this.index.blocksOf(at, at));
    return [...add, ...remove].some((piece) =>
      this.index
        .blocksOf(piece.from, piece.to)
        .some((block) => ends.includes(block)),
    );
  }

  private drawWindow(): void {
    const add = this.take(this.undrawnIn(0));
    if (add.length > 0) this.draw({ add });
    this.continueWhenIdle();
  }

  /** Blocks within so many windows that are not drawn, the nearest first. */
  private undrawnIn(windows: number): number[] {
    return this.undrawn(this.blocksAround(windows));
  }

  private undrawn({ first, last }: BlockRange): number[] {
    const blocks: number[] = [];
    for (let block = first; block <= last; block++) {
      if (!this.drawn.has(block)) blocks.push(block);
    }
    const middle = (first + last) / 2;
    const distance = (block: number) => Math.abs(block - middle);
    return blocks.sort((a, b) => distance(a) - distance(b));
  }

  /** Notes blocks as drawn until their pieces are `most`; gives back these. */
  private take(
    blocks: readonly number[],
    most = Number.POSITIVE_INFINITY,
  ): Piece[] {
    const taken = new Set<Piece>();
    for (const block of blocks) {
      const pieces = this.index.inBlock(block);
      if (taken.size > 0 && taken.size + pieces.length > most) break;
      this.drawn.add(block);
      for (const piece of pieces) taken.add(piece);
    }
    return [...taken];
  }

  private isDrawn({ from, to }: Piece): boolean {
    return this.index.blocksOf(from, to).some((block) => this.drawn.has(block));
  }

  private continueWhenIdle(): void {
    cancelIdle(this.idle);
    this.idle = whenIdle(() => {
      const add = this.nextSlice();
      const remove = add.length > 0 ? [] : this.farSlice();
      if (add.length + remove.length === 0) return;
      this.draw({ add, remove });
      this.continueWhenIdle();
    });
  }

  /** What is nearest to the window and not drawn. */
  private nextSlice(): Piece[] {
    const near = this.take(this.undrawnIn(NEAR), SLICE);
    if (near.length > 0 || !this.drawsAll) return near;
    const last = this.index.blocks.length - 1;
    return this.take(this.undrawn({ first: 0, last }), SLICE);
  }

  private farSlice(): Piece[] {
    if (this.drawsAll) return [];
    const { first, last } = this.blocksAround(FAR);
    const gone: Piece[] = [];
    for (const block of this.drawn) {
      if (block >= first && block <= last) continue;
      this.drawn.delete(block);
      const pieces = this.index.inBlock(block);
      gone.push(...pieces.filter((piece) => !this.isDrawn(piece)));
      if (gone.length >= SLICE) break;
    }
    return gone;
  }
}

/** Safari has no idle callback; a short wait does there. */
function whenIdle(work: () => void): number {
  return typeof requestIdleCallback === "function"
    ? requestIdleCallback(work, { timeout: 500 })
    : window.setTimeout(work, 30);
}

function cancelIdle(handle: number): void {
  if (typeof cancelIdleCallback === "function") cancelIdleCallback(handle);
  else window.clearTimeout(handle);
}
