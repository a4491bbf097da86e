import type { EditorView } from "prosemirror-view";
import type { PlacedRange } from "@/lib/editor/placed-mark";

/** The sections that are in the window, or within one and a half of it. */
export function nearWindow(
  view: EditorView,
  scroller: HTMLElement | null,
): PlacedRange {
  const box = scroller?.getBoundingClientRect();
  const { doc } = view.state;
  if (!box) return { from: 0, to: doc.content.size };
  const reach = box.height * 1.5;
  let from = doc.content.size;
  let to = 0;
  doc.forEach((section, offset) => {
    const dom = view.nodeDOM(offset);
    if (!(dom instanceof Element)) return;
    const { top, bottom } = dom.getBoundingClientRect();
    if (bottom < box.top - reach || top > box.bottom + reach) return;
    from = Math.min(from, offset);
    to = Math.max(to, offset + section.nodeSize);
  });
  return { from: Math.min(from, to), to };
}
