import type { Node } from "prosemirror-model";
import { MAIN, type StreamId } from "@/lib/document/position";

/** The stream whose words stand at a position: the running text, or a note. */
export function streamAt(doc: Node, position: number): StreamId {
  const $position = doc.resolve(position);
  for (let depth = $position.depth; depth > 0; depth--) {
    const node = $position.node(depth);
    if (node.type.name === "note") return `note/${node.attrs["id"] as string}`;
  }
  return MAIN;
}
