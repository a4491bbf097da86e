/**
 * The pieces of all marks, found by their place or their mark without looking
 * at the others: kept by the block of text they touch.
 */
import { type Block, blocksAt } from "./blocks";
import type { Piece } from "./placed-mark";

export class PieceIndex {
  readonly blocks: readonly Block[];
  /** By block, each in the order of the text. */
  private touching: Piece[][] = [];
  private byMark = new Map<string, Piece[]>();
  private inOrder: readonly Piece[] | null = [];
  private count = 0;

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
  }

  get size(): number {
    return this.count;
  }

  /** All pieces in the order of the text; sorted when asked for. */
  get all(): readonly Piece[] {
    this.inOrder ??= [...this.byMark.values()].flat().sort(byPlace);
    return this.inOrder;
  }

  /** Takes these pieces, in the order of the text, in place of all before. */
  reset(pieces: readonly Piece[]): void {
    this.touching = [];
    this.byMark = new Map();
    this.count = 0;
    for (const piece of pieces) this.put(piece, (list) => list.push(piece));
    this.inOrder = pieces;
  }

  add(piece: Piece): void {
    this.put(piece, (list) => {
      const at = list.findLastIndex((other) => byPlace(other, piece) <= 0);
      list.splice(at + 1, 0, piece);
    });
    this.inOrder = null;
  }

  /** Takes out the pieces of a mark, and gives them back. */
  remove(id: string): readonly Piece[] {
    const pieces = this.byMark.get(id) ?? [];
    if (pieces.length === 0) return pieces;
    this.byMark.delete(id);
    this.count -= pieces.length;
    this.inOrder = null;
    for (const piece of pieces) {
      for (const list of this.listsOf(piece)) {
        list.splice(list.indexOf(piece), 1);
      }
    }
    return pieces;
  }

  /** The pieces of a mark, in the order of the text. */
  ofMark(id: string): readonly Piece[] {
    return this.byMark.get(id) ?? [];
  }

  /** Indices of the blocks that a piece from here to there touches. */
  blocksOf(from: number, to: number): number[] {
    const { first, last } = blocksAt(this.blocks, from, to);
    // What lies between two blocks belongs to the one after it.
    const count = Math.max(last - first, 0) + 1;
    return Array.from({ length: count }, (_, i) => first + i);
  }

  /** The pieces that touch a block, in the order of the text. */
  inBlock(block: number): readonly Piece[] {
    return this.touching[block] ?? [];
  }

  /** The pieces that touch a stretch of the document, in its order. */
  between(from: number, to: number): Piece[] {
    const { first, last } = blocksAt(this.blocks, from, to);
    const found = new Set<Piece>();
    for (let block = first; block <= last; block++) {
      for (const piece of this.inBlock(block)) {
        if (piece.from <= to && piece.to >= from) found.add(piece);
      }
    }
    return [...found];
  }

  private put(piece: Piece, insert: (list: Piece[]) => void): void {
    const { id } = piece.mark;
    const pieces = this.byMark.get(id) ?? [];
    this.byMark.set(id, [...pieces, piece].sort(byPlace));
    this.count++;
    for (const list of this.listsOf(piece)) insert(list);
  }

  private listsOf({ from, to }: Piece): Piece[][] {
    return this.blocksOf(from, to).map((block) => {
      const list = this.touching[block] ?? [];
      this.touching[block] = list;
      return list;
    });
  }
}

function byPlace(a: Piece, b: Piece): number {
  return a.from - b.from || b.to - a.to;
}
