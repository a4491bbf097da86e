import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import {
  codePoint,
  type DocumentIndex,
  pmToCodePoint,
  pmToRanges,
  type StreamRange,
  streamOf,
  textBetween,
} from "@/lib/document/position";
import { streamAt } from "./stream-at";

/**
 * The selected passage as ranges of streams. Words selected in the running
 * text are one range, even when notes stand between the paragraphs; a caret
 * gives a point. Outer white space is left out.
 */
export function selectedPassage(
  state: EditorState,
  index: DocumentIndex,
): StreamRange[] {
  const { from, to } = state.selection;
  return passageBetween(state.doc, index, from, to);
}

/** The same for any two positions of the document. */
export function passageBetween(
  doc: Node,
  index: DocumentIndex,
  from: number,
  to: number,
): StreamRange[] {
  const first = streamAt(doc, from);
  const ranges =
    first === streamAt(doc, to)
      ? [rangeIn(index, first, from, to)]
      : pmToRanges(doc, index, from, to);
  return ranges
    .map((range) => trimmed(index, range))
    .filter((range) => from === to || range.end > range.start);
}

function rangeIn(
  index: DocumentIndex,
  id: string,
  from: number,
  to: number,
): StreamRange {
  const stream = streamOf(index, id);
  return {
    stream: id,
    start: pmToCodePoint(stream, from),
    end: pmToCodePoint(stream, to),
  };
}

function trimmed(index: DocumentIndex, range: StreamRange): StreamRange {
  const words = textBetween(
    streamOf(index, range.stream),
    range.start,
    range.end,
  );
  if (words.trim() === "") return range;
  const lead = words.length - words.trimStart().length;
  const tail = words.length - words.trimEnd().length;
  // White space is one code point and one UTF-16 unit each.
  return {
    ...range,
    start: codePoint(range.start + lead),
    end: codePoint(range.end - tail),
  };
}
