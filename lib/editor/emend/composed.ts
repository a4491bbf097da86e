import type { EditorState, Transaction } from "prosemirror-state";
import { schema } from "@/lib/document/schema";

/**
 * Puts the letters of the blocks at the caret into composed form (Unicode NFC),
 * as every text is kept; null when they are. A keyboard may type the accent
 * after the letter.
 */
export function composed(state: EditorState): Transaction | null {
  const { $from, $to } = state.selection;
  const { tr } = state;
  state.doc.nodesBetween($from.start(), $to.end(), (node, at) => {
    const { text } = node;
    if (text === undefined || text === text.normalize("NFC")) return;
    const words = schema.text(text.normalize("NFC"), node.marks);
    tr.replaceWith(
      tr.mapping.map(at),
      tr.mapping.map(at + node.nodeSize),
      words,
    );
  });
  return tr.docChanged ? tr : null;
}
