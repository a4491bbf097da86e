/**
 * Which blocks begin a page, when the number of pages between two known ones
 * is known too. The borders the file shows are taken first; the rest is
 * chosen so that all pages between are as full as a page of this book is
 * (dynamic programming over sums of squared deviations).
 */

/** One block as the planner sees it. `size` in characters of running text. */
export interface PlanItem {
  readonly size: number;
  /** What speaks for a border before this block. */
  readonly border: "certain" | "likely" | "possible" | "none";
}

/** A likely border left out costs this much; one without a sign less. */
const COST_OF_MISSED = 4;
const COST_OF_CERTAIN_MISSED = 50;
const COST_OF_UNSIGNED = 0.15;
/** No page holds more than this many times the usual. */
const OVERFULL = 2.2;

/** Beyond this many steps the planner only takes borders that show. */
const MAX_STEPS = 60_000_000;

/**
 * Indices of the items that begin a page, the first one (0) included.
 * `pages` is the wanted number, or a range, or null for "as it comes out".
 */
export function planPages(
  items: readonly PlanItem[],
  capacity: number,
  pages: { readonly min: number; readonly max: number } | null,
): number[] {
  if (items.length === 0) return [];
  const visible = items.flatMap((item, i) =>
    i === 0 || item.border === "certain" || item.border === "likely" ? [i] : [],
  );
  const costs = new PageCosts(items, capacity);
  if (!pages) return planFreely(items, costs);
  const max = Math.min(pages.max, items.length);
  if (max * items.length > MAX_STEPS) return visible.slice(0, max);
  return planCount(items, costs, Math.min(pages.min, max), max);
}

/** What it costs to make items `from` to `to` (exclusive) one page. */
class PageCosts {
  private readonly sums: number[] = [0];
  private readonly missed: number[] = [0];
  private readonly items: readonly PlanItem[];
  private readonly capacity: number;

  constructor(items: readonly PlanItem[], capacity: number) {
    this.items = items;
    this.capacity = Math.max(1, capacity);
    items.forEach((item, i) => {
      this.sums.push((this.sums[i] ?? 0) + item.size);
      this.missed.push((this.missed[i] ?? 0) + costOfMissed(item));
    });
  }

  of(from: number, to: number): number {
    const fill = this.fill(from, to);
    // The last page of a division may be short; a chapter head sinks the first.
    const last = to === this.items.length && fill < 1;
    const first = from === 0 && fill < 1;
    const deviation = last || first ? (fill - 1) * 0.3 : fill - 1;
    const missed = (this.missed[to] ?? 0) - (this.missed[from + 1] ?? 0);
    const unsigned = from > 0 ? costOfBorder(this.items[from]) : 0;
    return deviation * deviation + missed + unsigned;
  }

  /** True when more items would only make an overfull page fuller. */
  tooFull(from: number, to: number): boolean {
    return to - from > 1 && this.fill(from, to) > OVERFULL;
  }

  private fill(from: number, to: number): number {
    return ((this.sums[to] ?? 0) - (this.sums[from] ?? 0)) / this.capacity;
  }
}

function costOfMissed(item: PlanItem): number {
  if (item.border === "certain") return COST_OF_CERTAIN_MISSED;
  return item.border === "likely" ? COST_OF_MISSED : 0;
}

function costOfBorder(item: PlanItem | undefined): number {
  if (item?.border === "none") return COST_OF_CERTAIN_MISSED;
  return item?.border === "possible" ? COST_OF_UNSIGNED : 0;
}

/** The cheapest plan with any number of pages. */
function planFreely(items: readonly PlanItem[], costs: PageCosts): number[] {
  const best = [0];
  const from = [0];
  for (let to = 1; to <= items.length; to++) {
    best[to] = Number.POSITIVE_INFINITY;
    for (let start = to - 1; start >= 0; start--) {
      const cost = (best[start] ?? 0) + costs.of(start, to);
      if (cost < (best[to] ?? 0)) {
        best[to] = cost;
        from[to] = start;
      }
      if (costs.tooFull(start, to)) break;
    }
  }
  const starts: number[] = [];
  for (let at = items.length; at > 0; at = from[at] ?? 0) {
    starts.push(from[at] ?? 0);
  }
  return starts.reverse();
}

/** The cheapest plan with `min` to `max` pages. */
function planCount(
  items: readonly PlanItem[],
  costs: PageCosts,
  min: number,
  max: number,
): number[] {
  const n = items.length;
  let before = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  before[0] = 0;
  const from: Int32Array[] = [];
  const totals: number[] = [];
  for (let page = 1; page <= max; page++) {
    const now = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const chosen = new Int32Array(n + 1);
    for (let to = page; to <= n; to++) {
      for (let start = to - 1; start >= page - 1; start--) {
        const cost = (before[start] as number) + costs.of(start, to);
        if (cost < (now[to] as number)) {
          now[to] = cost;
          chosen[to] = start;
        }
        if (costs.tooFull(start, to)) break;
      }
    }
    from.push(chosen);
    totals.push(now[n] as number);
    before = now;
  }
  return traceBack(from, bestCount(totals, min), n);
}

/** The cheapest of the counts from `min` on; more pages if that fails. */
function bestCount(totals: readonly number[], min: number): number {
  let best = totals.length;
  for (let count = totals.length; count >= Math.max(1, min); count--) {
    const cost = totals[count - 1] ?? Number.POSITIVE_INFINITY;
    if (cost < (totals[best - 1] ?? Number.POSITIVE_INFINITY)) best = count;
  }
  return best;
}

function traceBack(
  from: readonly Int32Array[],
  pages: number,
  end: number,
): number[] {
  const starts: number[] = [];
  let at = end;
  for (let page = pages; page >= 1; page--) {
    at = from[page - 1]?.[at] ?? 0;
    starts.push(at);
  }
  return [...new Set(starts)].sort((a, b) => a - b);
}
