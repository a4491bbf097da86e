/**
 * The annotation that is selected: its words are tied to its card for screen
 * readers, and a line is drawn around them, over line ends, in a layer of its
 * own, since the text must not move.
 */
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { isNearWindow } from "@/lib/editor/blocks";
import { outlinePath } from "@/lib/editor/outline-path";
import type { PlacedRange } from "@/lib/editor/placed-mark";
import type { WindowWatch } from "@/lib/editor/window-watch";

export interface SelectedMark {
  readonly ranges: readonly PlacedRange[];
  readonly style: string;
  /** Id of the element of its card. */
  readonly cardId: string;
}

export const selectedMarkKey = new PluginKey<State>("selectedMark");

interface State {
  readonly selected: SelectedMark | null;
  readonly set: DecorationSet;
}

/** `layer` lies under the text and scrolls with it. */
export function selectedMarkPlugin(
  layer: HTMLElement,
  watch: WindowWatch,
): Plugin<State> {
  return new Plugin<State>({
    key: selectedMarkKey,
    state: {
      init: () => ({ selected: null, set: DecorationSet.empty }),
      apply(tr, before) {
        const next = tr.getMeta(selectedMarkKey) as
          | SelectedMark
          | null
          | undefined;
        if (next === undefined) {
          return { ...before, set: before.set.map(tr.mapping, tr.doc) };
        }
        const ranges = next?.ranges.filter(({ from, to }) => to > from) ?? [];
        const decorations = ranges.map(({ from, to }) =>
          Decoration.inline(from, to, {
            nodeName: "span",
            class: "selected",
            role: "mark",
            "aria-details": next?.cardId ?? "",
          }),
        );
        return {
          selected: next,
          set: DecorationSet.create(tr.doc, decorations),
        };
      },
    },
    props: {
      decorations(state) {
        return this.getState(state)?.set;
      },
    },
    view: (view) => new SelectedOutline(view, layer, watch),
  });
}

const SVG = "http://www.w3.org/2000/svg";

class SelectedOutline {
  private readonly view: EditorView;
  private readonly svg: SVGSVGElement;
  private readonly path: SVGPathElement;
  private readonly stopWatching: () => void;
  private drawn: SelectedMark | null = null;
  private frame = 0;

  constructor(view: EditorView, layer: HTMLElement, watch: WindowWatch) {
    this.view = view;
    this.svg = document.createElementNS(SVG, "svg");
    this.svg.setAttribute("class", "selected-outline");
    this.svg.setAttribute("aria-hidden", "true");
    this.path = this.svg.appendChild(document.createElementNS(SVG, "path"));
    layer.append(this.svg);
    this.stopWatching = watch.changes.add(() => this.drawAgain());
  }

  update(view: EditorView): void {
    const selected = selectedMarkKey.getState(view.state)?.selected ?? null;
    if (selected === this.drawn) return;
    this.drawn = selected;
    // Asked now, the page would be laid out once more than it is drawn.
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  destroy(): void {
    this.stopWatching();
    cancelAnimationFrame(this.frame);
    this.svg.remove();
  }

  /** Nobody sees a far one; to ask for its place would lay it out. */
  private drawAgain(): void {
    const seen = this.drawn?.ranges.some(
      ({ from, to }) =>
        isNearWindow(this.view, from) || isNearWindow(this.view, to),
    );
    if (seen) this.draw();
    // Where it stood other words may stand now.
    else this.path.removeAttribute("d");
  }

  private draw(): void {
    const origin = this.svg.parentElement?.getBoundingClientRect();
    const shapes = (this.drawn?.ranges ?? []).map((range) =>
      outlinePath(this.rectsOf(range), origin ?? { left: 0, top: 0 }),
    );
    this.path.setAttribute("d", shapes.join(""));
    this.svg.dataset["style"] = this.drawn?.style ?? "";
  }

  private rectsOf({ from, to }: PlacedRange): DOMRect[] {
    if (from === to) return [];
    const range = document.createRange();
    const start = this.view.domAtPos(from, 1);
    const end = this.view.domAtPos(to, -1);
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return [...range.getClientRects()];
  }
}
