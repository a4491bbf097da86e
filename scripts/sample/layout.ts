/** Sets the manuscript into pages: cuts paragraphs, keeps notes with their calls. */

import { breakPoints } from "./break-points";
import type { Item, Section } from "./manuscript";
import { countWords, type MarkedText, splitAtCut } from "./marked-text";

/** The part of a block that stands on one page: UTF-16 offsets in its text. */
export interface Slice {
  readonly block: MarkedText;
  readonly from: number;
  readonly to: number;
  /** The page ends within a word. */
  readonly hyphen: boolean;
  /** Printed white space stands before it. */
  readonly gap: boolean;
  /** The section that begins with this block. */
  readonly section: Section | null;
}

export interface Page {
  readonly label: number;
  readonly slices: Slice[];
}

interface Setting {
  readonly capacity: number;
  readonly pages: Page[];
  /** Words on the page that is being filled. */
  used: number;
  /** Words of a note that go over to the next page. */
  carried: number;
  section: Section | null;
}

/** How many words a page may hold over its measure before it must be cut. */
const SLACK = 8;
/** A heading or a date alone is not left at the foot of a page. */
const SHORT = 6;
const FOOT = 25;

/** The pages of a book whose page holds about `capacity` words. */
export function setPages(items: readonly Item[], capacity: number): Page[] {
  const setting: Setting = {
    capacity,
    pages: [],
    used: 0,
    carried: 0,
    section: null,
  };
  for (const item of items) {
    if (item.kind === "page") turn(setting, item.label);
    else if (item.kind === "section") setting.section = item.section;
    else if (item.kind === "text") setBlock(setting, item.text, item.gap);
  }
  return setting.pages;
}

function turn(setting: Setting, label: number | "next" | "odd"): void {
  const next = (setting.pages.at(-1)?.label ?? 0) + 1;
  const odd = next % 2 === 1 ? next : next + 1;
  const chosen = label === "next" ? next : label === "odd" ? odd : label;
  setting.pages.push({ label: chosen, slices: [] });
  setting.used = setting.carried;
  setting.carried = 0;
}

function setBlock(setting: Setting, block: MarkedText, gap: boolean): void {
  let from = 0;
  while (from < block.text.length) {
    const forced = block.marks.find(
      (mark) => mark.kind === "break" && mark.at > from,
    );
    const end = forced?.at ?? block.text.length;
    const weight = weightOf(block, from, end);
    if (
      setting.used + weight <= setting.capacity + SLACK &&
      !isOrphan(setting, block)
    ) {
      put(setting, {
        block,
        from,
        to: end,
        hyphen: false,
        gap: gap && from === 0,
      });
      setting.used += weight;
      if (forced) turn(setting, "next");
      // The space at a forced end of page is not printed.
      from = forced ? end + 1 : end;
      continue;
    }
    from = setPart(setting, block, from, gap);
  }
}

/** A heading, or a date alone on its line, that would end its page. */
function isOrphan(setting: Setting, block: MarkedText): boolean {
  const left = setting.capacity - setting.used;
  return (
    countWords(block.text) <= SHORT &&
    left < FOOT &&
    !block.text.startsWith("★")
  );
}

/** Sets what the page will take, turns it, and gives the offset of the rest. */
function setPart(
  setting: Setting,
  block: MarkedText,
  from: number,
  gap: boolean,
): number {
  const fits = (to: number) => setting.used + weightOf(block, from, to);
  const points = isOrphan(setting, block) ? [] : breakPoints(block, from);
  let best = { cost: costAtTop(setting), to: from, hyphen: false, next: from };
  for (const point of points) {
    const over = fits(point.to) - setting.capacity;
    const cost = Math.abs(over) + point.cost + (over > SLACK ? 100 : 0);
    if (cost < best.cost) best = { ...point, cost };
  }
  if (best.to > from) {
    const { to, hyphen } = best;
    put(setting, { block, from, to, hyphen, gap: gap && from === 0 });
  }
  turn(setting, "next");
  return best.next;
}

/** What it costs to turn the page before this block. */
function costAtTop(setting: Setting): number {
  if (setting.used === 0) return Number.POSITIVE_INFINITY;
  return Math.abs(setting.used - setting.capacity) + 6;
}

function put(setting: Setting, slice: Omit<Slice, "section">): void {
  const page = setting.pages.at(-1);
  if (!page)
    throw new Error("Manuscript: the text begins before the first page.");
  page.slices.push({
    ...slice,
    section: slice.from === 0 ? setting.section : null,
  });
  setting.section = null;
  for (const { mark } of notesIn(slice.block, slice.from, slice.to)) {
    const [, tail] = splitAtCut(mark.body);
    setting.carried += tail ? countWords(tail.text) : 0;
  }
}

/** Words of a stretch and of the notes called in it. */
function weightOf(block: MarkedText, from: number, to: number): number {
  const notes = notesIn(block, from, to).map(({ mark }) => {
    const [head] = splitAtCut(mark.body);
    return countWords(head.text);
  });
  return notes.reduce(
    (sum, words) => sum + words,
    countWords(block.text.slice(from, to)),
  );
}

/** The notes called after some letter of a stretch. */
function notesIn(block: MarkedText, from: number, to: number) {
  return block.marks.flatMap((mark) =>
    mark.kind === "note" && mark.at > from && mark.at <= to ? [{ mark }] : [],
  );
}
