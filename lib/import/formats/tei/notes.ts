/**
 * Notes of other people's TEI: where they stand in the text, or at the end
 * with a pointer that leads to them, or with a target of their own.
 */
import type { Element } from "slimdom";
import { atom, type Piece } from "../content";
import { all, plainText, pointers, xmlId } from "./parse";

interface Note {
  readonly id: string;
  readonly label: string;
}

export class TeiNotes {
  private readonly notes = new Map<Element, Note>();
  private readonly byId = new Map<string, Element>();
  /** Notes that something in the text calls. */
  private readonly called = new Set<Element>();
  private calls = 0;

  constructor(texts: readonly Element[]) {
    const every = (name: string) => texts.flatMap((text) => all(text, name));
    for (const element of every("note")) {
      const number = this.notes.size + 1;
      const id = `n-${String(number).padStart(4, "0")}`;
      const label = element.getAttribute("n")?.trim() ?? String(number);
      this.notes.set(element, { id, label });
      const own = xmlId(element);
      if (own !== null) this.byId.set(own, element);
      // A note may say itself where it belongs: at an anchor in the text.
      for (const target of pointers(element.getAttribute("target"))) {
        this.byId.set(target, element);
      }
    }
    const places = [...every("ref"), ...every("ptr")];
    const targets = places.map((e) => e.getAttribute("target") ?? "");
    const anchors = every("anchor").map((e) => `#${xmlId(e)}`);
    for (const target of [...targets, ...anchors]) {
      const note = this.byId.get(target.replace(/^#/, ""));
      if (note) this.called.add(note);
    }
  }

  noteOf(element: Element): Note {
    return this.notes.get(element) ?? { id: "n-0000", label: "" };
  }

  /** The call of a note that stands in the text; none if another calls it. */
  callAt(element: Element): Piece[] {
    return this.called.has(element) ? [] : [this.call(this.noteOf(element))];
  }

  /** The call of the note with this id or target; none if there is no such. */
  callFor(id: string | null, printed: string | null): Piece[] {
    const element = id === null ? undefined : this.byId.get(id);
    if (!element) return [];
    const { id: target, label } = this.noteOf(element);
    return [this.call({ id: target, label: printed || label })];
  }

  private call({ id, label }: Note): Piece {
    const number = String(++this.calls).padStart(4, "0");
    return atom("noteRef", { id: `r-${number}`, target: id, printed: label });
  }
}

/** Who speaks in a note: an editor, if the encoder says so. */
export function voiceOf(note: Element): string {
  const said = `${note.getAttribute("type")} ${note.getAttribute("resp")}`;
  if (/translat/i.test(said)) return "translator";
  return /edit|#ed/i.test(said) || plainText(note).startsWith("[Ed")
    ? "editor"
    : "note";
}
