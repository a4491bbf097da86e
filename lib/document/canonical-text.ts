/**
 * The canonical text: what quotations, offsets and hashes are taken from.
 * NFC; the text of each block of the running text, joined by one LF; atoms by
 * their literal; page breaks and note calls add nothing; separators and notes
 * stand outside. Each note is a stream of its own, its blocks likewise.
 */
import type { Node } from "prosemirror-model";
import type { Piece, Stream, StreamId } from "./position";

/** Between two blocks of one stream. */
export const BLOCK_SEPARATOR = "\n";

class StreamBuilder {
  readonly id: StreamId;
  private readonly parts: string[] = [];
  private readonly pieces: Piece[] = [];
  private length = 0;
  private blocks = 0;

  constructor(id: StreamId) {
    this.id = id;
  }

  /** Adds a textblock whose node begins at `position` of the document. */
  add(block: Node, position: number): void {
    if (this.blocks++ > 0) this.append(BLOCK_SEPARATOR);
    const inside = position + 1;
    // An edge of no length, so that empty blocks have a place too.
    this.pieces.push({ pm: inside, at: this.length, size: 0, length: 0 });
    block.forEach((child, offset) => {
      const text = child.isText ? (child.text ?? "") : leafText(child);
      this.pieces.push({
        pm: inside + offset,
        at: this.length,
        size: child.nodeSize,
        length: text.length,
      });
      this.append(text);
    });
  }

  finish(): Stream {
    const text = this.parts.join("");
    return { id: this.id, text, pieces: this.pieces, astral: astralIn(text) };
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

/** What an inline atom adds to the text. */
function leafText(node: Node): string {
  return node.type.spec.leafText?.(node) ?? "";
}

function astralIn(text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) {
    found.push(match.index);
  }
  return found;
}

/** Every stream of a document: "main" first, then the notes in their order. */
export function streamsOf(doc: Node): Stream[] {
  const main = new StreamBuilder("main");
  const notes: Stream[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === "note") {
      const note = new StreamBuilder(`note/${node.attrs["id"] as string}`);
      note.add(node, position);
      notes.push(note.finish());
    } else if (node.isTextblock) {
      main.add(node, position);
    }
    return !node.isTextblock;
  });
  return [main.finish(), ...notes];
}

/** The canonical main text of a document. */
export function canonicalText(doc: Node): string {
  return streamsOf(doc)[0]?.text ?? "";
}
