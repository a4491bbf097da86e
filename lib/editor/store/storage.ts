/** Words and acts that must outlive the window, in the browser's storage. */
import type { Act } from "./acts";
import type { OutboxStorage } from "./outbox";
import type { UndoState } from "./undo";

/** Where what can be taken back waits for the page to come back. */
export interface UndoStorage {
  load(): UndoState;
  save(state: UndoState): void;
}

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Acts on their way, kept under one key. */
export function storedOutbox(store: Store, key: string): OutboxStorage {
  return {
    load() {
      try {
        return JSON.parse(store.getItem(key) ?? "[]") as Act[];
      } catch {
        return [];
      }
    },
    save(acts) {
      tryTo(() => {
        if (acts.length === 0) store.removeItem(key);
        else store.setItem(key, JSON.stringify(acts));
      });
    },
  };
}

/** What can be taken back, kept for this window alone: it outlives a reload. */
export function storedUndo(store: Store, key: string): UndoStorage {
  return {
    load() {
      try {
        const read = JSON.parse(store.getItem(key) ?? "null");
        const { done, undone } = (read ?? {}) as Partial<UndoState>;
        return Array.isArray(done) && Array.isArray(undone)
          ? { done, undone }
          : { done: [], undone: [] };
      } catch {
        return { done: [], undone: [] };
      }
    },
    save(state) {
      tryTo(() => store.setItem(key, JSON.stringify(state)));
    },
  };
}

/** What is written in a field and not yet saved, by annotation and field. */
export class Drafts {
  private readonly store: Store;
  private readonly prefix: string;

  constructor(store: Store, prefix = "substratum:draft:") {
    this.store = store;
    this.prefix = prefix;
  }

  get(id: string, field: string): string | null {
    try {
      return this.store.getItem(this.key(id, field));
    } catch {
      return null;
    }
  }

  set(id: string, field: string, words: string): void {
    tryTo(() => this.store.setItem(this.key(id, field), words));
  }

  clear(id: string, field: string): void {
    tryTo(() => this.store.removeItem(this.key(id, field)));
  }

  private key(id: string, field: string): string {
    return `${this.prefix}${id}:${field}`;
  }
}

/** A full or forbidden storage must not stop the work. */
function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    // The words are still on the screen and on their way to the server.
  }
}
