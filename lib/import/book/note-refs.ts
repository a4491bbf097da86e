/** The calls of notes and the stars that stand for a biography. */

import type { AtomSpan, Span } from "../inline/weave";
import { noteRefRule } from "../notes/call-rule";
import { plainDigits } from "../notes/raised";
import type { NoteRegister } from "../notes/register";
import type { Ledger, Rule } from "../repairs";
import type { Traced } from "../traced";
import type { PageBreak, Passage } from "./join";
import { noteNumber, raisedSign, signCall } from "./note-signs";

export const starRule: Rule = {
  id: "star-linked",
  label: "Star linked to a biography",
  description: "A star right after a name points to the biographical appendix.",
};

const call = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?!\p{M})|\^\{\*?\d{0,3}\}(?!\p{M})/gu;

/** "40 m²" is a measure. */
const measure = /\d\s?(?:[kcmd]?m|ft|in)$/u;

type FindBiography = (before: string, after: string) => string | null;

/** What the inline rules need to know of the whole book. */
export interface Book {
  readonly notes: NoteRegister;
  readonly ledger: Ledger;
  /** Null where a preface explains the signs of the text and uses none. */
  readonly nextOmission: (() => string) | null;
  /**
   * The unit of the biography for the words around a star. Null in a book
   * without biographies: what a star means there is not known.
   */
  readonly findBiography: FindBiography | null;
  /** The group of the notes at the end that this division calls. */
  readonly endnotes: string | null;
  /** True when * † ‡ § number the notes of a page. */
  readonly signs: boolean;
}

/** The note of a number on a page, or of the chapter. */
function bodyFor(
  { notes, endnotes }: Book,
  page: string | null,
  number: string,
): { group: string; target: string | null } {
  const group = groupOf(page);
  const own = notes.body(group, number);
  if (own !== null || endnotes === null) return { group, target: own };
  const target = notes.body(endnotes, number);
  return target === null ? { group, target } : { group: endnotes, target };
}

/** Calls by * † ‡ §, where such a note stands on the page; no warning else. */
export function signSpans(
  passage: Passage,
  taken: ReadonlySet<number>,
  book: Book,
): Span[] {
  if (!book.signs) return [];
  return [...passage.text.text.matchAll(signCall)].flatMap((match) => {
    const from = match.index;
    const page = pageAt(passage, from);
    const number = noteNumber(match[0]);
    if (taken.has(from) || !book.notes.body(groupOf(page), number)) return [];
    const place = { from, to: from + match[0].length };
    return numberSpan(passage.text, place, page, number, book);
  });
}

/** All calls of a passage. */
export function callSpans(passage: Passage, book: Book): Span[] {
  const { text } = passage.text;
  const spans: Span[] = [];
  const leftIn = raisedSign.test(text);
  for (const match of text.matchAll(call)) {
    const from = match.index;
    // The number of a note that was left in the text calls nothing.
    if (leftIn && from === 0) continue;
    const to = from + match[0].length;
    if (measure.test(text.slice(Math.max(0, from - 8), from))) continue;
    const star = match[0].indexOf("*");
    const digits = /\d+/.exec(plainDigits(match[0]))?.[0];
    const border = star >= 0 && digits ? from + star + 1 : to;
    if (star >= 0) {
      spans.push(...starSpan(passage.text, { from, to: border }, book));
    }
    if (digits) {
      const place = { from: star >= 0 ? border : from, to };
      spans.push(...numberSpans(passage, place, digits, book));
    }
  }
  return spans;
}

/** Numbers begin anew on every page: notes are grouped by it. */
export function groupOf(page: string | null): string {
  return `p${page ?? "0"}`;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** One call; two when "¹²" are notes 1 and 2 and there is no note 12. */
function numberSpans(
  passage: Passage,
  place: Place,
  digits: string,
  book: Book,
): AtomSpan[] {
  const page = pageAt(passage, place.from);
  const has = (number: string) => bodyFor(book, page, number).target !== null;
  const split =
    digits.length > 1 &&
    place.to - place.from === digits.length &&
    !has(digits) &&
    [...digits].every(has);
  if (!split) return numberSpan(passage.text, place, page, digits, book);
  return [...digits].flatMap((digit, i) => {
    const own = { from: place.from + i, to: place.from + i + 1 };
    return numberSpan(passage.text, own, page, digit, book);
  });
}

/** The call, or nothing when it is switched off. */
function numberSpan(
  text: Traced,
  place: Place,
  page: string | null,
  number: string,
  book: Book,
): AtomSpan[] {
  const { notes, ledger } = book;
  const { text: printed, range } = text.slice(place.from, place.to);
  const { group, target } = bodyFor(book, page, number);
  const after = target ?? "no such note";
  const sure = target ? 1 : 0.3;
  if (!ledger.repair(noteRefRule, range, printed, after, sure)) return [];
  if (!target) {
    ledger.warn(
      "note-without-body",
      `Page ${page ?? "?"} calls note ${number}, but no such note stands on it.`,
      range.from,
    );
  }
  const id = notes.addCall(group, number);
  const label = /[*†‡§¶]/.test(printed) ? printed : number;
  const attrs = { id, target, type: "note", printed, label };
  return [{ ...place, atom: "noteRef", attrs, keep: false }];
}

/** How far the name a star belongs to may be away. */
const NEAR = 60;

/** The star, or nothing when it is switched off. */
function starSpan(text: Traced, place: Place, book: Book): AtomSpan[] {
  const { text: printed, range } = text.slice(place.from, place.to);
  const target = book.findBiography?.(
    text.text.slice(Math.max(0, place.from - NEAR), place.from),
    text.text.slice(place.to, place.to + NEAR),
  );
  const after = target ?? "no such name";
  const sure = target ? 0.95 : 0.3;
  if (!book.ledger.repair(starRule, range, printed, after, sure)) return [];
  if (!target) {
    book.ledger.warn(
      "star-without-biography",
      "A star stands here, but no biography fits the name before it.",
      range.from,
    );
  }
  const attrs = {
    id: book.notes.addStar(),
    target: target ?? null,
    type: "biography",
    printed,
    label: "*",
  };
  return [{ ...place, atom: "noteRef", attrs, keep: false }];
}

const star = /(?<=[\p{L}\]'’.,:;)])\*(?!\p{M})/gu;

/** Stars after a name, but for those at the offsets `taken`. */
export function starSpans(
  text: Traced,
  taken: ReadonlySet<number>,
  book: Book,
): AtomSpan[] {
  if (!book.findBiography) return [];
  return [...text.text.matchAll(star)]
    .filter((match) => !taken.has(match.index))
    .flatMap(({ index }) =>
      starSpan(text, { from: index, to: index + 1 }, book),
    );
}

/** The page that holds this offset of a passage. */
export function pageAt(passage: Passage, offset: number): string | null {
  let page = passage.page;
  for (const one of passage.breaks as readonly PageBreak[]) {
    if (one.at <= offset) page = one.label;
  }
  return page;
}
