/**
 * Where each printed note goes in a format that writes notes into the text: to
 * its first call. A note called only from a note goes into that note; one
 * without a call keeps its own place between the blocks.
 */
import type { Node } from "prosemirror-model";

export interface PlacedNote {
  readonly node: Node;
  /** ProseMirror position just before the note. */
  readonly position: number;
}

export class NoteHomes {
  private readonly notes = new Map<string, PlacedNote>();
  /** Note by the position of the call that carries it. */
  private readonly carried = new Map<number, PlacedNote>();
  /** Ids of notes whose place is decided; before their own calls are followed. */
  private readonly settled = new Set<string>();
  private readonly alone = new Set<string>();

  constructor(doc: Node) {
    doc.descendants((node, position) => {
      if (node.type.name === "note") {
        this.notes.set(node.attrs["id"] as string, { node, position });
      }
      return !node.isTextblock;
    });
    doc.descendants((node, position) => {
      if (node.type.name === "note") return false;
      if (node.isTextblock) this.followCalls(node, position);
      return !node.isTextblock;
    });
    for (const [id, { node, position }] of this.notes) {
      if (this.settled.has(id)) continue;
      this.alone.add(id);
      this.settled.add(id);
      this.followCalls(node, position);
    }
  }

  /** The note that the call at this position carries; null for a further call. */
  carriedBy(position: number): PlacedNote | null {
    return this.carried.get(position) ?? null;
  }

  /** True for a note that no call carries. */
  standsAlone(note: Node): boolean {
    return this.alone.has(note.attrs["id"] as string);
  }

  private followCalls(block: Node, position: number): void {
    block.forEach((call, offset) => {
      if (call.type.name !== "noteRef") return;
      const id = call.attrs["target"] as string | null;
      const note = id === null ? undefined : this.notes.get(id);
      if (id === null || !note || this.settled.has(id)) return;
      this.settled.add(id);
      this.carried.set(position + 1 + offset, note);
      this.followCalls(note.node, note.position);
    });
  }
}
