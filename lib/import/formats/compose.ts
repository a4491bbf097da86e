/**
 * The pieces of one block made fit for a document: no character that XML and
 * editors refuse, and normal form C, also where an accent stands in another
 * piece than its letter.
 */
import type { Piece, TextPiece } from "./content";

/** As in clean.ts, for text that a parser handed over. */
const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point.
  /[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ufdd0-\ufdef]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Marks and Hangul parts at the start of a piece grow onto what precedes. */
const GROWS = /^[\p{M}\u1160-\u11ff]+/u;

export function composed(
  pieces: readonly Piece[],
  onDropped: () => void,
): readonly Piece[] {
  const cleaned = pieces.map((piece) => cleanedPiece(piece, onDropped));
  const all = cleaned.map(wordsOf).join("");
  if (all.normalize("NFC") === all) return cleaned;
  const grown = withAccentsAtTheirLetters(cleaned).map((piece) =>
    "text" in piece ? { ...piece, text: piece.text.normalize("NFC") } : piece,
  );
  const whole = grown.map(wordsOf).join("");
  // Scripts in which plain letters compose over a border of marks: one piece.
  return whole.normalize("NFC") === whole ? grown : [oneText(grown)];
}

function cleanedPiece(piece: Piece, onDropped: () => void): Piece {
  if ("place" in piece) return piece;
  const clean = (text: string) =>
    text.replace(ODD, (odd) => {
      onDropped();
      return /[\ud800-\udfff]/.test(odd) ? "\ufffd" : "";
    });
  if ("text" in piece) return { ...piece, text: clean(piece.text) };
  if (piece.atom !== "omissionMark") return piece;
  const literal = clean(piece.literal).normalize("NFC");
  return { ...piece, literal, attrs: { ...piece.attrs, literal } };
}

function wordsOf(piece: Piece): string {
  if ("place" in piece) return "";
  return "text" in piece ? piece.text : piece.literal;
}

function withAccentsAtTheirLetters(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let letter = -1;
  for (const piece of pieces) {
    if (!("text" in piece)) {
      if ("atom" in piece && piece.literal !== "") letter = -1;
      result.push(piece);
      continue;
    }
    const before = result[letter] as TextPiece | undefined;
    const accents = before ? (GROWS.exec(piece.text)?.[0] ?? "") : "";
    if (before && accents !== "") {
      result[letter] = { ...before, text: before.text + accents };
    }
    const rest = piece.text.slice(accents.length);
    if (rest === "") continue;
    letter = result.length;
    result.push({ ...piece, text: rest });
  }
  return result;
}

function oneText(pieces: readonly Piece[]): TextPiece {
  const first = pieces.find((piece): piece is TextPiece => "text" in piece);
  return {
    text: pieces.map(wordsOf).join("").normalize("NFC"),
    marks: first?.marks ?? [],
  };
}
