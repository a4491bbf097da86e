/**
 * EDTF as a span of days. Own code, because open ends have no usable bounds in
 * the edtf package and its seasons count as January to March.
 */
import { addDays, type Day, dateOf, dayOf, daysIn, exists } from "./calendar";

/** Both ends belong to it; null is open or unknown. */
export interface Span {
  readonly first: Day | null;
  readonly last: Day | null;
}

/**
 * The span of an EDTF date or interval (level 1: qualifiers, seasons, open and
 * unknown ends). Null for what it cannot read, and for dates that do not exist.
 */
export function spanOf(edtf: string | null): Span | null {
  if (edtf === null) return null;
  const parts = edtf.trim().split("/");
  if (parts.length > 2) return null;
  const [from, to = from] = parts as [string, string?];
  const first = end(from);
  const last = end(to);
  if (first === null || last === null) return null;
  return { first: first.first, last: last.last };
}

function end(text: string): Span | null {
  if (text === ".." || text === "") return { first: null, last: null };
  const match = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return months(year, 1, 12);
  const month = Number(match[2]);
  if (month >= 21 && month <= 24) return season(year, month - 21);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) return months(year, month, month);
  const date = { year, month, day: Number(match[3]) };
  if (!exists(date)) return null;
  return { first: dayOf(date), last: dayOf(date) };
}

/** From the first of one month to the last of another of the same year. */
export function months(year: number, from: number, to: number): Span {
  return {
    first: dayOf({ year, month: from, day: 1 }),
    last: dayOf({ year, month: to, day: daysIn(year, to) }),
  };
}

/** 0 spring (March to May) … 3 winter (December to February). */
export function season(year: number, which: number): Span {
  if (which < 3) return months(year, 3 * which + 3, 3 * which + 5);
  return {
    first: dayOf({ year, month: 12, day: 1 }),
    last: dayOf({ year: year + 1, month: 2, day: daysIn(year + 1, 2) }),
  };
}

export function oneDay(day: Day): Span {
  return { first: day, last: day };
}

/** True when the two may be the same time. */
export function overlap(a: Span, b: Span): boolean {
  return (
    (a.first === null || b.last === null || a.first <= b.last) &&
    (b.first === null || a.last === null || b.first <= a.last)
  );
}

/** True when all of `a` lies before all of `b`. */
export function before(a: Span, b: Span): boolean {
  return a.last !== null && b.first !== null && a.last < b.first;
}

export function widened({ first, last }: Span, days: number): Span {
  return {
    first: first === null ? null : addDays(first, -days),
    last: last === null ? null : addDays(last, days),
  };
}

/** EDTF of a day. */
export function edtfOf(day: Day): string {
  const { year, month, day: date } = dateOf(day);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
}
