/** What is being done at one place, until it is a whole correction. */
import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { Step } from "prosemirror-transform";
import { MoveStep } from "@/lib/emendation/move-step";
import { stretchOf } from "@/lib/emendation/reading";
import { smallestStep } from "@/lib/emendation/steps";

/** A whole correction, as it goes to the store. */
export interface Edit {
  /** The document before it. */
  readonly before: Node;
  readonly steps: readonly Step[];
  readonly removes: boolean;
  readonly sort: "words" | "move" | "border";
}

/** Farther than this from what was typed, the caret has gone elsewhere. */
const NEAR = 40;

export class Run {
  private readonly before: Node;
  private moved: { from: number; to: number; at: number } | null = null;
  private kept: { steps: readonly Step[]; removes: boolean } | null = null;
  private typed = false;

  constructor(before: Node) {
    this.before = before;
  }

  get isOpen(): boolean {
    return this.typed || this.moved !== null;
  }

  /** True when this move goes on with the one before. */
  takesMove({ from }: MoveStep): boolean {
    return !this.typed && (this.moved === null || this.moved.at === from);
  }

  /** A block was moved; several moves of one block are one correction. */
  move(step: MoveStep): void {
    const { from, to, target } = step;
    const at = target >= to ? target - (to - from) : target;
    this.moved = this.moved ? { ...this.moved, at } : { from, to, at };
  }

  /** Steps that are kept as they are. */
  keepSteps(steps: readonly Step[], removes: boolean): void {
    this.kept = { steps: [...steps], removes };
  }

  /** True when the caret has left the words that were changed. */
  isLeft({ doc, selection }: EditorState): boolean {
    this.typed = this.typed || (this.moved === null && !doc.eq(this.before));
    if (!this.typed) return false;
    const step = smallestStep(this.before, doc);
    const stretch = step && stretchOf([step]);
    if (!stretch) return false;
    const { from, to } = stretch.after;
    return selection.head < from - NEAR || selection.head > to + NEAR;
  }

  /** The correction; null when nothing is different. */
  finish(doc: Node): Edit | null {
    const { before, kept, moved } = this;
    if (doc.eq(before)) return null;
    if (kept) {
      return {
        before,
        steps: kept.steps,
        removes: kept.removes,
        sort: "border",
      };
    }
    if (moved) {
      const { from, to, at } = moved;
      const target = at > from ? at + (to - from) : at;
      const steps = [new MoveStep(from, to, target)];
      return { before, steps, removes: false, sort: "move" };
    }
    const step = smallestStep(before, doc);
    return step && { before, steps: [step], removes: false, sort: "words" };
  }
}
