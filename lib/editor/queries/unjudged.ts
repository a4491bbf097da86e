import type { Node } from "prosemirror-model";
import type { PlacedRange } from "@/lib/editor/placed-mark";

/**
 * The nearest paragraph of the running text, after or before `position`, that
 * no judgment touches; null when all are judged. `judged` in any order.
 */
export function nextUnjudged(
  doc: Node,
  judged: readonly PlacedRange[],
  position: number,
  direction: 1 | -1,
): PlacedRange | null {
  const free = unjudgedParagraphs(doc, judged);
  return direction > 0
    ? (free.find(({ from }) => from > position) ?? null)
    : (free.findLast(({ to }) => to < position) ?? null);
}

/** Paragraphs of the running text without a judgment, in their order. */
export function unjudgedParagraphs(
  doc: Node,
  judged: readonly PlacedRange[],
): PlacedRange[] {
  const sorted = [...judged].sort((a, b) => a.from - b.from);
  const free: PlacedRange[] = [];
  let next = 0;
  let reach = 0;
  doc.descendants((node, position) => {
    if (node.type.name === "note") return false;
    if (node.type.name !== "paragraph" || node.attrs["role"] !== "body") {
      return !node.isTextblock;
    }
    const paragraph = { from: position + 1, to: position + node.nodeSize - 1 };
    while (next < sorted.length && (sorted[next]?.from ?? 0) < paragraph.to) {
      reach = Math.max(reach, sorted[next++]?.to ?? 0);
    }
    const empty = node.textContent.trim() === "";
    if (reach <= paragraph.from && !empty) free.push(paragraph);
    return false;
  });
  return free;
}
