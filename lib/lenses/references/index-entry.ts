/** Lines of a printed index, with the place of each page number in them. */

export interface PageItem {
  /** Place of the printed number or range in the line (UTF-16). */
  readonly from: number;
  readonly to: number;
  readonly first: number;
  /** The same as `first` for a single page. "205-6" ends at 206. */
  readonly last: number;
  readonly literal: string;
  readonly isRange: boolean;
  /** True for "33n.": the name stands in a note. */
  readonly inNote: boolean;
  /** Counts the groups of a heading with sub-headings. */
  readonly group: number;
}

export interface IndexEntry {
  readonly heading: string;
  /** Another heading it sends to ("See Bonfadini"). */
  readonly see: string | null;
  readonly items: readonly PageItem[];
}

const item =
  /(?<=[,;:]\s{0,2})(\d{1,4})(?:(\s?[-–]\s?)(\d{1,4}))?(n\.?)?(?=[,;.]|\s|$)/gu;

/** The heading of a line, and its pages. */
export function indexEntry(line: string): IndexEntry {
  const heading =
    /^(?:.*?)(?=,\s*\d|:|\.\s*\*?See\b|$)/u.exec(line)?.[0] ?? line;
  const see = /\.\s*\*?See\*?(?:\s+also)?\s+(.+?)\.?$/u.exec(line)?.[1] ?? null;
  return {
    heading: heading.trim(),
    see,
    items: pageItems(line, heading.length),
  };
}

function pageItems(line: string, from: number): PageItem[] {
  let group = 0;
  let end = from;
  return [...line.matchAll(item)].flatMap((match) => {
    if (match.index < from) return [];
    // Sub-headings bring letters between two numbers.
    if (/\p{L}{2}/u.test(line.slice(end, match.index))) group++;
    end = match.index + match[0].length;
    return [pageItem(match, group)];
  });
}

function pageItem(match: RegExpExecArray, group: number): PageItem {
  const [literal, first = "", , second, note] = match;
  const short = second ?? first;
  const whole = first.slice(0, Math.max(0, first.length - short.length));
  return {
    from: match.index,
    to: match.index + literal.length,
    first: Number(first),
    last: Number(whole + short),
    literal,
    isRange: second !== undefined,
    inNote: note !== undefined,
    group,
  };
}

/** The items that break the rising order, as few as possible. */
export function outOfOrder(items: readonly PageItem[]): PageItem[] {
  return [...groupBy(items).values()].flatMap((group) => {
    const kept = new Set(longestRise(group));
    return group.filter(
      (one) => !kept.has(one) || (one.isRange && one.last <= one.first),
    );
  });
}

function groupBy(items: readonly PageItem[]): Map<number, PageItem[]> {
  const groups = new Map<number, PageItem[]>();
  for (const one of items) {
    groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  }
  return groups;
}

/** Longest rising run of pages (dynamic programming; lines are short). */
function longestRise(items: readonly PageItem[]): PageItem[] {
  const best: PageItem[][] = [];
  items.forEach((one, i) => {
    const before = best
      .slice(0, i)
      .filter((run) => (run.at(-1)?.last ?? 0) <= one.first)
      .reduce<PageItem[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...before, one]);
  });
  return best.reduce<PageItem[]>((a, b) => (b.length > a.length ? b : a), []);
}
