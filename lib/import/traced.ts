/**
 * Text that remembers where it came from. Every rule of an importer cuts and
 * joins `Traced` values, never plain strings, so that the way back to the file
 * falls out at the end. Raw places are UTF-16 offsets of the decoded file here;
 * they become code points when the document is assembled.
 */

/**
 * `text` came from raw `from`–`to`. Equally long: character by character.
 * `from` = `to`: put in by the importer (the space of a join).
 */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface RawRange {
  readonly from: number;
  readonly to: number;
}

export class Traced {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Where each piece begins in `text`. */
  private readonly starts: readonly number[];

  private constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
    const starts: number[] = [];
    let at = 0;
    for (const piece of pieces) {
      starts.push(at);
      at += piece.text.length;
    }
    this.starts = starts;
    this.text =
      pieces.length === 1
        ? (pieces[0] as Piece).text
        : pieces.map((piece) => piece.text).join("");
  }

  static readonly empty = new Traced([]);

  /** Text that stands in the file as it is, from raw offset `from`. */
  static raw(text: string, from: number): Traced {
    return Traced.replaced(text, from, from + text.length);
  }

  /** Text that stands for raw `from`–`to`. */
  static replaced(text: string, from: number, to: number): Traced {
    return text === "" ? Traced.empty : new Traced([{ text, from, to }]);
  }

  /** Text put in by the importer at raw place `at`. */
  static inserted(text: string, at: number): Traced {
    return Traced.replaced(text, at, at);
  }

  static join(parts: readonly Traced[]): Traced {
    const pieces = parts.flatMap((part) => part.pieces);
    return pieces.length === 0 ? Traced.empty : new Traced(pieces);
  }

  get length(): number {
    return this.text.length;
  }

  /** The raw stretch from the first character to the last. */
  get range(): RawRange {
    const first = this.pieces[0];
    const last = this.pieces.at(-1);
    return { from: first?.from ?? 0, to: last?.to ?? 0 };
  }

  /** Like String.slice for 0 ≤ start ≤ end ≤ length. */
  slice(start: number, end: number = this.length): Traced {
    if (start === 0 && end === this.length) return this;
    const found: Piece[] = [];
    for (let i = this.pieceAt(start); i < this.pieces.length; i++) {
      const at = this.starts[i] as number;
      if (at >= end) break;
      const piece = this.pieces[i] as Piece;
      const part = cut(piece, Math.max(0, start - at), end - at);
      if (part.text !== "") found.push(part);
    }
    return found.length === 0 ? Traced.empty : new Traced(found);
  }

  /** Without white space at either end. */
  trim(): Traced {
    const start = this.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  /** The raw place of the character at `offset`; the end of the last beyond. */
  rawAt(offset: number): number {
    const index = Math.min(this.pieceAt(offset), this.pieces.length - 1);
    const piece = this.pieces[index];
    if (!piece) return 0;
    const into = offset - (this.starts[index] as number);
    if (into >= piece.text.length) return piece.to;
    return oneToOne(piece) ? piece.from + into : piece.from;
  }

  /** Index of the piece that holds `offset`. */
  private pieceAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

function oneToOne(piece: Piece): boolean {
  return piece.to - piece.from === piece.text.length;
}

/** Part of a piece; a part of a replaced piece stands for the whole of it. */
function cut(piece: Piece, start: number, end: number): Piece {
  if (start === 0 && end >= piece.text.length) return piece;
  const text = piece.text.slice(start, end);
  if (!oneToOne(piece)) return { ...piece, text };
  return {
    text,
    from: piece.from + start,
    to: piece.from + start + text.length,
  };
}
