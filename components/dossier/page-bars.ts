/** Printed pages taken together, as many as a chart has room for. */
import type { Dossier, PageView } from "@/lib/criticism/dossier";
import { type Side, sides } from "@/lib/criticism/sides";
import { type Family, families } from "@/lib/vocabulary/vocabulary";

export const PAGES = 10;

export interface Bar<Series extends string> {
  readonly first: PageView;
  readonly last: PageView;
  readonly values: Readonly<Record<Series, number>>;
  /** Judgments on these pages. */
  readonly judgments: number;
}

/** Share (0–1) of the counted words by family of authenticity. */
export function familyBars(pages: Dossier["pages"]): Bar<Family>[] {
  const ids = [...new Set(Object.values(families))];
  return barsOf(pages, ids, (group, family) => {
    const size = group.reduce((sum, page) => sum + page.size, 0);
    const judged = group.reduce(
      (sum, page) => sum + page.families[family] * page.size,
      0,
    );
    return size === 0 ? 0 : judged / size;
  });
}

/** How many judgments take each side towards their own propositions. */
export function sideBars(pages: Dossier["pages"]): Bar<Side>[] {
  return barsOf(pages, sides, (group, side) => {
    const taken = group.flatMap((page) => page.sides[side]);
    return new Set(taken).size;
  });
}

/** The height of the tallest bar. */
export function tallestOf(bars: readonly Bar<string>[]): number {
  return Math.max(0, ...bars.map(heightOf));
}

function heightOf({ values }: Bar<string>): number {
  return Object.values<number>(values).reduce((sum, value) => sum + value, 0);
}

export function pagesOf({ first, last }: Bar<string>): string {
  return first === last
    ? `p. ${first.label}`
    : `pp. ${first.label}–${last.label}`;
}

function barsOf<Series extends string>(
  pages: Dossier["pages"],
  series: readonly Series[],
  measure: (group: readonly PageView[], id: Series) => number,
): Bar<Series>[] {
  const bars: Bar<Series>[] = [];
  for (let from = 0; from < pages.length; from += PAGES) {
    const group = pages.slice(from, from + PAGES);
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) break;
    const values = series.map((id) => [id, measure(group, id)] as const);
    bars.push({
      first,
      last,
      values: Object.fromEntries(values) as Record<Series, number>,
      judgments: new Set(group.flatMap(({ judgments }) => judgments)).size,
    });
  }
  return bars;
}
