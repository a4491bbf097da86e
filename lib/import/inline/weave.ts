/**
 * Inline rules look at the text of one block and answer with spans; here the
 * spans and the text between them become one row of inline drafts.
 */
import type { Attrs, Mark } from "prosemirror-model";
import type { AtomDraft, InlineDraft } from "../draft";
import type { Traced } from "../traced";

interface Place {
  /** UTF-16 offsets in the text of the block. */
  readonly from: number;
  readonly to: number;
}

/** An atom in place of the text; with `keep` the text is its literal. */
export interface AtomSpan extends Place {
  readonly atom: AtomDraft["atom"];
  readonly attrs: Attrs;
  readonly keep: boolean;
}

/** A mark over the text. */
export interface MarkSpan extends Place {
  readonly mark: Mark;
}

/** Characters that are signs of the transcription and not text. */
export interface DropSpan extends Place {
  readonly drop: true;
}

export type Span = AtomSpan | MarkSpan | DropSpan;
type Cut = AtomSpan | DropSpan;

/** Joins text and spans. Of cuts that overlap, the first one counts. */
export function weave(text: Traced, spans: readonly Span[]): InlineDraft[] {
  const marks = new ActiveMarks(
    spans.filter((span): span is MarkSpan => "mark" in span),
  );
  const borders = bordersOf(spans, text.length);
  const result: InlineDraft[] = [];
  let at = 0;
  const copyTo = (end: number) => {
    while (at < end) {
      const stop = Math.min(end, borders.next(at));
      result.push({ text: text.slice(at, stop), marks: marks.at(at) });
      at = stop;
    }
  };
  for (const cut of cutsOf(spans)) {
    // An atom without text (a page break) is kept, at the nearest place.
    if (cut.from < at && cut.to > cut.from) continue;
    copyTo(Math.max(at, cut.from));
    if ("atom" in cut) result.push(atomOf(cut, text, marks.at(cut.from)));
    at = Math.max(at, cut.to);
  }
  copyTo(text.length);
  return result;
}

function atomOf(
  span: AtomSpan,
  text: Traced,
  marks: readonly Mark[],
): AtomDraft {
  const literal = span.keep ? text.slice(span.from, span.to) : null;
  return { atom: span.atom, attrs: span.attrs, literal, marks };
}

function cutsOf(spans: readonly Span[]): Cut[] {
  return spans
    .filter((span): span is Cut => !("mark" in span))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Where the set of marks changes, for walking from left to right. */
function bordersOf(spans: readonly Span[], end: number) {
  const borders = spans
    .filter((span) => "mark" in span)
    .flatMap((span) => [span.from, span.to])
    .concat(end)
    .sort((a, b) => a - b);
  let i = 0;
  return {
    next(at: number): number {
      while ((borders[i] ?? end) <= at && i < borders.length - 1) i++;
      return borders[i] ?? end;
    },
  };
}

/** The marks at a place; asked from left to right. */
class ActiveMarks {
  private readonly waiting: MarkSpan[];
  private active: MarkSpan[] = [];

  constructor(spans: readonly MarkSpan[]) {
    this.waiting = [...spans].sort((a, b) => b.from - a.from);
  }

  at(offset: number): readonly Mark[] {
    for (
      let next = this.waiting.at(-1);
      next && next.from <= offset;
      next = this.waiting.at(-1)
    ) {
      this.active.push(next);
      this.waiting.pop();
    }
    this.active = this.active.filter((span) => span.to > offset);
    return this.active.reduce<readonly Mark[]>(
      (set, span) => span.mark.addToSet(set),
      [],
    );
  }
}
