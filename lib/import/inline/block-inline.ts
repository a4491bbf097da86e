/** All inline rules over one block, for profiles whose pages are not known. */
import type { InlineDraft } from "../draft";
import { type Calls, callsIn } from "../notes/calls";
import type { Ledger } from "../repairs";
import type { Traced } from "../traced";
import { bracketSpans } from "./brackets";
import { emphasisIn } from "./emphasis";
import { escapeSpans } from "./escapes";
import { type ForeignWords, foreignSpans } from "./foreign";
import { omissionSpans } from "./omissions";
import { type Span, weave } from "./weave";

export interface InlineContext {
  readonly ledger: Ledger;
  readonly nextOmission: () => string;
  /** Null in front and back matter, which call no notes. */
  readonly calls: Calls | null;
  readonly foreign: readonly ForeignWords[];
  /** BCP 47 of most of the text; null when it is not known. */
  readonly language: string | null;
}

/** The inline drafts of a block; `more` are spans the caller has found. */
export function blockInline(
  text: Traced,
  context: InlineContext,
  more: readonly Span[] = [],
): InlineDraft[] {
  const { ledger, nextOmission, foreign, calls } = context;
  return weave(text, [
    ...more,
    ...lineSpans(text),
    ...escapeSpans(text, ledger),
    ...emphasisIn(text, ledger).spans,
    ...omissionSpans(text, nextOmission, ledger),
    ...bracketSpans(text, ledger),
    ...foreignSpans(text, foreign, ledger),
    ...(calls ? callsIn(text, calls) : []),
  ]);
}

/** Line ends that are meant. */
export function lineSpans(text: Traced): Span[] {
  return [...text.text.matchAll(/\n/g)].map((match) => ({
    from: match.index,
    to: match.index + 1,
    atom: "lineBreak",
    attrs: {},
    keep: true,
  }));
}
