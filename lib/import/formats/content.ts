/**
 * What the reader of a format makes of a file: a tree of blocks with plain
 * strings. It knows nothing of the file's text and of the way back; both are
 * made of it by transcribe.ts, in one way for all formats.
 */
import type { Attrs, Mark } from "prosemirror-model";
import type { AtomDraft } from "../draft";
import { voiceOfNote } from "../notes/voice";

export interface TextPiece {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** `literal` is what the atom adds to the words; "" for page breaks and calls. */
export interface AtomPiece {
  readonly atom: AtomDraft["atom"];
  readonly attrs: Attrs;
  readonly literal: string;
  readonly marks: readonly Mark[];
  /** Places inside the literal, `offset` code points into it. */
  readonly inside?: readonly {
    readonly place: number;
    readonly offset: number;
  }[];
}

/** A place between the words that something else refers to. */
export interface PlacePiece {
  readonly place: number;
}

export type Piece = TextPiece | AtomPiece | PlacePiece;

/** A textblock: paragraph, heading, note and so on. */
export interface TextContent {
  readonly type: string;
  readonly attrs: Attrs;
  readonly inline: readonly Piece[];
}

/** A separator, or anything that holds blocks. */
export interface HolderContent {
  readonly type: string;
  readonly attrs: Attrs;
  readonly blocks: readonly Content[];
}

export type Content = TextContent | HolderContent;

export function words(
  text: string,
  marks: readonly Mark[] = [],
): readonly TextPiece[] {
  return text === "" ? [] : [{ text, marks }];
}

export function atom(
  name: AtomPiece["atom"],
  attrs: Attrs,
  literal = "",
  marks: readonly Mark[] = [],
): AtomPiece {
  return { atom: name, attrs, literal, marks };
}

export function lineEnd(): AtomPiece {
  return atom("lineBreak", {}, "\n");
}

export function textContent(
  type: string,
  inline: readonly Piece[],
  attrs: Attrs = {},
): TextContent {
  return { type, attrs, inline };
}

/** A note with whoever its own words name as its writer. */
export function noteContent(
  inline: readonly Piece[],
  { id, label }: { id: string; label: string },
): TextContent {
  const said = inline.map((piece) => ("text" in piece ? piece.text : ""));
  const voice = voiceOfNote(said.join(""));
  return textContent("note", inline, { id, label, voice });
}

export function holder(
  type: string,
  blocks: readonly Content[],
  attrs: Attrs = {},
): HolderContent {
  return { type, attrs, blocks };
}

/** True when a block holds words or an atom that is seen. */
export function saysSomething({ inline }: TextContent): boolean {
  return inline.some(
    (piece) =>
      ("text" in piece && /\S/.test(piece.text)) ||
      ("atom" in piece && piece.atom !== "lineBreak"),
  );
}

/** All pieces of these blocks as one row, a line end between two blocks. */
export function flat(blocks: readonly Content[]): Piece[] {
  const rows = blocks
    .flatMap(textblocksIn)
    .filter((block) => block.inline.length > 0);
  return rows.flatMap(({ inline }, i) =>
    i === 0 ? inline : [lineEnd(), ...inline],
  );
}

/** Every textblock of a tree but notes, in order. */
export function textblocksIn(content: Content): TextContent[] {
  if ("inline" in content) return content.type === "note" ? [] : [content];
  return content.blocks.flatMap(textblocksIn);
}

/** The notes of a tree, in order. */
export function notesIn(content: Content): TextContent[] {
  if ("inline" in content) return content.type === "note" ? [content] : [];
  return content.blocks.flatMap(notesIn);
}
