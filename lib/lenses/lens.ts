/**
 * What a lens is: a pure function from a text, and what is known beside it, to
 * findings. It proposes and never decides; it says what it did not look at.
 * The contract is run against every lens by compliance.test.ts.
 */
import type { Node } from "prosemirror-model";
import type { Outline } from "@/lib/document/outline";
import type {
  CodePoint,
  DocumentIndex,
  StreamId,
} from "@/lib/document/position";
import type { FindingConfidence } from "@/lib/vocabulary/findings";
import type { Axis, Term } from "@/lib/vocabulary/vocabulary";
import type { TextBlock } from "./blocks";
import type { GazetteerEntry } from "./gazetteer/entry";

/** A text as lenses read it; made by `readText` (read-text.ts). */
export interface ReadText {
  readonly document: Node;
  readonly index: DocumentIndex;
  readonly outline: Outline;
  /** Every block of every stream, in the order of the document. */
  readonly blocks: readonly TextBlock[];
  /** BCP 47, of the text as it stands; empty when unknown. */
  readonly languages: readonly string[];
  /** True for a text known to be a translation, null when not known. */
  readonly translated: boolean | null;
}

/** Another text to hold beside the one examined. */
export interface ComparisonText extends ReadText {
  readonly slug: string;
  readonly title: string;
}

export interface LensInput extends ReadText {
  /** Dated facts: words, names, events, lives, offices, whereabouts. */
  readonly gazetteer: readonly GazetteerEntry[];
  readonly comparisons: readonly ComparisonText[];
  /** Looked at in each call of `progress`; see `step`. */
  readonly signal: AbortSignal;
  /** Called with 0 to 1, rising. */
  readonly progress: (done: number) => void;
}

/** Where a finding stands. The first place is the passage, others bear on it. */
export interface FindingPlace {
  readonly stream: StreamId;
  readonly start: CodePoint;
  readonly end: CodePoint;
  /** Exactly the words of the text there; empty for a point. */
  readonly words: string;
  /** What this place is to the finding ("the note", "the entry before"). */
  readonly label: string | null;
}

/** What an accepted finding puts into the evidence, in plain words. */
export interface EvidenceDraft {
  /** What was observed, as a sentence that stands alone. */
  readonly statement: string;
  /** What the text was held against, and where that comes from. */
  readonly comparandum: string | null;
  /** The question it bears on; the answer is the person's. */
  readonly axis: Axis | null;
}

export interface Finding {
  /** The same for the same observation, wherever the text moves. */
  readonly id: string;
  readonly lens: string;
  /** One of the kinds its lens declares. */
  readonly kind: string;
  /** At least one. */
  readonly places: readonly FindingPlace[];
  /** The words of the passage, shortened for a list. */
  readonly words: string;
  /** Why this is proposed, in plain words: one or two sentences. */
  readonly reason: string;
  /** What is usual here, so that the finding can be weighed; null when none. */
  readonly reference: string | null;
  readonly confidence: FindingConfidence;
  /** What this finding cannot show. */
  readonly limits: string;
  /** EDTF: the passage cannot have been written earlier, if this holds. */
  readonly notBefore: string | null;
  readonly evidence: EvidenceDraft;
}

/** "113 dates read" or "12 dates not read, because …". */
export interface Count {
  readonly what: string;
  readonly count: number;
  /** Why these were left out; null for what was examined. */
  readonly why: string | null;
}

/** A measure along the text, drawn as a strip under the page axis. */
export interface Strip {
  readonly id: string;
  readonly label: string;
  /** What a value counts: "per 1,000 words". */
  readonly unit: string;
  /** Ascending places of the main stream. */
  readonly points: readonly {
    readonly start: number;
    readonly end: number;
    readonly value: number;
  }[];
}

export interface LensResult {
  readonly findings: readonly Finding[];
  readonly examined: readonly Count[];
  /** What was not looked at; never left out, if need be with count 0. */
  readonly skipped: readonly Count[];
  readonly strips: readonly Strip[];
}

/** One folder, one line in registry.ts, one page (README.md) for the user. */
export interface Lens {
  readonly id: string;
  readonly label: string;
  /** The question it asks, in one line. */
  readonly question: string;
  readonly kinds: readonly Term[];
  /** What no finding of this lens can show. */
  readonly limits: string;
  /**
   * Pure and deterministic. Calls `step` often enough to be stopped within
   * some 100 ms; throws the signal's reason then, and nothing else.
   */
  run(input: LensInput): LensResult;
}

/** Says how far a lens is; throws the reason of the signal when it is stopped. */
export function step(input: LensInput, done: number): void {
  input.progress(Math.min(1, Math.max(0, done)));
  input.signal.throwIfAborted();
}
