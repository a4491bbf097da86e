/** Dated entries: which passages belong together, and the date of each. */
import type { DateKind } from "@/lib/document/schema";
import type { Ledger, Rule } from "../repairs";
import { dateHeadingIn, type PrintedDate } from "./date-heading";
import { feastDay } from "./feasts";
import type { Passage } from "./join";

export const dateRule: Rule = {
  id: "entry-dated",
  label: "Date that opens an entry",
  description:
    "A date at the head of a paragraph opens a dated entry; a year that is not printed is taken from the entry before.",
};

export interface EntryDate {
  /** Place of the printed date in the passage, UTF-16. */
  readonly from: number;
  readonly to: number;
  readonly literal: string;
  /** EDTF, or null when the year is not known. */
  readonly edtf: string | null;
  readonly kind: DateKind;
}

/** What the dates before tell about one that prints no year. */
interface Calendar {
  year: number | null;
  month: number | null;
}

/**
 * The dates of a division's passages by index; years are passed on. A date that
 * is switched off opens nothing and passes nothing on.
 */
export function datesOf(
  passages: readonly Passage[],
  title: string | null,
  ledger: Ledger,
): Map<number, EntryDate> {
  const bounds = yearsIn(title);
  const calendar: Calendar = { year: bounds?.[0] ?? null, month: null };
  const dates = new Map<number, EntryDate>();
  passages.forEach((passage, index) => {
    if (passage.role !== "paragraph") return;
    const heading = dateHeadingIn(passage.text.text);
    if (!heading) return;
    const { from, to, date } = heading;
    const year = yearOf(date, calendar, bounds);
    const entry: EntryDate = {
      from,
      to,
      literal: passage.text.text.slice(from, to),
      edtf: edtfOf(date, year),
      kind:
        year === null ? "unknown" : date.year === null ? "inherited" : "text",
    };
    if (!mayOpen(entry, passage, ledger)) return;
    dates.set(index, entry);
    calendar.year = year;
    calendar.month = monthOf(date, year) ?? (date.year ? null : calendar.month);
  });
  return dates;
}

function mayOpen(
  { from, to, literal, edtf, kind }: EntryDate,
  { text }: Passage,
  ledger: Ledger,
): boolean {
  const { range } = text.slice(from, to);
  const after = edtf ?? "no year known";
  return kind === "text"
    ? ledger.repair(dateRule, range, literal, after)
    : ledger.repair(dateRule, range, literal, after, 0.7, `year ${kind}`);
}

/** The last month a printed date names. */
function monthOf(date: PrintedDate, year: number | null): number | null {
  const feast = date.feast && year ? feastDay(date.feast, year) : null;
  return feast?.month ?? date.months.at(-1) ?? null;
}

/** "1926-1928" of a chapter's title. */
function yearsIn(title: string | null): [number, number] | null {
  const years = title?.match(/\b1[4-9]\d\d\b|\b20\d\d\b/g)?.map(Number) ?? [];
  const [first] = years;
  return first === undefined ? null : [first, years.at(-1) ?? first];
}

/**
 * The printed year, or the one passed on; a month that goes back to the head
 * of the year after autumn says that a year has turned without a heading.
 */
function yearOf(
  date: PrintedDate,
  calendar: Calendar,
  bounds: [number, number] | null,
): number | null {
  if (date.year !== null) return date.year;
  const { year, month } = calendar;
  const first = date.months[0];
  if (year === null || month === null || first === undefined) return year;
  const turned = month - first >= 5;
  const inside = bounds === null || year + 1 <= bounds[1];
  return turned && inside ? year + 1 : year;
}

function edtfOf(date: PrintedDate, year: number | null): string | null {
  if (year === null) return null;
  const { months, day, season, weekday } = date;
  const feast = date.feast === null ? null : feastDay(date.feast, year);
  if (feast) return `${year}-${two(feast.month)}-${two(feast.day)}`;
  if (season !== null) return `${year}-${21 + season}`;
  const [first] = months;
  if (first === undefined) return String(year);
  const month = `${year}-${two(first)}`;
  const named = weekday ? namedDay(year, first, weekday) : day;
  if (named !== null) {
    return named <= daysIn(year, first) ? `${month}-${two(named)}` : month;
  }
  const last = months.at(-1) ?? first;
  if (last === first) return month;
  const end = last < first ? year + 1 : year;
  return `${month}/${end}-${two(last)}`;
}

/** Day of the month of "third Saturday". */
function namedDay(
  year: number,
  month: number,
  [count, weekday]: readonly [number, number],
): number {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const day = 1 + ((weekday - first + 7) % 7) + 7 * Math.min(count, 4);
  return day > daysIn(year, month) ? day - 7 : day;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
