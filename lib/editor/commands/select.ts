/** Selecting by sentence and paragraph, so that nobody has to drag. */
import { type EditorState, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import {
  paragraphAt,
  sentenceAfter,
  sentenceAt,
} from "@/lib/annotation/sentence";
import {
  codePoint,
  type DocumentIndex,
  pmToCodePoint,
  rangeToPm,
  type Stream,
  type StreamRange,
  streamOf,
  textBetween,
  toCodePoint,
  toPmPosition,
  utf16,
} from "@/lib/document/position";
import { streamAt } from "@/lib/editor/queries/stream-at";
import { reveal } from "./reveal";

export interface TextOf {
  readonly view: EditorView;
  readonly index: DocumentIndex;
  /** BCP 47, for the rules where a sentence ends. */
  readonly locale: string;
}

/** The sentence at the caret; when one is selected, the next one too. */
export function selectSentence({ view, index, locale }: TextOf): boolean {
  const { state } = view;
  const stream = streamOf(index, streamAt(state.doc, state.selection.from));
  const { from, to, empty } = placeIn(stream, state);
  const first = sentenceAt(stream, from, locale);
  if (!first) return false;
  if (empty) return select(view, index, first);
  // A selection that cuts a sentence is first made whole.
  const whole = sentenceBefore(stream, to, locale);
  const next =
    whole && whole.end > to ? whole : sentenceAfter(stream, to, locale);
  if (!next) return false;
  const start = first.start < from ? first.start : from;
  return select(view, index, { ...first, start, end: next.end });
}

/** Gives back the last sentence of the selection; the first one stays. */
export function shrinkSentence({ view, index, locale }: TextOf): boolean {
  const { state } = view;
  if (state.selection.empty) return false;
  const stream = streamOf(index, streamAt(state.doc, state.selection.from));
  const { from, to } = placeIn(stream, state);
  const last = sentenceBefore(stream, to, locale);
  if (!last || last.start <= from) return false;
  const end = sentenceBefore(stream, last.start, locale)?.end ?? from;
  return select(view, index, { stream: stream.id, start: from, end });
}

/** The paragraph at the caret; when it is selected, the next one too. */
export function selectParagraph({ view, index }: TextOf): boolean {
  const { state } = view;
  const stream = streamOf(index, streamAt(state.doc, state.selection.from));
  const { from, to, empty } = placeIn(stream, state);
  const first = paragraphAt(stream, from);
  if (!first) return false;
  if (empty || to < first.end) return select(view, index, first);
  const next = paragraphAfter(stream, to);
  return next !== null && select(view, index, { ...first, end: next.end });
}

/** Leaves the selection for the beginning of the sentence after it. */
export function goOn({ view, index, locale }: TextOf): void {
  const { tr, doc, selection } = view.state;
  const stream = streamOf(index, streamAt(doc, selection.to));
  const { to } = placeIn(stream, view.state);
  const next = sentenceAfter(stream, to, locale);
  const position = next
    ? toPmPosition(stream, next.start > to ? next.start : to, "start")
    : selection.to;
  view.dispatch(tr.setSelection(TextSelection.create(doc, position)));
}

/** Selects a range of a stream and brings its beginning into the window. */
export function select(
  view: EditorView,
  index: DocumentIndex,
  range: StreamRange,
): boolean {
  const { from, to } = rangeToPm(index, range);
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)));
  reveal(view, to);
  return true;
}

function placeIn(stream: Stream, { selection }: EditorState) {
  return {
    from: pmToCodePoint(stream, selection.from),
    to: pmToCodePoint(stream, selection.to),
    empty: selection.empty,
  };
}

/** The sentence that ends at `place`, or before it; null at the beginning. */
function sentenceBefore(
  stream: Stream,
  place: StreamRange["start"],
  locale: string,
): StreamRange | null {
  const before = textBetween(stream, codePoint(0), place).trimEnd();
  if (before === "") return null;
  const end = toCodePoint(stream, utf16(before.length));
  return sentenceAt(stream, codePoint(end - 1), locale);
}

function paragraphAfter(
  stream: Stream,
  place: StreamRange["start"],
): StreamRange | null {
  const at = toPmPosition(stream, place, "end");
  const next = stream.pieces.find(({ pm, length }) => pm >= at && length > 0);
  return next ? paragraphAt(stream, pmToCodePoint(stream, next.pm)) : null;
}
