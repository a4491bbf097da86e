import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { furnishingsOf } from "@/lib/editor/furniture";

/** Puts the furniture of the document on its nodes; made once, then mapped. */
export function furniturePlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) =>
        DecorationSet.create(
          doc,
          furnishingsOf(doc).map(({ position, size, attributes }) =>
            Decoration.node(position, position + size, { ...attributes }),
          ),
        ),
      apply: (tr, set) => (tr.docChanged ? set.map(tr.mapping, tr.doc) : set),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}
