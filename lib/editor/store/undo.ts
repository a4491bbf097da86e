import type { Annotation } from "@/lib/annotation/annotation";
import { type Act, inverseOf } from "./acts";

export interface Done {
  /** What does it again: an annotation is created only once. */
  readonly again: Act;
  readonly back: Act;
}

/** What can be taken back and done again, each with the last one at the end. */
export interface UndoState {
  readonly done: readonly Done[];
  readonly undone: readonly Done[];
}

/** How many acts can be taken back. */
const DEPTH = 200;

/** The acts of this sitting, to be taken back and done again in turn. */
export class Undo {
  private done: Done[];
  private undone: Done[];

  constructor({ done, undone }: UndoState = { done: [], undone: [] }) {
    this.done = [...done];
    this.undone = [...undone];
  }

  get state(): UndoState {
    return { done: this.done, undone: this.undone };
  }

  /** Remembers an act; `before` is the annotation as it was. */
  record(act: Act, before: Annotation | null): void {
    const again: Act =
      act.type === "create" ? { type: "restore", id: act.id } : act;
    this.done = [...this.done, { again, back: inverseOf(act, before) }];
    this.done = this.done.slice(-DEPTH);
    this.undone = [];
  }

  /** The act that takes the last one back; null when there is none. */
  back(): Act | null {
    const last = this.done.pop();
    if (!last) return null;
    this.undone.push(last);
    return last.back;
  }

  /** The act that does the last undone one again; null when there is none. */
  again(): Act | null {
    const last = this.undone.pop();
    if (!last) return null;
    this.done.push(last);
    return last.again;
  }

  /** Forgets an annotation that the server refused, or that others changed. */
  forget(id: string): void {
    this.done = this.done.filter(({ again }) => again.id !== id);
    this.undone = this.undone.filter(({ again }) => again.id !== id);
  }
}
