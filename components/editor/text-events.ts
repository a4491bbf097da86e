/** Clicks and the local keys of the text. */
import { linkTo } from "@/components/workbench/acts";
import type { WorkbenchController } from "@/components/workbench/controller";
import { cycleStack } from "@/components/workbench/navigation";
import { noteCallAt } from "@/lib/editor/queries/atoms";

/** A click opens a note, or selects the annotation under it. */
export function onTextClick(
  controller: WorkbenchController,
  event: MouseEvent,
): void {
  const { source } = controller;
  const target = event.target as Element;
  if (!source?.view.dom.contains(target)) return;
  const box = target.closest<HTMLAnchorElement>(".finding-box");
  if (box) {
    event.preventDefault();
    window.location.assign(box.href);
    return;
  }
  const call = target.closest<HTMLElement>(".note-ref");
  if (call) {
    event.preventDefault();
    openNote(controller, call.id, call.getAttribute("href")?.slice(1) ?? null);
    return;
  }
  if (window.getSelection()?.isCollapsed === false) return;
  const marked = target.closest<HTMLElement>("[data-ids]");
  if (marked) selectUnder(controller, event, marked);
  else if (controller.state.selected) controller.select(null);
}

/** The shortest annotation first; each further click goes outward. */
function selectUnder(
  controller: WorkbenchController,
  event: MouseEvent,
  marked: HTMLElement,
): void {
  const { source, state } = controller;
  if (!source) return;
  const at = source.view.posAtCoords({
    left: event.clientX,
    top: event.clientY,
  });
  const under = at ? source.painter.piecesAt(at.pos) : [];
  const own = (marked.dataset["ids"] ?? "").split(" ");
  const ids = [...new Set([...under.map(({ mark }) => mark.id), ...own])];
  const next = ids[(ids.indexOf(state.selected ?? "") + 1) % ids.length];
  if (next) controller.select(next);
}

/** Enter, Escape and Tab, while the text has the keyboard. */
export function onTextKey(
  controller: WorkbenchController,
  event: KeyboardEvent,
): void {
  const { source } = controller;
  if (!source || event.target !== source.view.dom) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const done =
    (event.key === "Enter" && stepIn(controller)) ||
    (event.key === "Escape" && stepBack(controller)) ||
    (event.key === "Tab" && !event.shiftKey && cycleStack(controller));
  if (done) event.preventDefault();
}

function stepIn(controller: WorkbenchController): boolean {
  const { source, state } = controller;
  if (!source) return false;
  if (state.panel?.type === "pick-target") return pickTarget(controller);
  const call = state.selected ? null : noteCallAt(source.view.state);
  if (call) return openNote(controller, call.id, call.target);
  const id = state.selected ?? controller.stackAtCaret()[0]?.mark.id;
  if (!id) return false;
  if (!state.selected) controller.select(id);
  return controller.edit(id);
}

function stepBack(controller: WorkbenchController): boolean {
  const { source, state } = controller;
  if (!source) return false;
  if (state.panel) controller.backToText();
  else if (source.hasSelection) source.setCaret(source.view.state.selection.to);
  else if (state.selected) controller.select(null);
  else return false;
  return true;
}

function openNote(
  controller: WorkbenchController,
  callId: string,
  noteId: string | null,
): boolean {
  if (noteId === null) controller.say("This call leads to no note");
  else controller.open({ type: "note", noteId, callId });
  return true;
}

/** The selection becomes the passage a link leads to. */
function pickTarget(controller: WorkbenchController): boolean {
  const { panel } = controller.state;
  const [anchor] = controller.anchorsOfSelection();
  if (panel?.type !== "pick-target" || !anchor) return false;
  linkTo(controller, panel.anchors, {
    linkKind: "cross-ref",
    target: { type: "passage", anchor },
    remark: "",
  });
  return true;
}
