import type { EditorView } from "prosemirror-view";

/** Room kept above and below a place that is brought into the window, in px. */
const MARGIN = 72;

/** How a place is brought into the window. */
export type RevealTo = "nearest" | "reading-line";

/**
 * Scrolls so that the document position is in the window: as little as needed,
 * or to the line, a third from the top, where the eye reads on. Does nothing
 * when it is there already. Sizes of sections not yet drawn are estimates, so
 * a far place is approached twice.
 */
export function reveal(
  view: EditorView,
  position: number,
  to: RevealTo = "nearest",
): void {
  const scroller = view.dom.closest<HTMLElement>("[data-scroller]");
  if (!scroller) return;
  for (let attempt = 0; attempt < 3; attempt++) {
    const by = distance(view, scroller, position, to);
    if (by === 0) return;
    scroller.scrollBy({ top: by, behavior: "instant" });
  }
}

function distance(
  view: EditorView,
  scroller: HTMLElement,
  position: number,
  to: RevealTo,
): number {
  const { top, bottom } = view.coordsAtPos(position);
  const window = scroller.getBoundingClientRect();
  const above = top - (window.top + MARGIN);
  const below = bottom - (window.bottom - MARGIN);
  if (above >= 0 && below <= 0) return 0;
  if (to === "reading-line") return top - (window.top + window.height / 3);
  return above < 0 ? above : below;
}
