import type { Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/** What ProseMirror sees when nothing is selected in the page. */
const NOTHING = {
  anchorNode: null,
  anchorOffset: 0,
  focusNode: null,
  focusOffset: 0,
};

/**
 * Dispatches a transaction that changes decorations only, and none in the
 * blocks where the selection begins and ends. ProseMirror would read the
 * browser's selection after it, and for an answer the browser lays out
 * everything that is waiting to be laid out, sections far from the window too.
 */
export function dispatchQuietly(view: EditorView, tr: Transaction): void {
  // An own property hides the method of the class, until it is taken away.
  Object.defineProperty(view, "domSelectionRange", {
    configurable: true,
    value: () => NOTHING,
  });
  try {
    view.dispatch(tr);
  } finally {
    Reflect.deleteProperty(view, "domSelectionRange");
  }
}
