/** The calls of notes and the stars that stand for a biography. */

import type { AtomSpan, Span } from "../inline/weave";
import type { Ledger, Rule } from "../repairs";
import type { PageBreak, Passage } from "./join";
import { plainDigits } from "./note-blocks";

export const noteRefRule: Rule = {
  id: "note-linked",
  label: "Call of a note linked",
  description:
    "A raised number is the call of the note with that number at the foot of the same page.",
};

export const starRule: Rule = {
  id: "star-linked",
  label: "Star linked to a biography",
  description: "A star right after a name points to the biographical appendix.",
};

/** Keeps account of the notes of the book, by page and number. */
export class NoteRegister {
  private readonly bodies = new Map<string, string>();
  private readonly calls = new Map<string, number>();
  private readonly ids = new Set<string>();
  private stars = 0;

  /** The id of a new note: "n-p30-2", with a letter when that is taken. */
  addBody(page: string | null, number: string): string {
    const base = `n-p${page ?? "0"}-${number}`;
    let id = base;
    for (let n = 2; this.ids.has(id); n++) id = `${base}-${suffix(n)}`;
    this.ids.add(id);
    const key = `${page}/${number}`;
    if (!this.bodies.has(key)) this.bodies.set(key, id);
    return id;
  }

  body(page: string | null, number: string): string | null {
    return this.bodies.get(`${page}/${number}`) ?? null;
  }

  /** The id of a new call: "r-p55-1", the second "r-p55-1-b". */
  addCall(page: string | null, number: string): string {
    const base = `r-p${page ?? "0"}-${number}`;
    const count = (this.calls.get(base) ?? 0) + 1;
    this.calls.set(base, count);
    return count === 1 ? base : `${base}-${suffix(count)}`;
  }

  addStar(): string {
    return `b-ref-${String(++this.stars).padStart(4, "0")}`;
  }
}

/** 2 → "b", 3 → "c"; beyond the alphabet the number itself. */
function suffix(count: number): string {
  return count <= 26 ? String.fromCharCode(96 + count) : String(count);
}

const call = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?!\p{M})|\^\{\*?\d{0,3}\}(?!\p{M})/gu;

/** "40 m²" is a measure. */
const measure = /\d\s?(?:[kcmd]?m|ft|in)$/u;

/** All calls of a passage. `find` names the biography for the words before. */
export function callSpans(
  passage: Passage,
  register: NoteRegister,
  find: (before: string) => string | null,
  ledger: Ledger,
): Span[] {
  const { text } = passage.text;
  const spans: Span[] = [];
  for (const match of text.matchAll(call)) {
    const before = text.slice(0, match.index);
    if (measure.test(before)) continue;
    const star = match[0].indexOf("*");
    const from = match.index;
    const to = from + match[0].length;
    const digits = /\d+/.exec(plainDigits(match[0]))?.[0];
    const border = star >= 0 && digits ? from + star + 1 : to;
    if (star >= 0) {
      const place = { from, to: border };
      spans.push(starSpan(passage, place, register, find(before), ledger));
    }
    if (digits) {
      const place = { from: star >= 0 ? border : from, to };
      spans.push(...numberSpans(passage, place, digits, register, ledger));
    }
  }
  return spans;
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
  register: NoteRegister,
  ledger: Ledger,
): AtomSpan[] {
  const page = pageAt(passage, place.from);
  const single = [...digits];
  const split =
    digits.length > 1 &&
    place.to - place.from === digits.length &&
    !register.body(page, digits) &&
    single.every((digit) => register.body(page, digit));
  const numbers = split ? single : [digits];
  return numbers.map((number, i) => {
    const own = split
      ? { from: place.from + i, to: place.from + i + 1 }
      : place;
    return numberSpan(passage, own, page, number, register, ledger);
  });
}

function numberSpan(
  passage: Passage,
  place: Place,
  page: string | null,
  number: string,
  register: NoteRegister,
  ledger: Ledger,
): AtomSpan {
  const printed = passage.text.text.slice(place.from, place.to);
  const target = register.body(page, number);
  const { range } = passage.text.slice(place.from, place.to);
  ledger.repair(
    noteRefRule,
    range,
    printed,
    target ?? "no such note",
    target ? 1 : 0.3,
  );
  if (!target) {
    ledger.warn(
      "note-without-body",
      `Page ${page ?? "?"} calls note ${number}, but no such note stands on it.`,
      range.from,
    );
  }
  const id = register.addCall(page, number);
  return {
    ...place,
    atom: "noteRef",
    attrs: { id, target, type: "note", printed, label: number },
    keep: false,
  };
}

function starSpan(
  passage: Passage,
  place: Place,
  register: NoteRegister,
  target: string | null,
  ledger: Ledger,
): AtomSpan {
  const printed = passage.text.text.slice(place.from, place.to);
  const { range } = passage.text.slice(place.from, place.to);
  ledger.repair(
    starRule,
    range,
    printed,
    target ?? "no such name",
    target ? 0.95 : 0.3,
  );
  return {
    ...place,
    atom: "noteRef",
    attrs: {
      id: register.addStar(),
      target,
      type: "biography",
      printed,
      label: "*",
    },
    keep: false,
  };
}

const star = /(?<=[\p{L}\]'’.,:;)])\*(?!\p{M})/gu;

/** Stars after a name that are not the end of emphasised words. */
export function starSpans(
  passage: Passage,
  taken: readonly Span[],
  register: NoteRegister,
  find: (before: string) => string | null,
  ledger: Ledger,
): AtomSpan[] {
  const { text } = passage.text;
  const dropped = new Set(
    taken.flatMap((span) => ("drop" in span ? [span.from, span.to - 1] : [])),
  );
  return [...text.matchAll(star)]
    .filter((match) => !dropped.has(match.index))
    .map((match) => {
      const place = { from: match.index, to: match.index + 1 };
      const target = find(text.slice(0, match.index));
      return starSpan(passage, place, register, target, ledger);
    });
}

/** The page that holds this offset of a passage. */
export function pageAt(passage: Passage, offset: number): string | null {
  let page = passage.page;
  for (const one of passage.breaks as readonly PageBreak[]) {
    if (one.at <= offset) page = one.label;
  }
  return page;
}
