/** Where the end of a page cuts a sentence: how its two parts go together. */
import type { Ledger, Rule } from "./repairs";
import { Traced } from "./traced";

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
    "A hyphen at the foot of a page goes, because the text has the whole word elsewhere, or has nowhere the part before the hyphen as a word.",
};

export const catchwordRule: Rule = {
  id: "catchword-dropped",
  label: "Beginning of a word printed twice",
  description:
    "The foot of a page has the beginning of a word that the next page prints whole.",
};

/** Characters to drop before a border, and what to put there. */
export interface Seam {
  readonly dropped: number;
  readonly between: Traced;
}

/** Longest word that is looked at. */
const WORD = 60;

/** That a word stands nowhere tells something in a text of so many words. */
const TELLING = 2000;

/**
 * How two parts of a sentence go together; `words` are those of the text. Null
 * when they are to be kept apart.
 */
export function seam(
  before: Traced,
  after: Traced,
  words: ReadonlySet<string>,
  ledger: Ledger,
): Seam | null {
  const end = before.range.to;
  // Notes may lie between the parts; the repair is at the end of the first.
  const at = { from: end, to: end };
  const tail = /[\p{L}'’-]*\p{L}-$/u.exec(before.text.slice(-WORD))?.[0];
  const head = /^\p{L}+/u.exec(after.text.slice(0, WORD))?.[0];
  if (!tail || !head) {
    const place = `${before.text.slice(-12)} ¶ ${after.text.slice(0, 12)}`;
    return ledger.repair(pageJoinRule, at, "¶", " ", 0.95, place)
      ? { dropped: 0, between: Traced.inserted(" ", end) }
      : null;
  }
  const mended = cutWord(end, tail, head, words, ledger);
  if (mended) return mended;
  const why = `${tail}${head}: hyphen kept`;
  return ledger.repair(pageJoinRule, at, "¶", "", 0.8, why)
    ? { dropped: 0, between: Traced.empty }
    : null;
}

/** A word made whole, or null where its hyphen stays. */
function cutWord(
  end: number,
  tail: string,
  head: string,
  words: ReadonlySet<string>,
  ledger: Ledger,
): Seam | null {
  const first = tail.slice(0, -1);
  const whole = first + head;
  const cut = `${tail} ¶ ${head}`;
  if (isCatchword(first, head, whole, words)) {
    const place = { from: end - tail.length, to: end };
    return ledger.repair(catchwordRule, place, cut, head, 0.9)
      ? { dropped: tail.length, between: Traced.empty }
      : null;
  }
  const mayBeWord = words.has(first.toLowerCase()) || words.size < TELLING;
  if (!words.has(whole.toLowerCase()) && mayBeWord) return null;
  return ledger.repair(hyphenRule, { from: end - 1, to: end }, cut, whole, 0.95)
    ? { dropped: 1, between: Traced.empty }
    : null;
}

/** "rep-" at the foot, "representatives" at the head of the next page. */
function isCatchword(
  first: string,
  head: string,
  whole: string,
  words: ReadonlySet<string>,
): boolean {
  return (
    first.length >= 2 &&
    head.length > first.length + 1 &&
    head.toLowerCase().startsWith(first.toLowerCase()) &&
    words.has(head.toLowerCase()) &&
    !words.has(whole.toLowerCase())
  );
}

/**
 * Every word of the text in lower case, for asking whether one is attested.
 * The part of a word before a hyphen at the end of a line is none.
 */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const match of text.matchAll(
    /\p{L}[\p{L}'’]*(?![\p{L}'’]|-\s*(?:\n|$))/gu,
  )) {
    words.add(match[0].toLowerCase());
  }
  return words;
}
