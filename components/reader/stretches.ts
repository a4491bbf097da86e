/** How the judgments lie over a source: for the strip and the bars. */
import type { MarkStyle } from "@/lib/api/contract";
import { MAIN } from "@/lib/document/position";
import type { Mark } from "@/lib/editor/store/mark";

export interface Stretch {
  /** Code points of the running text. */
  readonly start: number;
  readonly end: number;
  readonly style: MarkStyle;
}

/** Where judgments differ the graver one is shown; a place has one colour. */
export const gravest = [
  "spurious",
  "altered",
  "doubtful",
  "undetermined",
  "genuine",
  "omission",
] as const satisfies readonly MarkStyle[];
type Shown = (typeof gravest)[number];

interface Border {
  readonly at: number;
  readonly style: Shown;
  readonly step: 1 | -1;
}

const known = new WeakMap<object, readonly Stretch[]>();

/** The stretches of a map of marks, which is a new one whenever one changes. */
export function stretchesOfMarks(
  marks: ReadonlyMap<string, Mark>,
): readonly Stretch[] {
  const stretches = known.get(marks) ?? stretchesOf(marks.values());
  known.set(marks, stretches);
  return stretches;
}

/** The judged stretches of the running text, in order, without overlap. */
export function stretchesOf(marks: Iterable<Mark>): Stretch[] {
  const stretches: Stretch[] = [];
  const open = new Map<Shown, number>();
  let from = 0;
  for (const { at, style, step } of bordersOf(marks)) {
    const shown = gravest.find((one) => (open.get(one) ?? 0) > 0);
    if (shown && at > from) {
      const last = stretches.at(-1);
      if (last?.style === shown && last.end === from) {
        stretches[stretches.length - 1] = { ...last, end: at };
      } else {
        stretches.push({ start: from, end: at, style: shown });
      }
    }
    open.set(style, (open.get(style) ?? 0) + step);
    from = at;
  }
  return stretches;
}

function bordersOf(marks: Iterable<Mark>): Border[] {
  const borders: Border[] = [];
  for (const { style, ranges, withdrawn } of marks) {
    const shown = gravest.find((one) => one === style);
    if (!shown || withdrawn) continue;
    for (const { stream, start, end } of ranges) {
      if (stream !== MAIN || start === end) continue;
      borders.push({ at: start, style: shown, step: 1 });
      borders.push({ at: end, style: shown, step: -1 });
    }
  }
  return borders.sort((a, b) => a.at - b.at);
}

export interface Share {
  readonly style: MarkStyle;
  /** Of the section, 0 to 1. */
  readonly share: number;
}

/** How much of a section each family covers, the biggest part of it first. */
export function sharesIn(
  stretches: readonly Stretch[],
  { start, end }: { readonly start: number; readonly end: number },
): Share[] {
  const length = end - start;
  if (length <= 0) return [];
  const covered = new Map<MarkStyle, number>();
  for (const stretch of stretches) {
    const common = Math.min(stretch.end, end) - Math.max(stretch.start, start);
    if (common <= 0) continue;
    covered.set(stretch.style, (covered.get(stretch.style) ?? 0) + common);
  }
  return [...covered]
    .map(([style, amount]) => ({ style, share: amount / length }))
    .sort((a, b) => b.share - a.share);
}
