/**
 * The one view of a source: a ProseMirror EditorView whose document cannot
 * change. Reading and annotating use it alike; what is annotated is drawn by
 * plugins, never written into the text.
 */
import type { Node } from "prosemirror-model";
import { EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { schema } from "@/lib/document/schema";
import { plainText } from "./queries/plain-text";

export interface ReadingViewOptions {
  readonly doc: Node;
  readonly plugins: readonly Plugin[];
  /** What a screen reader calls the text. */
  readonly label: string;
}

/** Refuses every transaction that would change the document. */
const frozen = new Plugin({ filterTransaction: (tr) => !tr.docChanged });

/** The document of a payload; throws RangeError when it is not one. */
export function documentFrom(json: unknown): Node {
  return schema.nodeFromJSON(json);
}

/** Puts the view into `place`, in front of whatever is there. */
export function createReadingView(
  place: HTMLElement,
  { doc, plugins, label }: ReadingViewOptions,
): EditorView {
  const mount = document.createElement("div");
  const state = EditorState.create({ doc, plugins: [frozen, ...plugins] });
  const view = new EditorView(
    { mount },
    {
      state,
      editable: () => false,
      attributes: {
        class: "document",
        role: "document",
        tabindex: "0",
        "aria-label": label,
      },
      clipboardTextSerializer: plainText,
    },
  );
  place.prepend(mount);
  return view;
}
