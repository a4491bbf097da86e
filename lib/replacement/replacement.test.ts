import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexForSearch } from "@/lib/annotation/document-search";
import { anchorFor, verifyAnchor } from "@/lib/annotation/selector";
import {
  codePoint,
  type DocumentIndex,
  indexDocument,
  MAIN,
  streamOf,
} from "@/lib/document/position";
import { importFile } from "@/lib/import/registry";
import { fileOf } from "@/lib/import/testing";
import { alignmentOf } from "./align-texts";
import { type OldAnchor, placeAnchors } from "./place-anchors";
import { proposed } from "./propose";
import { settled } from "./settle";

const words =
  "ferry harbour lamp letter seal quay snow winter consul clerk ledger night".split(
    " ",
  );

/** Paragraphs of words with a number, so that each is like no other. */
const paragraphs = fc.array(
  fc
    .array(fc.constantFrom(...words), { minLength: 12, maxLength: 40 })
    .map((list) => list.join(" ")),
  { minLength: 4, maxLength: 20 },
);

function textOf(list: readonly string[]): DocumentIndex {
  const text = list.map((one, i) => `${i + 1}st ${one}, he wrote ${i}.`);
  const { document } = importFile(fileOf(text.join("\n\n")), {
    profile: "plain",
  });
  return indexDocument(document);
}

function anchorAt(index: DocumentIndex, start: number, end: number): OldAnchor {
  const range = { stream: MAIN, start: codePoint(start), end: codePoint(end) };
  const anchor = anchorFor(index, range);
  return { annotationId: "a", role: "passage", ordinal: 0, anchor };
}

describe("two versions of a text", () => {
  it("correspond character by character when nothing changed", () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), (list, pick) => {
        const index = textOf(list);
        const search = indexForSearch(index);
        const align = alignmentOf(search, search);
        const start = pick % streamOf(index, MAIN).text.length;
        const place = { stream: MAIN, start };
        const found = align(place).start;
        // Repeated words give no fixed point: there it is a guess.
        expect(Math.abs(found - start)).toBeLessThanOrEqual(40);
      }),
      { numRuns: 60 },
    );
  });

  it("leave a place of a note alone, and one of a text without fixed points", () => {
    const [a, b] = [textOf(["one"]), textOf(["two"])].map(indexForSearch);
    if (!a || !b) throw new Error("no text");
    const align = alignmentOf(a, b);
    const note = { stream: "note/n-1", start: 4 };
    expect(align(note)).toEqual(note);
    expect(align({ stream: MAIN, start: 2 })).toEqual({
      stream: MAIN,
      start: 2,
    });
  });
});

describe("the anchors of a text in another", () => {
  it("stand at their words, or say that they do not", () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (list, cut, pick) => {
        const before = textOf(list);
        const after = textOf(list.filter((_, i) => i !== cut % list.length));
        const search = indexForSearch(after);
        const align = alignmentOf(indexForSearch(before), search);
        const { text } = streamOf(before, MAIN);
        const start = pick % (text.length - 30);
        const [placed] = placeAnchors(
          [anchorAt(before, start, start + 30)],
          search,
          align,
        );
        if (placed?.state !== "exact") return;
        expect(verifyAnchor(after, placed.anchor)).toBe(true);
        expect(placed.anchor.exact).toBe(text.slice(start, start + 30));
      }),
      { numRuns: 100 },
    );
  });

  it("are offered the likely one of equal places first, and stay ambiguous", () => {
    const same = "the lamp was lit and the clerk went home before the snow";
    const before = textOf(["letter from the consul", same, "seal", same]);
    const search = indexForSearch(before);
    const { text } = streamOf(before, MAIN);
    const second = text.lastIndexOf("clerk went home");
    const old = anchorAt(before, second, second + 15);
    const bare = { ...old, anchor: { ...old.anchor, prefix: "", suffix: "" } };
    const align = () => ({ stream: MAIN, start: second });
    const moved = { ...bare.anchor, start: 0, end: 15 };
    const [placed] = placeAnchors([{ ...bare, anchor: moved }], search, align);
    expect(placed?.candidates[0]?.range.start).toBe(second);
    expect(placed?.anchor.start).toBe(second);
  });
});

describe("a decision", () => {
  const index = textOf(["ferry harbour lamp letter"]);
  const { anchor } = anchorAt(index, 4, 9);
  const placed = {
    state: "moved" as const,
    anchor: { ...anchor, exact: "ferri", state: "moved" as const },
    candidates: [{ range: { stream: MAIN, start: 4, end: 9 } }],
  };

  it("takes the words of the place, leaves it out, or leaves it open", () => {
    expect(settled(placed, 1, index)).toEqual(anchor);
    expect(settled(placed, 0, index)).toMatchObject({
      state: "orphaned",
      exact: "ferri",
      start: 4,
      end: 4,
    });
    expect(settled(placed, null, index)).toBe(placed.anchor);
    expect(() => settled(placed, 2, index)).toThrow(RangeError);
  });

  it("proposes the best place, and none for what was not found", () => {
    expect(proposed("moved", 3)).toBe(1);
    expect(proposed("ambiguous", 2)).toBe(1);
    expect(proposed("orphaned", 3)).toBe(0);
    expect(proposed("moved", 0)).toBe(0);
  });
});
