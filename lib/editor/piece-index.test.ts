import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "./blocks";
import { PieceIndex } from "./piece-index";
import { type Piece, piecesOf } from "./placed-mark";
import { documentOf, note, paragraph } from "./test-source";

const doc = documentOf(
  [paragraph("One sentence stands here."), note("n1", "And a note.")],
  [paragraph("Another paragraph."), paragraph("The end.")],
);
const blocks = blocksOf(doc);

const mark = (id: string, from: number, to: number) => ({
  id,
  style: "comment" as const,
  description: "",
  ranges: [{ from, to }],
});

/** Places inside of blocks, as those of annotations are. */
const place = fc
  .tuple(fc.nat(blocks.length - 1), fc.nat(40))
  .map(([block, into]) => {
    const { from, to } = blocks[block] ?? { from: 0, to: 0 };
    return Math.min(from + into, to);
  });
const marks = fc
  .array(fc.tuple(place, place), { maxLength: 30 })
  .map((pairs) =>
    pairs.map(([a, b], i) => mark(`m${i}`, Math.min(a, b), Math.max(a, b))),
  );

const idsOf = (pieces: readonly Piece[]) => pieces.map((p) => p.mark.id).sort();

describe("the index of pieces", () => {
  it("knows the blocks of a document with their sections", () => {
    expect(
      blocks.map(({ from }) => doc.resolve(from).parent.textContent),
    ).toEqual([
      "One sentence stands here.",
      "And a note.",
      "Another paragraph.",
      "The end.",
    ]);
    expect(blocks[1]?.section).toBe(blocks[0]?.section);
    expect(blocks[2]?.section).not.toBe(blocks[0]?.section);
  });

  it("finds what touches a stretch, as looking at all of them does", () => {
    fc.assert(
      fc.property(marks, place, place, (list, a, b) => {
        const index = new PieceIndex(blocks);
        index.reset(piecesOf(list));
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const touching = index.all.filter(
          (piece) => piece.from <= to && piece.to >= from,
        );
        expect(idsOf(index.between(from, to))).toEqual(idsOf(touching));
      }),
    );
  });

  it("is the same whether pieces came together or one by one, in order", () => {
    fc.assert(
      fc.property(marks, fc.nat(30), (list, gone) => {
        const together = new PieceIndex(blocks);
        together.reset(piecesOf(list.filter(({ id }) => id !== `m${gone}`)));
        const single = new PieceIndex(blocks);
        for (const piece of piecesOf(list).reverse()) single.add(piece);
        single.remove(`m${gone}`);
        const places = (index: PieceIndex) =>
          index.all.map(({ from, to }) => [from, to]);
        expect(places(single)).toEqual(places(together));
        expect(single.size).toBe(together.size);
        blocks.forEach((_, block) => {
          expect(idsOf(single.inBlock(block))).toEqual(
            idsOf(together.inBlock(block)),
          );
        });
      }),
    );
  });
});
