/** Going through the text by keys. */

import { nextUnjudged } from "@/lib/editor/queries/unjudged";
import { kindOf } from "@/lib/editor/store/mark";
import type { WorkbenchController } from "./controller";

/** Selects the next or previous annotation, counted from the selected one. */
export function stepAnnotation(
  controller: WorkbenchController,
  step: 1 | -1,
): boolean {
  const { source, state } = controller;
  if (!source) return false;
  const pieces = source.painter.pieces.all;
  const ids = [...new Set(pieces.map(({ mark }) => mark.id))];
  const at = ids.indexOf(state.selected ?? "");
  const caret = source.view.state.selection.from;
  const near =
    step > 0
      ? pieces.find(({ from }) => from >= caret)
      : pieces.findLast(({ from }) => from < caret);
  const next = at >= 0 ? ids[at + step] : near?.mark.id;
  if (!next) {
    controller.say(step > 0 ? "No annotation after this" : "None before this");
    return true;
  }
  controller.select(next, true);
  source.focus();
  return true;
}

/** Selects the next paragraph that nobody has judged. */
export function stepUnjudged(
  controller: WorkbenchController,
  step: 1 | -1,
): boolean {
  const { source } = controller;
  if (!source) return false;
  const judged = source.painter.pieces.all.filter(
    ({ mark }) => kindOf(mark) === "judgment",
  );
  const { from, to } = source.view.state.selection;
  const next = nextUnjudged(source.doc, judged, step > 0 ? to : from, step);
  if (!next) {
    controller.say("Every paragraph that way is judged");
    return true;
  }
  controller.select(null);
  source.setCaret(next.from);
  source.selectParagraph();
  source.reveal(next.from, "reading-line");
  source.focus();
  return true;
}

/** Tab: the next of the annotations at the caret; false when there is none. */
export function cycleStack(controller: WorkbenchController): boolean {
  const stack = controller.stackAtCaret();
  const ids = [...new Set(stack.map(({ mark }) => mark.id))];
  const at = ids.indexOf(controller.state.selected ?? "");
  const next = ids[at + 1];
  if (!next) return false;
  controller.select(next);
  return true;
}
