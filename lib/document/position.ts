/**
 * Three ways to count, never mixed: code points (at rest, in every export),
 * UTF-16 units (inside JavaScript strings) and ProseMirror positions (in the
 * editor). This is the only place where one becomes another.
 */
import type { Node } from "prosemirror-model";
import type { Brand } from "@/lib/core/brand";
import { streamsOf } from "./canonical-text";

export type CodePoint = Brand<number, "code point">;
export type Utf16 = Brand<number, "UTF-16 unit">;
export type PmPosition = Brand<number, "ProseMirror position">;

/** "main" for the running text, "note/<id>" for the words of one note. */
export type StreamId = string;
export const MAIN: StreamId = "main";

export const codePoint = (n: number): CodePoint => n as CodePoint;
export const utf16 = (n: number): Utf16 => n as Utf16;
export const pmPosition = (n: number): PmPosition => n as PmPosition;

/** A half-open stretch of one stream, in code points. */
export interface StreamRange {
  readonly stream: StreamId;
  readonly start: CodePoint;
  readonly end: CodePoint;
}

/**
 * One stream of a document with what is needed to convert positions in it.
 * A piece is a run of text or an atom: `pm` where it begins in the document,
 * `at` where it begins in `text` (UTF-16), `size` its length in the document,
 * `length` its length in the text. Text pieces have size = length.
 */
export interface Stream {
  readonly id: StreamId;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** UTF-16 index of every high surrogate, ascending; empty in most sources. */
  readonly astral: readonly number[];
}

export interface Piece {
  readonly pm: number;
  readonly at: number;
  readonly size: number;
  readonly length: number;
}

/** All streams of one document, by id, and by place in the document. */
export interface DocumentIndex {
  readonly streams: ReadonlyMap<StreamId, Stream>;
}

/** Indexes a document once; every conversion then costs O(log n). */
export function indexDocument(doc: Node): DocumentIndex {
  return { streams: new Map(streamsOf(doc).map((s) => [s.id, s])) };
}

/** The stream with this id; throws RangeError when the document has none. */
export function streamOf(index: DocumentIndex, id: StreamId): Stream {
  const stream = index.streams.get(id);
  if (!stream) throw new RangeError(`No stream "${id}" in this document`);
  return stream;
}

/** Length of a stream in code points. */
export function lengthOf(stream: Stream): CodePoint {
  return codePoint(stream.text.length - stream.astral.length);
}

/** Number of entries of the ascending `values` that are smaller than `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** UTF-16 offset to code points. Inside a surrogate pair counts as after it. */
export function toCodePoint(stream: Stream, offset: Utf16): CodePoint {
  return codePoint(offset - countBelow(stream.astral, offset - 1));
}

/** Code points to UTF-16 offset. */
export function toUtf16(stream: Stream, offset: CodePoint): Utf16 {
  const { astral } = stream;
  if (astral.length === 0) return utf16(offset);
  let low = 0;
  let high = astral.length;
  // The i-th astral character begins at code point astral[i] - i.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((astral[middle] as number) - middle < offset) low = middle + 1;
    else high = middle;
  }
  return utf16(offset + low);
}

/** Exactly these words of a stream. */
export function textBetween(
  stream: Stream,
  start: CodePoint,
  end: CodePoint,
): string {
  return stream.text.slice(toUtf16(stream, start), toUtf16(stream, end));
}

/** Index of the last piece for which `key` is not beyond `value`; -1 if none. */
function lastPiece(
  pieces: readonly Piece[],
  key: "pm" | "at",
  value: number,
): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece)[key] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Code point to ProseMirror position. `side` decides at borders: "start" keeps
 * to what follows (the first character of the range), "end" to what precedes.
 * A place inside an atom goes to the edge that takes the atom in.
 * Throws RangeError outside the stream.
 */
export function toPmPosition(
  stream: Stream,
  offset: CodePoint,
  side: "start" | "end",
): PmPosition {
  if (offset < 0 || offset > lengthOf(stream)) {
    throw new RangeError(
      `Offset ${offset} is outside stream "${stream.id}" (0–${lengthOf(stream)})`,
    );
  }
  const at = toUtf16(stream, offset);
  const piece = pieceFor(stream.pieces, at, side);
  if (!piece) return pmPosition(0);
  const into = at - piece.at;
  if (piece.size === piece.length) return pmPosition(piece.pm + into);
  const inside = into > 0 && into < piece.length;
  const before = inside ? side === "start" : into === 0;
  return pmPosition(before ? piece.pm : piece.pm + piece.size);
}

/**
 * The piece an offset belongs to. Zero-length pieces (page breaks, note calls,
 * edges of empty blocks) are passed over unless nothing else is there.
 */
function pieceFor(
  pieces: readonly Piece[],
  at: number,
  side: "start" | "end",
): Piece | undefined {
  let i = lastPiece(pieces, "at", at);
  const holds = (p: Piece) =>
    side === "start"
      ? p.length > 0 && at < p.at + p.length
      : p.length > 0 && p.at < at && at <= p.at + p.length;
  const last = i;
  for (; i >= 0; i--) {
    const piece = pieces[i] as Piece;
    if (holds(piece)) return piece;
    if (piece.length > 0 && piece.at + piece.length < at) break;
  }
  return pieces[last];
}

/** A range of a stream as ProseMirror positions, tight around its words. */
export function rangeToPm(
  index: DocumentIndex,
  range: StreamRange,
): { from: PmPosition; to: PmPosition } {
  const stream = streamOf(index, range.stream);
  const from = toPmPosition(stream, range.start, "start");
  if (range.start === range.end) return { from, to: from };
  return { from, to: toPmPosition(stream, range.end, "end") };
}

/**
 * The place of a ProseMirror position in a stream: exact inside text, the
 * nearest text of that stream elsewhere.
 */
export function pmToCodePoint(stream: Stream, position: number): CodePoint {
  const i = lastPiece(stream.pieces, "pm", position);
  if (i < 0) return codePoint(0);
  const piece = stream.pieces[i] as Piece;
  const into = position - piece.pm;
  const at =
    piece.size === piece.length
      ? piece.at + Math.min(into, piece.length)
      : into <= 0
        ? piece.at
        : piece.at + piece.length;
  return toCodePoint(stream, utf16(at));
}

/**
 * A ProseMirror range as stream ranges: one in the main stream, one for each
 * note it touches; empty ones are left out, unless the range itself is empty.
 */
export function pmToRanges(
  doc: Node,
  index: DocumentIndex,
  from: number,
  to: number,
): StreamRange[] {
  const ids = streamsTouched(doc, from, to);
  const ranges = ids.map((id) => {
    const stream = streamOf(index, id);
    return {
      stream: id,
      start: pmToCodePoint(stream, from),
      end: pmToCodePoint(stream, to),
    };
  });
  return from === to
    ? ranges.slice(0, 1)
    : ranges.filter((range) => range.end > range.start);
}

function streamsTouched(doc: Node, from: number, to: number): StreamId[] {
  const ids = new Set<StreamId>();
  doc.nodesBetween(
    from,
    Math.max(to, Math.min(from + 1, doc.content.size)),
    (node) => {
      if (node.type.name === "note")
        ids.add(`note/${node.attrs["id"] as string}`);
      else if (node.isTextblock) ids.add(MAIN);
      return !node.isTextblock;
    },
  );
  return [...ids];
}
