import { MAIN } from "@/lib/document/position";
import { kindOf, type Mark } from "@/lib/editor/store/mark";
import { marksIn } from "./marks-by-place";

/** How many other persons judged the same words, and how. */
export interface Opinions {
  readonly agree: number;
  readonly differ: number;
}

/**
 * What other reviewers say of the words of a judgment: a person agrees when
 * one of their judgments there is of the same family, else differs. Persons
 * are counted, not judgments, since who judges twice is not two. Judgments
 * that answer no question of authenticity have no family to compare.
 * `others` in any order, with itself or without.
 */
export function opinionsOn(mark: Mark, others: Iterable<Mark>): Opinions {
  const agreeing = new Map<string, boolean>();
  for (const other of others) {
    const { id } = other.reviewer;
    if (id === mark.reviewer.id || !isComparable(other)) continue;
    if (!overlap(mark, other)) continue;
    const agrees = other.style === mark.style;
    agreeing.set(id, agrees || agreeing.get(id) === true);
  }
  if (!isComparable(mark)) return { agree: 0, differ: 0 };
  const agree = [...agreeing.values()].filter(Boolean).length;
  return { agree, differ: agreeing.size - agree };
}

/** The same for one of all marks. */
export function opinionsAmong(
  marks: ReadonlyMap<string, Mark>,
  id: string,
): Opinions {
  const mark = marks.get(id);
  if (!mark) return { agree: 0, differ: 0 };
  const near = mark.ranges
    .filter(({ stream }) => stream === MAIN)
    .flatMap(({ start, end }) => marksIn(marks, start, end));
  return opinionsOn(mark, near);
}

function isComparable(mark: Mark): boolean {
  const { style, withdrawn } = mark;
  return kindOf(mark) === "judgment" && style !== "judged" && !withdrawn;
}

function overlap(a: Mark, b: Mark): boolean {
  return a.ranges.some((one) =>
    b.ranges.some(
      ({ stream, start, end }) =>
        stream === one.stream && start < one.end && end > one.start,
    ),
  );
}

/** "1 agrees · 2 differ"; empty when nobody else judged these words. */
export function sayOpinions({ agree, differ }: Opinions): string {
  const said = [
    agree > 0 && `${agree} ${agree === 1 ? "agrees" : "agree"}`,
    differ > 0 && `${differ} ${differ === 1 ? "differs" : "differ"}`,
  ];
  return said.filter(Boolean).join(" · ");
}
