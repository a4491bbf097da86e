import type { Ledger } from "../repairs";
import { NoteRegister } from "./register";

/**
 * The notes of a source whose pages are not known. A call means the next note
 * with its number, as notes follow their text on the page and at the end; when
 * none follows, the nearest before it.
 */
export class NoteBodies {
  private readonly register = new NoteRegister();
  private readonly places = new Map<string, { id: string; at: number }[]>();

  private readonly called = new Set<string>();

  /** Takes a note in, in the order of the file; `at` is its raw place. */
  add(number: string, at: number): string {
    const id = this.register.addBody(null, number);
    const list = this.places.get(number) ?? [];
    list.push({ id, at });
    this.places.set(number, list);
    return id;
  }

  /** The note a call at raw place `at` means; null when there is none. */
  find(number: string, at: number): string | null {
    const list = this.places.get(number) ?? [];
    const next = list[firstFrom(list, at)] ?? list.at(-1);
    if (next) this.called.add(next.id);
    return next?.id ?? null;
  }

  /** Warns of the notes that nothing has called; asked when all calls are read. */
  warnOfUncalled(ledger: Ledger): void {
    for (const [number, list] of this.places) {
      for (const { id, at } of list) {
        if (this.called.has(id)) continue;
        ledger.warn(
          "note-without-call",
          `Note ${number} is called nowhere in the text. Link it to what it is about.`,
          at,
        );
      }
    }
  }

  /** The id of a new call of this number. */
  addCall(number: string): string {
    return this.register.addCall(null, number);
  }
}

/** Index of the first note at or after a place; they stand in order. */
function firstFrom(list: readonly { at: number }[], place: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
