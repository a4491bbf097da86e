/** Finds where the printed pages begin, and gives each its number. */
import type { PageEvidence } from "@/lib/document/schema";
import type { Ledger, Rule } from "../repairs";
import { beginsLow, isOpen } from "../sentence-edge";
import type { Block, Division, PageStart } from "./block";
import { dateHeadingIn } from "./date-heading";
import { entryGoesOn } from "./index-lines";
import { eitherSign } from "./note-signs";
import { type PlanItem, planPages } from "./page-plan";

export const pageRule: Rule = {
  id: "page-inferred",
  label: "Page border worked out",
  description:
    "The file shows no border here; the number of pages between two known ones and the fullness of a page ask for one.",
};

/** A block with the division it stands in. */
interface Placed {
  readonly division: number;
  readonly block: Block;
}

/** The blocks from one page the contents name to the next. */
interface Interval {
  /** Number of the first page; null where pages have none we know. */
  readonly first: number | null;
  /** The page after the last, when it is known. */
  readonly next: number | null;
  /** True when no table of contents tells and pages are only counted. */
  readonly counted: boolean;
  /** True when numbers in the file say where pages begin. */
  readonly printed: boolean;
  /** False in verse and lists, where a line without a stop tells nothing. */
  readonly punctuated: boolean;
  readonly placed: readonly Placed[];
}

/** The same divisions, their blocks knowing where pages begin. */
export function withPages(
  divisions: readonly Division[],
  ledger: Ledger,
): Division[] {
  const intervals = intervalsOf(divisions);
  const capacity = capacityOf(intervals);
  const blocks: Block[][] = divisions.map(() => []);
  for (const interval of intervals) {
    const starts = startsIn(interval, capacity, ledger);
    interval.placed.forEach(({ division, block }, i) => {
      const { page: seen, ...bare } = block;
      const start = starts.get(i);
      const inside =
        seen?.between === undefined ? {} : { between: seen.between };
      const page = start && { ...start, ...inside };
      blocks[division]?.push(page ? { ...bare, page } : bare);
    });
  }
  return divisions.map((division, i) => ({
    ...division,
    blocks: blocks[i] ?? [],
  }));
}

function intervalsOf(divisions: readonly Division[]): Interval[] {
  const numbered = divisions.some(({ blocks }) => blocks.some(isNumbered));
  const counted =
    !numbered && divisions.every((division) => division.page === null);
  const punctuated = isPunctuated(divisions);
  const intervals: { first: number | null; placed: Placed[] }[] = [];
  let printed: boolean | null = null;
  divisions.forEach((division, i) => {
    const placed = division.blocks.map((block) => ({ division: i, block }));
    // A half-title stands on a page before the one the contents name.
    const isEarly = intervals.length > 0 && placed[0]?.block.level === 1;
    if (isEarly) intervals.at(-1)?.placed.push(...placed.splice(0, 1));
    const goesOn = printed === hasPages(division) && division.page === null;
    if (!goesOn) {
      printed = hasPages(division);
      const first = counted && printed ? 1 : division.page;
      intervals.push({ first, placed: [] });
    }
    // One by one: a spread of very many would overflow the stack.
    for (const one of placed) {
      if (isNumbered(one.block)) {
        const first = Number(one.block.page?.label);
        intervals.push({ first, placed: [] });
      }
      intervals.at(-1)?.placed.push(one);
    }
  });
  return intervals.map((interval, i) => ({
    ...interval,
    next: counted ? null : (intervals[i + 1]?.first ?? null),
    counted,
    printed: numbered,
    punctuated,
  }));
}

/** True where the file itself gives the number of the page. */
function isNumbered({ page }: Block): boolean {
  return page?.evidence === "printed" && /^\d+$/.test(page.label);
}

function hasPages(division: Division): boolean {
  return !["front", "contents", "back"].includes(division.kind);
}

/** What a block takes of a page, in characters of running text. */
function sizeOf(block: Block): number {
  const notes = block.notes.reduce(
    (sum, note) => sum + 0.8 * note.text.length + 35,
    0,
  );
  if (block.role === "separator") return 90 + notes;
  // The last line of a paragraph is half empty.
  const own = block.role === "heading" ? 300 : block.text.length + 28;
  return own + notes;
}

/** Notes at the foot of a page end it; those in a list at the end do not. */
function hasFootnotes({ notes }: Block): boolean {
  return notes.some(({ group }) => group === undefined);
}

type Border = PlanItem["border"];

/** Too few paragraphs to tell how a book ends them. */
const FEW = 10;

/** Most paragraphs end with a stop, so that one without is cut. */
function isPunctuated(divisions: readonly Division[]): boolean {
  let cuts = 0;
  let all = 0;
  for (const { blocks } of divisions) {
    for (let i = 1; i < blocks.length; i++) {
      const [before, block] = [blocks[i - 1], blocks[i]];
      if (before?.role !== "paragraph" || !block) continue;
      all++;
      if (isCut(before, block)) cuts++;
    }
  }
  return all < FEW || cuts * 2 <= all;
}

function borderBefore(
  { placed, printed, punctuated }: Interval,
  index: number,
): Border {
  const before = placed[index - 1]?.block;
  const block = placed[index]?.block;
  if (!before || !block) return "possible";
  if (block.page || hasFootnotes(before)) return "certain";
  if (printed && block.role === "heading" && block.level === 2) return "likely";
  if (punctuated && isCut(before, block)) return "likely";
  // An index is set in columns; its pages show by empty lines alone.
  return block.role === "index" ? "none" : "possible";
}

/** True when a page border cuts a sentence between these two blocks. */
export function isCut(before: Block, block: Block): boolean {
  const text = before.text.text;
  if (before.role === "index") {
    return block.role === "index" && entryGoesOn(text);
  }
  return (
    before.role === "paragraph" &&
    block.role === "paragraph" &&
    text.length > 30 &&
    isOpen(text) &&
    !isDateLine(text) &&
    mayGoOn(before, block.text.text)
  );
}

/**
 * Small letters go on with any sentence; a name, a number or a quotation with
 * one that ends in a word; dots only where notes prove the end of a page.
 */
function mayGoOn(before: Block, next: string): boolean {
  // A note that was left in the text is no end of its sentence.
  if (eitherSign.test(next)) return false;
  if (beginsLow(next)) return true;
  const endsInWord = /[\p{L}\p{N},;–—-][¹²³⁰-⁹*]*$/u.test(before.text.text);
  const atDots = /^[.…]/.test(next);
  return endsInWord && (!atDots || before.notes.length > 0);
}

function isDateLine(text: string): boolean {
  const date = dateHeadingIn(text);
  return date !== null && text.length - date.to < 12;
}

/** How much a page holds: the median between borders that show. */
function capacityOf(intervals: readonly Interval[]): number {
  const sizes: number[] = [];
  for (const interval of intervals) {
    const { placed } = interval;
    const starts = placed.flatMap((_, i) =>
      ["certain", "likely"].includes(borderBefore(interval, i)) ? [i] : [],
    );
    for (let k = 0; k + 1 < starts.length; k++) {
      const cell = placed.slice(starts[k], starts[k + 1]);
      sizes.push(cell.reduce((sum, one) => sum + sizeOf(one.block), 0));
    }
  }
  sizes.sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 2200;
}

function startsIn(
  interval: Interval,
  capacity: number,
  ledger: Ledger,
): Map<number, PageStart> {
  const { first, placed } = interval;
  const starts = new Map<number, PageStart>();
  if (first === null || placed.length === 0) return starts;
  const { head, last } = halfTitleAt(interval);
  const declined = (i: number) => isDeclined(interval, i, ledger);
  const items = placed.slice(0, last).map((one, i): PlanItem => {
    const border = declined(i) ? "none" : borderBefore(interval, i);
    return { size: sizeOf(one.block), border };
  });
  const planned = planPages(items, capacity, countOf(interval, head));
  planned.forEach((index, k) => {
    const evidence = evidenceAt(interval, index, ledger);
    const text = firstText(placed, index);
    if (text === null || evidence === null) return;
    starts.set(text, { label: labelOf(interval, first + k), evidence });
  });
  if (head !== null) {
    starts.set(last, { label: String(head), evidence: "inferred" });
  }
  warnOfCount(interval, planned.length, ledger);
  return starts;
}

/** A page shows its number in text; white space at its head has no room. */
function firstText(placed: readonly Placed[], index: number): number | null {
  for (let i = index; i < placed.length; i++) {
    if (placed[i]?.block.role !== "separator") return i;
  }
  return null;
}

/** Counted pages say so by brackets, as citations do. */
function labelOf(interval: Interval, page: number): string {
  return interval.counted ? `[${page}]` : String(page);
}

/**
 * A half-title (a heading that ends the interval) stands on a right-hand page
 * of its own; the left-hand page before it may be empty.
 */
function halfTitleAt(interval: Interval): {
  head: number | null;
  last: number;
} {
  const { placed, next } = interval;
  const last = placed.at(-1)?.block;
  const isHalfTitle = last?.level === 1 && placed.length > 2;
  if (!isHalfTitle || next === null) return { head: null, last: placed.length };
  const head = next - 1 - (next % 2 === 0 ? 0 : 1);
  return { head, last: placed.length - 1 };
}

function countOf(
  interval: Interval,
  head: number | null,
): { min: number; max: number } | null {
  const { first, next } = interval;
  if (first === null) return null;
  // Where numbers stand in the file, a page without one after it is one page.
  if (next === null) return interval.printed ? { min: 1, max: 1 } : null;
  const max = Math.max(1, (head ?? next) - first);
  return { min: Math.max(1, head === null ? max : max - 1), max };
}

/** True where nothing but the plan asks for a border, and a person does not. */
function isDeclined(
  interval: Interval,
  index: number,
  ledger: Ledger,
): boolean {
  if (index === 0 || borderBefore(interval, index) !== "possible") return false;
  const from = interval.placed[index]?.block.text.range.from;
  return from !== undefined && !ledger.allows(pageRule, { from, to: from });
}

/** What shows the border the plan chose; null when it is switched off. */
function evidenceAt(
  interval: Interval,
  index: number,
  ledger: Ledger,
): PageEvidence | null {
  const before = interval.placed[index - 1]?.block;
  const block = interval.placed[index]?.block;
  if (block && isNumbered(block)) return "printed";
  if (!before || !block) {
    return interval.counted ? "inferred" : "contents";
  }
  if (hasFootnotes(before)) return "notes";
  if (interval.punctuated && isCut(before, block)) return "broken-sentence";
  const { from } = block.text.range;
  if (block.page) return "inferred";
  const place = { from, to: from };
  return ledger.repair(pageRule, place, "", "page", 0.6) ? "inferred" : null;
}

function warnOfCount(interval: Interval, found: number, ledger: Ledger): void {
  const endnotes = interval.placed.some(({ block }) =>
    block.notes.some(({ group }) => group !== undefined),
  );
  // Pages of a list of notes begin inside notes.
  if (endnotes) return;
  const wanted = countOf(interval, halfTitleAt(interval).head);
  if (!wanted || (found >= wanted.min && found <= wanted.max)) return;
  ledger.warn(
    "pages-missing",
    `From page ${interval.first} to ${(interval.next ?? 0) - 1} there should be ${wanted.max} pages; ${found} were found. Check the page numbers in between.`,
    interval.placed[0]?.block.text.range.from,
  );
}
