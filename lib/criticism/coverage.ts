/**
 * How far the work has come, page by page. "Nobody has judged pages 200 to
 * 240" is itself a finding; a page read without remark is not an unread one.
 */
import type { Annotation, Judgment } from "@/lib/annotation/annotation";
import type { Range } from "./ranges";

export const coverageStates = [
  "unread",
  "read", // read, and nothing to say
  "once", // judged by one person
  "twice", // by several, who do not differ
  "disputed",
  "settled", // every judgment on it is agreed
] as const;
export type CoverageState = (typeof coverageStates)[number];

export interface PageRange extends Range {
  readonly label: string;
}

/** A judgment as far as coverage asks: its place and what it answers. */
interface Judged extends Range {
  readonly annotation: Annotation;
}

export interface PageCoverage {
  readonly label: string;
  readonly state: CoverageState;
  /** Ids of the judgments on it. */
  readonly judgments: readonly string[];
}

/** The state of every page; `read` holds labels of pages somebody has read. */
export function coverageOf(
  annotations: readonly Annotation[],
  pages: readonly PageRange[],
  read: ReadonlySet<string>,
): PageCoverage[] {
  const judged = judgedRanges(annotations);
  let first = 0;
  return pages.map((page) => {
    while (first < judged.length && (judged[first] as Judged).end <= page.start)
      first++;
    const here: Judged[] = [];
    for (let i = first; i < judged.length; i++) {
      const one = judged[i] as Judged;
      if (one.start >= page.end) break;
      if (one.end > page.start) here.push(one);
    }
    const state = stateOf(here, read.has(page.label));
    const judgments = [...new Set(here.map(({ annotation: { id } }) => id))];
    return { label: page.label, state, judgments };
  });
}

function judgedRanges(annotations: readonly Annotation[]): Judged[] {
  return annotations
    .filter(
      ({ body, status }) => body.kind === "judgment" && status !== "withdrawn",
    )
    .flatMap((annotation) =>
      annotation.anchors
        .filter(({ stream }) => stream === "main")
        .filter(({ state }) => state === "exact" || state === "moved")
        .map(({ start, end }) => ({
          annotation,
          start,
          end: Math.max(end, start + 1),
        })),
    )
    .sort((a, b) => a.start - b.start);
}

function stateOf(here: readonly Judged[], read: boolean): CoverageState {
  if (here.length === 0) return read ? "read" : "unread";
  if (here.every(({ annotation }) => annotation.status === "agreed")) {
    return "settled";
  }
  if (isDisputed(here)) return "disputed";
  const people = new Set(here.map(({ annotation }) => annotation.reviewer.id));
  return people.size > 1 ? "twice" : "once";
}

/** Two judgments on common words that cannot both be right. */
function isDisputed(here: readonly Judged[]): boolean {
  return here.some((one, i) => {
    if (one.annotation.status === "contested") return true;
    return here
      .slice(i + 1)
      .some(
        (other) =>
          other.annotation !== one.annotation &&
          one.start < other.end &&
          other.start < one.end &&
          differ(one.annotation, other.annotation),
      );
  });
}

/** True when two judgments answer one question differently. */
export function differ(a: Annotation, b: Annotation): boolean {
  if (a.body.kind !== "judgment" || b.body.kind !== "judgment") return false;
  const answers = new Map(
    a.body.judgments.map(({ axis, value }) => [axis, value]),
  );
  const otherwise = ({ axis, value }: Judgment) =>
    answers.has(axis) && answers.get(axis) !== value;
  if (b.body.judgments.some(otherwise)) return true;
  const [one, other] = [a.body.stance, b.body.stance];
  if (!one || !other || one.proposition === "") return false;
  return (
    one.proposition === other.proposition &&
    [one.polarity, other.polarity].sort().join() === "against,for"
  );
}

/** How many pages are in each state. */
export function countCoverage(
  pages: readonly PageCoverage[],
): Record<CoverageState, number> {
  const counts = {
    unread: 0,
    read: 0,
    once: 0,
    twice: 0,
    disputed: 0,
    settled: 0,
  };
  for (const { state } of pages) counts[state]++;
  return counts;
}
