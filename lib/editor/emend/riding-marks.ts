/**
 * Annotations drawn on a text that is being corrected: their places are mapped
 * through every edit; only those near the window are drawn.
 */
import { Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { Mappable } from "prosemirror-transform";
import { Decoration, DecorationSet } from "prosemirror-view";
import { mapPlace } from "@/lib/annotation/map-positions";
import {
  classOf,
  type Piece,
  type PlacedMark,
  type PlacedRange,
  piecesOf,
  pointLabel,
} from "@/lib/editor/placed-mark";
import { MoveStep } from "@/lib/emendation/move-step";

export interface RidingMarks {
  readonly marks: readonly PlacedMark[];
  readonly near: PlacedRange;
  readonly set: DecorationSet;
}

/** New marks, or another part of the text near the window. */
export interface MarksAction {
  readonly marks?: readonly PlacedMark[];
  readonly near?: PlacedRange;
}

export const ridingMarksKey = new PluginKey<RidingMarks>("ridingMarks");

export function ridingMarksPlugin(): Plugin<RidingMarks> {
  return new Plugin<RidingMarks>({
    key: ridingMarksKey,
    state: {
      init: () => ({
        marks: [],
        near: { from: 0, to: 0 },
        set: DecorationSet.empty,
      }),
      apply: (tr, before) => {
        const action = tr.getMeta(ridingMarksKey) as MarksAction | undefined;
        if (!tr.docChanged && !action) return before;
        const { mapping } = tr;
        const near = action?.near ?? {
          from: mapping.map(before.near.from, -1),
          to: mapping.map(before.near.to, 1),
        };
        const carried = tr.docChanged
          ? before.marks.map((mark) => carriedMark(mark, mapping))
          : before.marks;
        const marks = action?.marks ?? carried;
        const anew =
          action || tr.steps.some((step) => step instanceof MoveStep);
        const set = anew
          ? drawn(marks, near, tr)
          : before.set.map(mapping, tr.doc);
        return { marks, near, set };
      },
    },
    props: {
      decorations(state) {
        return this.getState(state)?.set;
      },
    },
  });
}

function carriedMark(mark: PlacedMark, mapping: Mappable): PlacedMark {
  let same = true;
  const ranges = mark.ranges.map((range) => {
    const { from, to } = mapPlace(range, mapping);
    if (from === range.from && to === range.to) return range;
    same = false;
    return { from, to };
  });
  return same ? mark : { ...mark, ranges };
}

function drawn(
  marks: readonly PlacedMark[],
  near: PlacedRange,
  { doc }: Transaction,
): DecorationSet {
  const inside = marks.filter(({ ranges }) =>
    ranges.some(({ from, to }) => from <= near.to && to >= near.from),
  );
  return DecorationSet.create(doc, piecesOf(inside).map(decorate));
}

function decorate(piece: Piece): Decoration {
  const { mark, from, to } = piece;
  const attributes = {
    class: `mark ${classOf(piece)}`,
    "data-ids": mark.id,
    nodeName: "span",
  };
  if (from < to) return Decoration.inline(from, to, attributes);
  const point = () => {
    const dom = document.createElement("span");
    dom.className = `point ${classOf(piece)}`;
    dom.dataset["label"] = pointLabel(mark);
    return dom;
  };
  return Decoration.widget(from, point, { key: `${mark.id}@`, side: -1 });
}
