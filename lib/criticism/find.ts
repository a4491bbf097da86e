/** Judgments by page, concern, polarity, mode, person, words. */
import type { Annotation } from "@/lib/annotation/annotation";
import type { Stance } from "@/lib/annotation/stance";
import type { Concern, Mode, Polarity } from "@/lib/vocabulary/argument";
import type { Range } from "./ranges";

export interface JudgmentFilter {
  /** Only those that touch this stretch of the main stream. */
  readonly within?: Range | undefined;
  /** Only those about all of these. */
  readonly concerns?: readonly Concern[] | undefined;
  readonly polarities?: readonly Polarity[] | undefined;
  readonly modes?: readonly Mode[] | undefined;
  readonly reviewerId?: string | undefined;
  /** Words of the stance, whatever their case. */
  readonly words?: string | undefined;
}

/**
 * Holds an event for real and keeps the question of authorship apart from
 * that: a spurious passage may be true.
 */
export const trueWhoeverWroteIt: JudgmentFilter = {
  concerns: ["occurrence", "authorship"],
  polarities: ["for"],
  modes: ["asserted"],
};

/** The standing judgments that pass, in the order given. */
export function findJudgments(
  annotations: readonly Annotation[],
  filter: JudgmentFilter,
): Annotation[] {
  return annotations.filter(
    (annotation) =>
      annotation.body.kind === "judgment" &&
      annotation.status !== "withdrawn" &&
      touches(annotation, filter.within) &&
      passes(annotation.body.stance, filter) &&
      (filter.reviewerId ?? annotation.reviewer.id) === annotation.reviewer.id,
  );
}

function touches({ anchors }: Annotation, within: Range | undefined): boolean {
  if (!within) return true;
  return anchors.some(
    ({ stream, state, start, end }) =>
      stream === "main" &&
      (state === "exact" || state === "moved") &&
      start < within.end &&
      Math.max(end, start + 1) > within.start,
  );
}

function passes(stance: Stance | undefined, filter: JudgmentFilter): boolean {
  const { concerns, polarities, modes, words } = filter;
  if (!concerns && !polarities && !modes && !words) return true;
  if (!stance) return false;
  return (
    (concerns ?? []).every((concern) => stance.concerns.includes(concern)) &&
    (polarities?.includes(stance.polarity) ?? true) &&
    (modes?.includes(stance.mode) ?? true) &&
    holdsWords(stance, words)
  );
}

function holdsWords(stance: Stance, words: string | undefined): boolean {
  if (!words) return true;
  const { code, proposition, statement, wording, remark } = stance;
  const all = [code, proposition, statement, wording, remark].join("\n");
  return all.toLowerCase().includes(words.toLowerCase());
}
