/**
 * The text coloured by hand. Colours are painted with the CSS Custom Highlight
 * API, which changes no element: nothing in the text moves, and a stretch of a
 * hundred pages costs as much as one of a line. What the colour says, a label
 * of no size says again at the beginning of each stretch.
 */
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { PlacedRange } from "@/lib/editor/placed-mark";

/** Hands that have a colour of their own; further ones begin again. */
export const HAND_COLOURS = 6;
const OFF = "hand-off";

export interface ShownStretch extends PlacedRange {
  /** Which colour; null while its hand is switched off. */
  readonly colour: number | null;
  readonly label: string;
  readonly description: string;
}

interface Shown {
  readonly stretches: readonly ShownStretch[];
  readonly labels: DecorationSet;
}

export const handsKey = new PluginKey<Shown>("hands");

export function handsPlugin(): Plugin<Shown> {
  return new Plugin<Shown>({
    key: handsKey,
    state: {
      init: () => ({ stretches: [], labels: DecorationSet.empty }),
      apply(tr, before) {
        const stretches = tr.getMeta(handsKey) as
          | readonly ShownStretch[]
          | undefined;
        if (!stretches) return before;
        const labels = DecorationSet.create(tr.doc, stretches.map(labelOf));
        return { stretches, labels };
      },
    },
    props: {
      decorations(state) {
        return this.getState(state)?.labels;
      },
    },
    view: () => new HandPaint(),
  });
}

function labelOf(stretch: ShownStretch): Decoration {
  const { from, colour, label, description } = stretch;
  const element = () => {
    const dom = document.createElement("span");
    dom.className = colour === null ? "hand-label off" : "hand-label";
    dom.dataset["label"] = label;
    dom.setAttribute("role", "note");
    dom.setAttribute("aria-label", description);
    return dom;
  };
  const key = `${from} ${colour} ${label} ${description}`;
  return Decoration.widget(from, element, {
    key,
    side: -1,
    ignoreSelection: true,
  });
}

/** Keeps the painted ranges on the words, whatever is drawn over them. */
class HandPaint {
  private painted: readonly StaticRange[] = [];
  private stretches: readonly ShownStretch[] = [];

  update(view: EditorView): void {
    const stretches = handsKey.getState(view.state)?.stretches ?? [];
    if (stretches.length === 0 && this.stretches.length === 0) return;
    const ranges = stretches.map((stretch) => rangeOf(view, stretch));
    const same =
      stretches === this.stretches &&
      ranges.every((range, i) => isSame(range, this.painted[i]));
    if (same) return;
    this.stretches = stretches;
    this.painted = ranges;
    this.paint();
  }

  destroy(): void {
    this.stretches = [];
    this.painted = [];
    this.paint();
  }

  private paint(): void {
    if (!("highlights" in CSS)) return;
    const byName = new Map<string, StaticRange[]>();
    this.stretches.forEach(({ colour }, i) => {
      const name = colour === null ? OFF : `hand-${colour}`;
      const range = this.painted[i];
      if (range) byName.set(name, [...(byName.get(name) ?? []), range]);
    });
    for (const name of [OFF, ...colourNames]) {
      const ranges = byName.get(name);
      if (!ranges) CSS.highlights.delete(name);
      else CSS.highlights.set(name, highlight(ranges, name === OFF));
    }
  }
}

const colourNames = Array.from({ length: HAND_COLOURS }, (_, i) => `hand-${i}`);

/** What is switched off is dim, though another hand may claim it, too. */
function highlight(ranges: readonly StaticRange[], off: boolean): Highlight {
  const made = new Highlight(...ranges);
  // Places that were found stay visible over both.
  made.priority = off ? -1 : -2;
  return made;
}

function rangeOf(view: EditorView, { from, to }: PlacedRange): StaticRange {
  const start = view.domAtPos(from);
  const end = view.domAtPos(to);
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

function isSame(a: StaticRange, b: StaticRange | undefined): boolean {
  return (
    a.startContainer === b?.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
