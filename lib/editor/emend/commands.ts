/** What the keys of the Emend mode do to the text. */
import {
  joinTextblockBackward,
  joinTextblockForward,
  splitBlock,
} from "prosemirror-commands";
import { Fragment, type Node, Slice } from "prosemirror-model";
import {
  type Command,
  type EditorState,
  TextSelection,
  type Transaction,
} from "prosemirror-state";
import { schema } from "@/lib/document/schema";
import { MoveStep } from "@/lib/emendation/move-step";
import { deleteWords, isProtected } from "./protect";

/** Words of the selection go, atoms among them stay. */
export const deleteSelectedWords: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection;
  if (empty) return false;
  if (dispatch) {
    const { tr } = state;
    deleteWords(tr, from, to);
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** Backspace and Delete step over an atom instead of taking it away. */
export function stepOverAtom(way: -1 | 1): Command {
  return (state, dispatch) => {
    const { $head, empty } = state.selection;
    const beside = way < 0 ? $head.nodeBefore : $head.nodeAfter;
    if (!empty || !isProtected(beside)) return false;
    const place = $head.pos + way * beside.nodeSize;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, place)));
    return true;
  };
}

export const joinBefore: Command = (state, dispatch, view) =>
  joinTextblockBackward(state, dispatch, view);

export const joinAfter: Command = (state, dispatch, view) =>
  joinTextblockForward(state, dispatch, view);

/** A new block; within a note, which is one block, a new line. */
export const split: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type.name === "note") return breakLine(state, dispatch);
  return splitBlock(state, dispatch);
};

export const breakLine: Command = (state, dispatch) => {
  const line = schema.nodes.lineBreak.create();
  dispatch?.(state.tr.replaceSelectionWith(line).scrollIntoView());
  return true;
};

/** Plain words; blank lines between them begin new blocks. */
export function insertWords(state: EditorState, text: string): Transaction {
  const { from, to, $from } = state.selection;
  const { tr } = state;
  deleteWords(tr, from, to);
  const inNote = $from.parent.type.name === "note";
  const blocks = inNote ? [text] : text.split(/\n\s*\n/);
  let place = tr.mapping.map(from, -1);
  for (const [i, block] of blocks.entries()) {
    if (i > 0) {
      tr.split(place);
      place += 2;
    }
    const words = block.replace(/\s*\n\s*/g, " ").normalize("NFC");
    if (words === "") continue;
    tr.insertText(words, place);
    place += words.length;
  }
  return tr.setSelection(TextSelection.create(tr.doc, place)).scrollIntoView();
}

/**
 * The step that takes the block at the caret, or the selected blocks, past
 * the next or before the one before; over the border of a unit or section where
 * it is the last or first. Null where it cannot go.
 */
export function moveStepFor(state: EditorState, way: -1 | 1): MoveStep | null {
  const { $from, $to } = state.selection;
  const range = $from.blockRange($to);
  if (!range) return null;
  const { start, end, parent, startIndex, endIndex } = range;
  const sibling =
    way < 0
      ? startIndex > 0 && parent.child(startIndex - 1)
      : endIndex < parent.childCount && parent.child(endIndex);
  const targets: number[] = [];
  if (sibling) {
    targets.push(way < 0 ? start - sibling.nodeSize : end + sibling.nodeSize);
  } else {
    // Over one closing or opening token, then over the next as well.
    targets.push(way < 0 ? start - 2 : end + 2, way < 0 ? start - 1 : end + 1);
  }
  for (const target of targets) {
    if (target < 0 || target > state.doc.content.size) continue;
    const step = new MoveStep(start, end, target);
    if (fits(step, state.doc)) return step;
  }
  return null;
}

function fits(step: MoveStep, doc: Node): boolean {
  try {
    const after = step.apply(doc).doc;
    after?.check();
    return after !== null && after !== undefined;
  } catch {
    return false;
  }
}

/** The page border nearest to the caret, brought to it; null without any. */
export function bringPageBorder(state: EditorState): Transaction | null {
  const caret = state.selection.head;
  if (!state.selection.$head.parent.inlineContent) return null;
  let nearest: { node: Node; at: number } | null = null;
  state.doc.descendants((node, at) => {
    if (node.type.name !== "pageBreak") return;
    const distance = Math.abs(at - caret);
    if (!nearest || distance < Math.abs(nearest.at - caret)) {
      nearest = { node, at };
    }
  });
  const found = nearest as { node: Node; at: number } | null;
  if (!found || found.at === caret || found.at + 1 === caret) return null;
  const slice = new Slice(Fragment.from(found.node), 0, 0);
  const { tr } = state;
  tr.replace(found.at, found.at + 1, Slice.empty);
  const place = tr.mapping.map(caret);
  tr.replace(place, place, slice);
  return tr.setSelection(TextSelection.create(tr.doc, place + 1));
}

/** Takes the atom beside the caret away; null when there is none. */
export function removeAtom(state: EditorState): Transaction | null {
  const { $head, head } = state.selection;
  if (isProtected($head.nodeBefore)) {
    return state.tr.delete(head - $head.nodeBefore.nodeSize, head);
  }
  if (isProtected($head.nodeAfter)) {
    return state.tr.delete(head, head + $head.nodeAfter.nodeSize);
  }
  return null;
}
