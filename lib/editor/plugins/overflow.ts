import { Decoration } from "prosemirror-view";
import { MAX_LANES } from "@/lib/annotation/overlap";
import type { Piece } from "@/lib/editor/placed-mark";

/** Where more annotations meet than there are lanes: how many, and which. */
export function overflowOf(pieces: readonly Piece[]): Decoration[] {
  return groupsOf(pieces).map(({ at, ids }) =>
    Decoration.widget(at, () => overflowElement([...ids]), {
      key: `more@${at}:${[...ids].join(" ")}`,
      side: -1,
      ignoreSelection: true,
    }),
  );
}

interface Group {
  readonly at: number;
  end: number;
  readonly ids: Set<string>;
}

function groupsOf(pieces: readonly Piece[]): Group[] {
  const beyond = pieces
    .filter(({ lane }) => lane >= MAX_LANES)
    .sort((a, b) => a.from - b.from);
  const groups: Group[] = [];
  for (const { from, to, mark } of beyond) {
    const last = groups.at(-1);
    if (last && from < last.end) {
      last.end = Math.max(last.end, to);
      last.ids.add(mark.id);
    } else {
      groups.push({ at: from, end: to, ids: new Set([mark.id]) });
    }
  }
  return groups;
}

function overflowElement(ids: readonly string[]): HTMLElement {
  const dom = document.createElement("span");
  dom.className = "more-marks";
  dom.dataset["ids"] = ids.join(" ");
  dom.dataset["label"] = `+${ids.length}`;
  dom.setAttribute("role", "mark");
  dom.setAttribute(
    "aria-description",
    `${ids.length} more annotations lie here`,
  );
  return dom;
}
