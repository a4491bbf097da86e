/**
 * Findings of lenses in the text: a box in the left margin beside the line, and
 * never a lane of its own, for nobody has said anything of the passage yet.
 */
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** What is proposed at a document position. */
export interface FindingBox {
  readonly at: number;
  /** What was found, in words: "Wrong weekday". */
  readonly label: string;
  /** Where the finding can be decided. */
  readonly href: string;
}

export const findingBoxesKey = new PluginKey<DecorationSet>("findingBoxes");

export function findingBoxesPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: findingBoxesKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before) {
        const boxes = tr.getMeta(findingBoxesKey) as
          | readonly FindingBox[]
          | undefined;
        if (boxes) return DecorationSet.create(tr.doc, decorations(boxes));
        return tr.docChanged ? before.map(tr.mapping, tr.doc) : before;
      },
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

/** Findings at one place share a box. */
function decorations(boxes: readonly FindingBox[]): Decoration[] {
  const groups = new Map<number, FindingBox[]>();
  for (const box of boxes) {
    groups.set(box.at, [...(groups.get(box.at) ?? []), box]);
  }
  return [...groups].map(([at, group]) =>
    Decoration.widget(at, () => boxElement(group), {
      key: `finding@${at}:${group.map(({ href }) => href).join(" ")}`,
      side: -1,
      ignoreSelection: true,
    }),
  );
}

function boxElement(group: readonly FindingBox[]): HTMLElement {
  const [first] = group as readonly [FindingBox];
  const dom = document.createElement("a");
  dom.className = "finding-box";
  dom.href = first.href;
  dom.tabIndex = -1;
  dom.contentEditable = "false";
  const words = group.map(({ label }) => label).join(", ");
  dom.title = words;
  dom.setAttribute("aria-label", `Found by a lens: ${words}`);
  return dom;
}
