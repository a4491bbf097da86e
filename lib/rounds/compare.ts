/**
 * Who judged what, place by place. Compared are axis, value and likelihood and
 * how far each judgment reaches; never what somebody wrote beside it.
 */
import type { Comparison } from "@/lib/vocabulary/rounds";
import type { Axis } from "@/lib/vocabulary/vocabulary";
import type { Answer, JudgedItem } from "./round";

export interface GivenAnswer extends Answer {
  readonly reviewerId: string;
}

/** Judgments on one axis that overlap, from one reviewer or several. */
export interface ComparedPlace {
  /** Names the place within its round, as long as nothing is submitted. */
  readonly key: string;
  readonly itemId: string;
  readonly axis: Axis;
  readonly kind: Comparison;
  /** Code points from the beginning of the passage; all answers together. */
  readonly start: number;
  readonly end: number;
  readonly answers: readonly GivenAnswer[];
  /** Reviewers who submitted the passage without an answer here. */
  readonly silent: readonly string[];
}

/** True when every reviewer of the passage said the same. */
export function allAgree({ kind, silent }: ComparedPlace): boolean {
  return kind === "same" && silent.length === 0;
}

/** The places of a passage, in the order of the text, axis by axis. */
export function comparePlaces(
  item: JudgedItem,
  axes: readonly Axis[],
): ComparedPlace[] {
  return axes
    .flatMap((axis) =>
      overlapping(answersOn(item, axis)).map((answers) =>
        placeOf(item, axis, answers),
      ),
    )
    .sort((a, b) => a.start - b.start);
}

function answersOn(item: JudgedItem, axis: Axis): GivenAnswer[] {
  return item.submissions
    .flatMap(({ reviewerId, answers }) =>
      answers.map((answer) => ({ ...answer, reviewerId })),
    )
    .filter((answer) => answer.axis === axis)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Groups in which each answer overlaps another; a point meets what holds it. */
function overlapping(sorted: readonly GivenAnswer[]): GivenAnswer[][] {
  const groups: { end: number; answers: GivenAnswer[] }[] = [];
  for (const answer of sorted) {
    const last = groups.at(-1);
    const meets =
      last &&
      answer.start <
        Math.max(
          last.end,
          answer.start === answer.end ? last.end + 1 : last.end,
        );
    if (last && meets) {
      last.answers.push(answer);
      last.end = Math.max(last.end, answer.end);
    } else groups.push({ end: answer.end, answers: [answer] });
  }
  return groups.map(({ answers }) => answers);
}

function placeOf(
  item: JudgedItem,
  axis: Axis,
  answers: readonly GivenAnswer[],
): ComparedPlace {
  const start = Math.min(...answers.map((answer) => answer.start));
  const end = Math.max(...answers.map((answer) => answer.end));
  const spoke = new Set(answers.map(({ reviewerId }) => reviewerId));
  return {
    key: `${item.id}:${axis}:${start}-${end}`,
    itemId: item.id,
    axis,
    kind: kindOf(answers, spoke.size),
    start,
    end,
    answers,
    silent: item.submissions
      .map(({ reviewerId }) => reviewerId)
      .filter((id) => !spoke.has(id)),
  };
}

function kindOf(answers: readonly GivenAnswer[], spoke: number): Comparison {
  const differs = (of: (answer: GivenAnswer) => string) =>
    new Set(answers.map(of)).size > 1;
  if (differs(({ value }) => value)) return "value";
  if (spoke === 1) return "single";
  if (differs(({ likelihood }) => likelihood)) return "likelihood";
  return differs(({ start, end }) => `${start}-${end}`) ? "extent" : "same";
}
