import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";

export interface NoteCall {
  readonly position: number;
  /** Id of the element drawn for it. */
  readonly id: string;
  /** Id of the note or unit it leads to; null while unlinked. */
  readonly target: string | null;
}

/** The note call at the caret or inside the selection, if there is one. */
export function noteCallAt(state: EditorState): NoteCall | null {
  const { from, to } = state.selection;
  const start = Math.max(0, from - 1);
  const end = Math.min(state.doc.content.size, to + 1);
  let found: NoteCall | null = null;
  state.doc.nodesBetween(start, end, (node, position) => {
    if (found || node.type.name !== "noteRef") return;
    const { id, target } = node.attrs as NoteCall;
    found = { position, id, target };
  });
  return found;
}

/** The position before the node with this id; null when there is none. */
export function positionOfId(doc: Node, id: string): number | null {
  let found: number | null = null;
  doc.descendants((node, position) => {
    if (found !== null) return false;
    if (node.attrs["id"] === id) found = position;
    return !node.isTextblock || found === null;
  });
  return found;
}
