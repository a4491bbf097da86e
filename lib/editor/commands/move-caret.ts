/** Moving the caret by keys, as in any text, without editing. */
import { AllSelection, Selection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { chordOf, isMac } from "@/lib/shortcuts/keys";
import { reveal } from "./reveal";

type Granularity =
  | "character"
  | "word"
  | "line"
  | "lineboundary"
  | "paragraph"
  | "document"
  | "page"
  | "all";

export interface CaretMotion {
  readonly extend: boolean;
  readonly direction: "left" | "right" | "backward" | "forward";
  readonly by: Granularity;
}

type Step = readonly [CaretMotion["direction"], Granularity];

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: ["left", "character"],
  ArrowRight: ["right", "character"],
  ArrowUp: ["backward", "line"],
  ArrowDown: ["forward", "line"],
  PageUp: ["backward", "page"],
  PageDown: ["forward", "page"],
  "Mod+a": ["forward", "all"],
};

const PC_STEPS: Readonly<Record<string, Step>> = {
  "Mod+ArrowLeft": ["left", "word"],
  "Mod+ArrowRight": ["right", "word"],
  "Mod+ArrowUp": ["backward", "paragraph"],
  "Mod+ArrowDown": ["forward", "paragraph"],
  Home: ["backward", "lineboundary"],
  End: ["forward", "lineboundary"],
  "Mod+Home": ["backward", "document"],
  "Mod+End": ["forward", "document"],
};

const MAC_STEPS: Readonly<Record<string, Step>> = {
  "Alt+ArrowLeft": ["left", "word"],
  "Alt+ArrowRight": ["right", "word"],
  "Alt+ArrowUp": ["backward", "paragraph"],
  "Alt+ArrowDown": ["forward", "paragraph"],
  "Mod+ArrowLeft": ["backward", "lineboundary"],
  "Mod+ArrowRight": ["forward", "lineboundary"],
  "Mod+ArrowUp": ["backward", "document"],
  "Mod+ArrowDown": ["forward", "document"],
};

/** The motion a key asks for; null when it is not one of the caret's keys. */
export function caretMotion(
  event: KeyboardEvent,
  mac: boolean = isMac(navigator.platform),
): CaretMotion | null {
  const chord = chordOf(event, mac);
  if (!chord) return null;
  const extend = event.shiftKey && chord.includes("Shift+");
  const plain = chord.replace("Shift+", "");
  const step = STEPS[plain] ?? (mac ? MAC_STEPS : PC_STEPS)[plain];
  return step ? { extend, direction: step[0], by: step[1] } : null;
}

/** Moves the caret, or the end of the selection, and keeps it in the window. */
export function moveCaret(view: EditorView, motion: CaretMotion): void {
  const { by } = motion;
  if (by === "all") {
    view.dispatch(view.state.tr.setSelection(new AllSelection(view.state.doc)));
    return;
  }
  if (by === "document") toEdge(view, motion);
  else if (by === "page") byPage(view, motion);
  else inText(view, motion);
}

function toEdge(view: EditorView, { direction, extend }: CaretMotion): void {
  const { doc } = view.state;
  const edge =
    direction === "backward" ? Selection.atStart(doc) : Selection.atEnd(doc);
  setHead(view, edge.head, extend);
}

/** Scrolls by nearly a window and puts the caret where it was in it. */
function byPage(view: EditorView, { direction, extend }: CaretMotion): void {
  const scroller = view.dom.closest<HTMLElement>("[data-scroller]");
  if (!scroller) return;
  const before = view.coordsAtPos(view.state.selection.head);
  const window = scroller.getBoundingClientRect();
  const inside = before.top >= window.top && before.bottom <= window.bottom;
  const step = scroller.clientHeight * 0.9;
  scroller.scrollBy({
    top: direction === "forward" ? step : -step,
    behavior: "instant",
  });
  const top = inside ? before.top + 4 : window.top + window.height / 3;
  const found = view.posAtCoords({ left: before.left, top });
  if (found) setHead(view, found.pos, extend);
}

function setHead(view: EditorView, head: number, extend: boolean): void {
  const { tr, doc, selection } = view.state;
  const $head = doc.resolve(head);
  const target = extend
    ? TextSelection.between(selection.$anchor, $head)
    : Selection.near($head);
  view.dispatch(tr.setSelection(target));
  reveal(view, target.head);
}

/** The browser moves: it knows lines, words and scripts from right to left. */
function inText(view: EditorView, { extend, direction, by }: CaretMotion) {
  const dom = view.dom.ownerDocument.getSelection();
  if (!dom) return;
  if (!view.dom.contains(dom.focusNode)) putSelection(view, dom);
  dom.modify(extend ? "extend" : "move", direction, by);
  const { anchorNode, anchorOffset, focusNode, focusOffset } = dom;
  if (!anchorNode || !view.dom.contains(focusNode) || !focusNode) return;
  const { tr, doc } = view.state;
  const head = view.posAtDOM(focusNode, focusOffset);
  const anchor = extend ? view.posAtDOM(anchorNode, anchorOffset) : head;
  const next = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  if (!next.eq(view.state.selection)) view.dispatch(tr.setSelection(next));
  reveal(view, next.head);
}

function putSelection(view: EditorView, dom: globalThis.Selection): void {
  const anchor = view.domAtPos(view.state.selection.anchor);
  const head = view.domAtPos(view.state.selection.head);
  dom.setBaseAndExtent(anchor.node, anchor.offset, head.node, head.offset);
}
