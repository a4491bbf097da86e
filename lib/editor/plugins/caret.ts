/**
 * The caret of a text that cannot be edited.
 *
 * The text is not contenteditable: so nothing can be typed, pasted, dropped,
 * composed or corrected into it, a phone shows no keyboard, and a screen
 * reader reads it as the page it is. What is missing then is a caret. The
 * arrow keys move the browser's own selection, which works in any text, and
 * the caret is drawn here, in a layer above the text.
 */
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { isNearWindow } from "@/lib/editor/blocks";
import { caretMotion, moveCaret } from "@/lib/editor/commands/move-caret";
import type { WindowWatch } from "@/lib/editor/window-watch";

/** How long after a key the caret stays lit before it blinks again, in ms. */
const STEADY = 500;

/** `layer` covers the text and scrolls with it; the caret is put into it. */
export function caretPlugin(layer: HTMLElement, watch: WindowWatch): Plugin {
  return new Plugin({
    view: (view) => new Caret(view, layer, watch),
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          const motion = caretMotion(event);
          if (!motion) return false;
          event.preventDefault();
          moveCaret(view, motion);
          return true;
        },
      },
    },
  });
}

class Caret {
  private readonly view: EditorView;
  private readonly dom: HTMLElement;
  private readonly stopWatching: () => void;
  private head = -1;
  private steady = 0;
  private frame = 0;

  constructor(view: EditorView, layer: HTMLElement, watch: WindowWatch) {
    this.view = view;
    this.dom = layer.appendChild(document.createElement("div"));
    this.dom.className = "caret";
    this.dom.setAttribute("aria-hidden", "true");
    this.stopWatching = watch.changes.add(this.place);
    view.dom.addEventListener("focus", this.place);
    view.dom.addEventListener("blur", this.place);
    this.place();
  }

  update(view: EditorView): void {
    if (view.state.selection.head !== this.head) this.hold();
    this.place();
  }

  destroy(): void {
    this.stopWatching();
    cancelAnimationFrame(this.frame);
    this.view.dom.removeEventListener("focus", this.place);
    this.view.dom.removeEventListener("blur", this.place);
    clearTimeout(this.steady);
    this.dom.remove();
  }

  /**
   * Where it stands is asked once a frame, and only near the window: for an
   * answer the browser lays out the section it is in.
   */
  private readonly place = (): void => {
    const { selection } = this.view.state;
    this.head = selection.head;
    this.dom.hidden = !selection.empty || !this.view.hasFocus();
    cancelAnimationFrame(this.frame);
    if (!this.dom.hidden) this.frame = requestAnimationFrame(this.move);
  };

  private readonly move = (): void => {
    const near = isNearWindow(this.view, this.head);
    // Left where it was, it would stand in other words.
    this.dom.classList.toggle("away", !near);
    if (!near) return;
    const { left, top, bottom } = this.view.coordsAtPos(this.head);
    const layer = this.dom.parentElement?.getBoundingClientRect();
    if (!layer) return;
    this.dom.style.translate = `${left - layer.left}px ${top - layer.top}px`;
    this.dom.style.height = `${bottom - top}px`;
  };

  private hold(): void {
    this.dom.classList.add("steady");
    clearTimeout(this.steady);
    this.steady = window.setTimeout(
      () => this.dom.classList.remove("steady"),
      STEADY,
    );
  }
}
