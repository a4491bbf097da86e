/**
 * Draws the annotations: one DecorationSet, mapped through every transaction,
 * changed by the one mark that comes or goes, never built anew. What is drawn
 * and when is decided by mark-painter.ts; this is the drawing.
 */
import { Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { MAX_LANES } from "@/lib/annotation/overlap";
import { classOf, type Piece, pointLabel } from "@/lib/editor/placed-mark";
import { overflowOf } from "./overflow";

export interface DrawnMarks {
  readonly set: DecorationSet;
  /** The decoration of each piece that is drawn. */
  readonly drawn: ReadonlyMap<Piece, Decoration>;
  /** The "+2" beside the text, where the lanes do not suffice. */
  readonly overflow: readonly Decoration[];
}

export interface DrawAction {
  /** Everything before it is wiped out. */
  readonly clear?: boolean;
  readonly add?: readonly Piece[];
  readonly remove?: readonly Piece[];
}

export const annotationMarksKey = new PluginKey<DrawnMarks>("annotationMarks");

const NOTHING: DrawnMarks = {
  set: DecorationSet.empty,
  drawn: new Map(),
  overflow: [],
};

export function annotationMarksPlugin(): Plugin<DrawnMarks> {
  return new Plugin<DrawnMarks>({
    key: annotationMarksKey,
    state: {
      init: () => NOTHING,
      apply(tr, before) {
        const action = tr.getMeta(annotationMarksKey) as DrawAction | undefined;
        const mapped = tr.docChanged
          ? { ...before, set: before.set.map(tr.mapping, tr.doc) }
          : before;
        return action ? draw(mapped, action, tr) : mapped;
      },
    },
    props: {
      decorations(state) {
        return this.getState(state)?.set;
      },
    },
  });
}

function draw(
  before: DrawnMarks,
  { clear, add = [], remove = [] }: DrawAction,
  { doc }: Transaction,
): DrawnMarks {
  const start = clear ? NOTHING : before;
  const drawn = new Map(start.drawn);
  const gone: Decoration[] = [];
  for (const piece of remove) {
    const decoration = drawn.get(piece);
    if (decoration) gone.push(decoration);
    drawn.delete(piece);
  }
  const fresh = add.filter((piece) => !drawn.has(piece));
  const made = fresh.map((piece) => decorate(piece));
  fresh.forEach((piece, i) => {
    drawn.set(piece, made[i] as Decoration);
  });
  let set = start.set.remove(gone).add(doc, made);
  let { overflow } = start;
  if ([...fresh, ...remove].some(({ lane }) => lane >= MAX_LANES)) {
    set = set.remove([...overflow]);
    overflow = overflowOf([...drawn.keys()]);
    set = set.add(doc, [...overflow]);
  }
  return { set, drawn, overflow };
}

function decorate(piece: Piece): Decoration {
  const { mark, from, to } = piece;
  const attributes = {
    class: `mark ${classOf(piece)}`,
    "data-ids": mark.id,
    role: "mark",
    "aria-description": mark.description,
  };
  // With a nodeName of its own it is not merged with others at its place.
  const inline = { ...attributes, nodeName: "span" };
  if (from < to) return Decoration.inline(from, to, inline);
  const point = () => {
    const dom = document.createElement("span");
    for (const [name, value] of Object.entries(attributes)) {
      dom.setAttribute(name, value);
    }
    dom.classList.replace("mark", "point");
    dom.dataset["label"] = pointLabel(mark);
    return dom;
  };
  return Decoration.widget(from, point, {
    key: `${mark.id}@${from}`,
    side: -1,
    ignoreSelection: true,
  });
}
