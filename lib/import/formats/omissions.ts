/** Marks of omission in the words of a file, whatever its format. */
import { omissionSpans } from "../inline/omissions";
import { Ledger } from "../repairs";
import { Traced } from "../traced";
import { atom, type Content, type Piece, type TextPiece } from "./content";

/** The same tree with "(omission)" and its like as marks of omission. */
export function withOmissions(content: readonly Content[]): Content[] {
  let count = 0;
  const nextId = () => `o-${String(++count).padStart(4, "0")}`;
  const inBlock = (block: Content): Content =>
    "inline" in block
      ? {
          ...block,
          inline: block.inline.flatMap((piece) =>
            "text" in piece ? inPiece(piece, nextId) : [piece],
          ),
        }
      : { ...block, blocks: block.blocks.map(inBlock) };
  return content.map(inBlock);
}

function inPiece(piece: TextPiece, nextId: () => string): Piece[] {
  const { text, marks } = piece;
  if (!/[([]/.test(text)) return [piece];
  const pieces: Piece[] = [];
  let done = 0;
  for (const span of omissionSpans(
    Traced.raw(text, 0),
    nextId,
    new Ledger(""),
  )) {
    pieces.push({ text: text.slice(done, span.from), marks });
    const literal = span.attrs["literal"] as string;
    pieces.push(atom("omissionMark", span.attrs, literal, marks));
    done = span.to;
  }
  pieces.push({ text: text.slice(done), marks });
  return pieces;
}
