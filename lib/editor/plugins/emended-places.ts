/** Where the text is not the printed one: a dotted line under the words. */
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

export interface EmendedPlace {
  readonly from: number;
  readonly to: number;
  /** What a screen reader says: the printed reading. */
  readonly description: string;
  /** Ids of the corrections, or a place in a list. */
  readonly name: string;
}

export const emendedPlacesKey = new PluginKey<DecorationSet>("emendedPlaces");

export function emendedPlacesPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: emendedPlacesKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before) {
        const places = tr.getMeta(emendedPlacesKey) as
          | readonly EmendedPlace[]
          | undefined;
        if (places) return DecorationSet.create(tr.doc, places.map(decorate));
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

function decorate({ from, to, description, name }: EmendedPlace): Decoration {
  const attributes = {
    class: "emended",
    "data-emended": name,
    "aria-description": description,
    role: "mark",
  };
  if (from < to) {
    return Decoration.inline(from, to, { ...attributes, nodeName: "span" });
  }
  const point = () => {
    const dom = document.createElement("span");
    for (const [key, value] of Object.entries(attributes)) {
      dom.setAttribute(key, value);
    }
    dom.classList.add("taken-out");
    return dom;
  };
  return Decoration.widget(from, point, { key: `${name}@${from}`, side: -1 });
}
