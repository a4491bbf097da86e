/** Paragraphs cut by the end of a page become whole again. */
import type { Ledger, Rule } from "../repairs";
import { Traced } from "../traced";
import type { Block, BlockRole, NoteBody, PageStart } from "./block";
import { isCut } from "./pages";

export const pageJoinRule: Rule = {
  id: "page-joined",
  label: "Paragraph joined over the page",
  description:
    "A sentence breaks off at the foot of a page and goes on at the head of the next.",
};

export const hyphenRule: Rule = {
  id: "hyphen-dropped",
  label: "Word cut by the page joined",
  description:
    "A hyphen at the foot of a page goes, because the book has the whole word elsewhere.",
};

/** A page begins at UTF-16 offset `at` of a passage. */
export interface PageBreak extends PageStart {
  readonly at: number;
}

/** A block made whole: text, the pages that begin in it, the notes after it. */
export interface Passage {
  readonly role: BlockRole;
  readonly level?: number;
  readonly text: Traced;
  readonly breaks: readonly PageBreak[];
  /** Notes with the page they stand on. */
  readonly notes: readonly { page: string | null; body: NoteBody }[];
  /** The page the passage begins on. */
  readonly page: string | null;
}

/** Joins the blocks of a division; `page` is the one in front of it. */
export function joinPages(
  blocks: readonly Block[],
  before: string | null,
  words: ReadonlySet<string>,
  ledger: Ledger,
): { passages: Passage[]; page: string | null } {
  const passages: Passage[] = [];
  let page = before;
  let previous: Block | undefined;
  for (const block of blocks) {
    page = block.page?.label ?? page;
    const last = passages.at(-1);
    if (last && previous && block.page && isCut(previous, block)) {
      passages[passages.length - 1] = joined(last, block, words, ledger);
    } else {
      passages.push(passageOf(block, page));
    }
    previous = block;
  }
  return { passages, page };
}

function passageOf(block: Block, page: string | null): Passage {
  const { role, level, text, notes } = block;
  return {
    role,
    ...(level === undefined ? {} : { level }),
    text,
    breaks: block.page ? [{ ...block.page, at: 0 }] : [],
    notes: notes.map((body) => ({ page, body })),
    page,
  };
}

function joined(
  last: Passage,
  block: Block,
  words: ReadonlySet<string>,
  ledger: Ledger,
): Passage {
  const page = block.page as PageStart;
  const { head, between } = seam(last.text, block.text, words, ledger);
  const notes = block.notes.map((body) => ({ page: page.label, body }));
  return {
    ...last,
    text: Traced.join([head, between, block.text]),
    breaks: [...last.breaks, { ...page, at: head.length + between.length }],
    notes: [...last.notes, ...notes],
  };
}

/** The end before the border without a dropped hyphen, and what comes between. */
function seam(
  before: Traced,
  after: Traced,
  words: ReadonlySet<string>,
  ledger: Ledger,
): { head: Traced; between: Traced } {
  const end = before.range.to;
  // Notes may lie between the parts; the repair is at the end of the first.
  const at = { from: end, to: end };
  const tail = /[\p{L}'’-]*\p{L}-$/u.exec(before.text)?.[0];
  const head = /^\p{L}+/u.exec(after.text)?.[0];
  const [from, to] = [before.text.slice(-12), after.text.slice(0, 12)];
  if (!tail || !head) {
    ledger.repair(pageJoinRule, at, "¶", " ", 0.95, `${from} ¶ ${to}`);
    return { head: before, between: Traced.inserted(" ", end) };
  }
  const whole = tail.slice(0, -1) + head;
  if (!words.has(whole.toLowerCase())) {
    ledger.repair(
      pageJoinRule,
      at,
      "¶",
      "",
      0.8,
      `${tail}${head}: hyphen kept, “${whole}” stands nowhere else`,
    );
    return { head: before, between: Traced.empty };
  }
  const place = { from: end - 1, to: end };
  ledger.repair(hyphenRule, place, `${tail} ¶ ${head}`, whole, 0.95);
  return {
    head: before.slice(0, before.length - 1),
    between: Traced.empty,
  };
}

/** Every word of the text in lower case, for asking whether one is attested. */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const match of text.matchAll(/\p{L}[\p{L}'’]*/gu)) {
    words.add(match[0].toLowerCase());
  }
  return words;
}
