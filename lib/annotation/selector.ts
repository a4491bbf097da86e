/**
 * From a place to an anchor, and the check that an anchor still holds.
 * Offsets are code points of one stream; an anchor keeps its words beside its
 * place so that each can check the other.
 */
import {
  type CodePoint,
  codePoint,
  type DocumentIndex,
  lengthOf,
  type Stream,
  type StreamRange,
  streamOf,
  textBetween,
} from "@/lib/document/position";
import { type Anchor, CONTEXT_LENGTH } from "./annotation";

/** Up to `CONTEXT_LENGTH` code points before `offset`. */
function before(stream: Stream, offset: CodePoint): string {
  const from = codePoint(Math.max(0, offset - CONTEXT_LENGTH));
  return textBetween(stream, from, offset);
}

/** Up to `CONTEXT_LENGTH` code points from `offset` on. */
function after(stream: Stream, offset: CodePoint): string {
  const to = Math.min(lengthOf(stream), offset + CONTEXT_LENGTH);
  return textBetween(stream, offset, codePoint(to));
}

/** True when the range lies in a stream of the document, its ends in order. */
export function isInside(index: DocumentIndex, range: StreamRange): boolean {
  const stream = index.streams.get(range.stream);
  return (
    stream !== undefined &&
    0 <= range.start &&
    range.start <= range.end &&
    range.end <= lengthOf(stream)
  );
}

/**
 * The anchor of a range, state "exact". A range of no length is a point,
 * known by its surroundings alone. Throws RangeError outside the document.
 */
export function anchorFor(index: DocumentIndex, range: StreamRange): Anchor {
  const stream = streamOf(index, range.stream);
  if (!isInside(index, range)) {
    throw new RangeError(
      `Range ${range.start}–${range.end} is outside stream "${range.stream}" (0–${lengthOf(stream)})`,
    );
  }
  return {
    stream: range.stream,
    start: range.start,
    end: range.end,
    exact: textBetween(stream, range.start, range.end),
    prefix: before(stream, range.start),
    suffix: after(stream, range.end),
    state: "exact",
  };
}

/** The place an anchor names, as a range with typed offsets. */
export function rangeOf(anchor: Anchor): StreamRange {
  return {
    stream: anchor.stream,
    start: codePoint(anchor.start),
    end: codePoint(anchor.end),
  };
}

/**
 * True when the words of the anchor stand at its place. A point has no words:
 * there the text on both sides must be the same, so a point that was kept
 * without its surroundings holds in an empty stream only.
 */
export function verifyAnchor(index: DocumentIndex, anchor: Anchor): boolean {
  const range = rangeOf(anchor);
  if (!isInside(index, range)) return false;
  const stream = streamOf(index, range.stream);
  if (anchor.start < anchor.end) {
    return textBetween(stream, range.start, range.end) === anchor.exact;
  }
  const known = anchor.prefix !== "" || anchor.suffix !== "";
  return (
    anchor.exact === "" &&
    (known || lengthOf(stream) === 0) &&
    before(stream, range.start).endsWith(anchor.prefix) &&
    after(stream, range.end).startsWith(anchor.suffix)
  );
}
