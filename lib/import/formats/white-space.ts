/** White space as browsers treat it: in a row one space, at the edges none. */
import type { Piece, TextPiece } from "./content";

/** No-break spaces are characters like any other. */
const SPACE = /[ \t\r\n\f]+/g;

/** The pieces of one block without white space that means nothing. */
export function collapsed(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  // True at the start of a line and after a space: a further one goes.
  let open = true;
  for (const piece of pieces) {
    if (!("text" in piece)) {
      if ("atom" in piece && piece.atom === "lineBreak") {
        trimEnd(result);
        open = true;
      } else if ("atom" in piece && piece.literal !== "") open = false;
      result.push(piece);
      continue;
    }
    let text = piece.text.replace(SPACE, " ");
    if (open && text.startsWith(" ")) text = text.slice(1);
    if (text === "") continue;
    open = text.endsWith(" ");
    result.push({ ...piece, text });
  }
  trimEnd(result);
  return result;
}

/** Takes the space at the end of a line away, over atoms without words. */
function trimEnd(pieces: Piece[]): void {
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i] as Piece;
    if ("atom" in piece && piece.literal !== "") return;
    if (!("text" in piece)) continue;
    const text = piece.text.trimEnd();
    if (text !== "") {
      pieces[i] = { ...piece, text } satisfies TextPiece;
      return;
    }
    pieces.splice(i, 1);
  }
}
