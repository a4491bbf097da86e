/**
 * The text while it is corrected: a ProseMirror editor whose edits are gathered
 * into corrections, one for each place. Words typed in one go at one place are
 * one correction; so is each command (a moved block, a page border).
 */
import { chainCommands } from "prosemirror-commands";
import { history, redo, undo, undoDepth } from "prosemirror-history";
import { keydownHandler } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import {
  type Command,
  EditorState,
  Plugin,
  TextSelection,
  type Transaction,
} from "prosemirror-state";
import type { Step } from "prosemirror-transform";
import { EditorView } from "prosemirror-view";
import type { PlacedMark } from "@/lib/editor/placed-mark";
import {
  type EmendedPlace,
  emendedPlacesKey,
  emendedPlacesPlugin,
} from "@/lib/editor/plugins/emended-places";
import { furniturePlugin } from "@/lib/editor/plugins/furniture";
import { plainText } from "@/lib/editor/queries/plain-text";
import {
  breakLine,
  bringPageBorder,
  deleteSelectedWords,
  insertWords,
  joinAfter,
  joinBefore,
  moveStepFor,
  removeAtom,
  split,
  stepOverAtom,
} from "./commands";
import { composed } from "./composed";
import { nearWindow } from "./near-window";
import { permissionKey, permissionOf, protectPlugin } from "./protect";
import { ridingMarksKey, ridingMarksPlugin } from "./riding-marks";
import { type Edit, Run } from "./run";

export interface EmendViewOptions {
  readonly doc: Node;
  readonly place: HTMLElement;
  readonly label: string;
  readonly locale: string;
  /** A correction is whole: it can be saved. */
  readonly onEdit: (edit: Edit) => void;
  /** Something is typed that is not a whole correction yet. */
  readonly onTyping: () => void;
  /** What was typed came to nothing. */
  readonly onNothing: () => void;
  /** Words for the ear, and for whoever wonders why nothing happened. */
  readonly say: (words: string) => void;
  /** Undo and redo beyond what was typed just now. */
  readonly undoSaved: (type: "undo" | "redo") => void;
}

/** A pause as long as this ends a correction, in ms. */
const PAUSE = 1200;

export class EmendView {
  readonly view: EditorView;
  /** Something was typed since the last correction. */
  isTyping = false;
  private readonly options: EmendViewOptions;
  private run: Run;
  private timer = 0;
  /** How much of the undo history belongs to corrections already made. */
  private settledDepth = 0;
  private readonly scroller: HTMLElement | null;
  private frame = 0;

  constructor(options: EmendViewOptions) {
    this.options = options;
    this.run = new Run(options.doc);
    const mount = document.createElement("div");
    this.view = new EditorView(
      { mount },
      {
        state: EditorState.create({
          doc: options.doc,
          plugins: this.plugins(),
        }),
        dispatchTransaction: (tr) => this.dispatch(tr),
        clipboardTextSerializer: plainText,
        handlePaste: (_view, event) => this.paste(event),
        handleDrop: () => true,
        handleTextInput: (view, from, to, text) => {
          if (from === to) return false;
          view.dispatch(insertWords(selecting(view.state, from, to), text));
          return true;
        },
        handleDOMEvents: {
          blur: () => {
            this.finish();
            return false;
          },
        },
        attributes: {
          class: "document emending",
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": options.label,
          lang: options.locale,
          spellcheck: "false",
        },
      },
    );
    options.place.prepend(mount);
    this.scroller = mount.closest<HTMLElement>("[data-scroller]");
    this.scroller?.addEventListener("scroll", this.onScroll, { passive: true });
  }

  get doc(): Node {
    return this.view.state.doc;
  }

  focus(): void {
    this.view.focus();
  }

  /** Ends the correction at hand, if there is one. */
  finish(): void {
    clearTimeout(this.timer);
    const normal = composed(this.view.state);
    if (normal) this.view.dispatch(normal);
    const edit = this.run.finish(this.doc);
    this.run = new Run(this.doc);
    this.settledDepth = undoDepth(this.view.state);
    this.isTyping = false;
    if (edit) this.options.onEdit(edit);
    else this.options.onNothing();
  }

  /** Steps made elsewhere; nothing may be unfinished here. */
  receive(steps: readonly Step[]): void {
    if (steps.length === 0) return;
    const { tr } = this.view.state;
    for (const step of steps) tr.step(step);
    tr.setMeta(permissionKey, { remote: true }).setMeta("addToHistory", false);
    this.view.dispatch(tr);
    this.run = new Run(this.doc);
    this.settledDepth = undoDepth(this.view.state);
  }

  showMarks(marks: readonly PlacedMark[]): void {
    const near = nearWindow(this.view, this.scroller);
    const action = { marks, near };
    this.view.dispatch(this.view.state.tr.setMeta(ridingMarksKey, action));
  }

  showEmended(places: readonly EmendedPlace[]): void {
    this.view.dispatch(this.view.state.tr.setMeta(emendedPlacesKey, places));
  }

  /** Puts the caret at a position and brings it into the window. */
  goTo(position: number): void {
    const { tr, doc } = this.view.state;
    const $place = doc.resolve(Math.min(position, doc.content.size));
    this.view.dispatch(tr.setSelection(TextSelection.near($place)));
    const dom = this.view.domAtPos(this.view.state.selection.head).node;
    const element = dom instanceof Element ? dom : dom.parentElement;
    element?.scrollIntoView({ block: "center", behavior: "instant" });
  }

  destroy(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.scroller?.removeEventListener("scroll", this.onScroll);
    this.view.destroy();
  }

  private plugins(): Plugin[] {
    const keys: Record<string, Command> = {
      Enter: split,
      "Shift-Enter": breakLine,
      Backspace: chainCommands(deleteSelectedWords, this.over(-1), joinBefore),
      Delete: chainCommands(deleteSelectedWords, this.over(1), joinAfter),
      "Mod-z": (state, dispatch) => this.takeBack("undo", state, dispatch),
      "Mod-Shift-z": (state, dispatch) =>
        this.takeBack("redo", state, dispatch),
      "Mod-y": (state, dispatch) => this.takeBack("redo", state, dispatch),
      "Alt-ArrowUp": () => this.move(-1),
      "Alt-ArrowDown": () => this.move(1),
      "Alt-p": () =>
        this.command(
          bringPageBorder,
          "There is no page border to bring here",
          {},
        ),
      "Alt-Backspace": () =>
        this.command(
          removeAtom,
          "No page border, note call or mark of omission stands beside the caret",
          { removes: true },
        ),
      "Mod-s": () => this.done(),
    };
    return [
      protectPlugin((name) =>
        this.options.say(
          `Kept: ${name} stands there. Alt+Backspace takes it away.`,
        ),
      ),
      new Plugin({ props: { handleKeyDown: keydownHandler(keys) } }),
      history({ depth: 1000, newGroupDelay: 400 }),
      furniturePlugin(),
      emendedPlacesPlugin(),
      ridingMarksPlugin(),
    ];
  }

  private over(way: -1 | 1): Command {
    const step = stepOverAtom(way);
    return (state, dispatch) => {
      const done = step(state, dispatch);
      if (done) this.options.say("Stepped over. Alt+Backspace takes it away.");
      return done;
    };
  }

  private dispatch(tr: Transaction): void {
    const before = this.view.state;
    const { state } = before.applyTransaction(tr);
    this.view.updateState(state);
    if (state.doc !== before.doc) {
      if (!permissionOf(tr).remote) this.wait();
    } else if (tr.selectionSet && this.run.isLeft(state)) this.finish();
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.finish(), PAUSE);
    this.isTyping = true;
    this.options.onTyping();
  }

  private takeBack(
    type: "undo" | "redo",
    state: EditorState,
    dispatch: ((tr: Transaction) => void) | undefined,
  ): boolean {
    const typed = undoDepth(state) > this.settledDepth;
    if (type === "undo" && typed) return undo(state, dispatch);
    if (type === "redo" && this.run.isOpen && redo(state, dispatch))
      return true;
    this.finish();
    this.options.undoSaved(type);
    return true;
  }

  private move(way: -1 | 1): boolean {
    const step = moveStepFor(this.view.state, way);
    if (!step) {
      this.options.say("It cannot go further that way");
      return true;
    }
    if (!this.run.takesMove(step)) this.finish();
    this.run.move(step);
    this.view.dispatch(this.view.state.tr.step(step).scrollIntoView());
    this.options.say(way < 0 ? "Moved up" : "Moved down");
    return true;
  }

  /** A command that is a correction of its own. */
  private command(
    make: (state: EditorState) => Transaction | null,
    otherwise: string,
    permission: { removes?: boolean },
  ): boolean {
    this.finish();
    const tr = make(this.view.state);
    if (!tr) {
      this.options.say(otherwise);
      return true;
    }
    this.run.keepSteps(tr.steps, permission.removes === true);
    this.view.dispatch(tr.setMeta(permissionKey, permission));
    this.finish();
    return true;
  }

  private done(): boolean {
    this.finish();
    return true;
  }

  private paste(event: ClipboardEvent): boolean {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text !== "") this.view.dispatch(insertWords(this.view.state, text));
    return true;
  }

  private readonly onScroll = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const near = nearWindow(this.view, this.scroller);
      const drawn = ridingMarksKey.getState(this.view.state)?.near;
      if (near.from === drawn?.from && near.to === drawn.to) return;
      this.view.dispatch(this.view.state.tr.setMeta(ridingMarksKey, { near }));
    });
  };
}

function selecting(state: EditorState, from: number, to: number): EditorState {
  const selection = TextSelection.create(state.doc, from, to);
  return state.apply(state.tr.setSelection(selection));
}
