/**
 * Days counted one after another (Julian day numbers, at noon), and both
 * calendars on top of them. Arithmetic after the Explanatory Supplement to the
 * Astronomical Almanac (1992), section 12.9, by E. G. Richards.
 */
import type { Brand } from "@/lib/core/brand";

/** A Julian day number: 2,451,545 is 1 January 2000 of the Gregorian calendar. */
export type Day = Brand<number, "Julian day number">;

export type CalendarName = "gregorian" | "julian";

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const day = (n: number): Day => n as Day;

/** The day of a date; it must exist (see `exists`). Year 0 is 1 B.C. */
export function dayOf(
  { year, month, day: date }: CalendarDate,
  calendar: CalendarName = "gregorian",
): Day {
  const early = Math.floor((14 - month) / 12);
  const y = year + 4800 - early;
  const m = month + 12 * early - 3;
  const days =
    date + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4);
  return day(
    calendar === "julian"
      ? days - 32083
      : days - Math.floor(y / 100) + Math.floor(y / 400) - 32045,
  );
}

/** The date of a day. */
export function dateOf(
  number: Day,
  calendar: CalendarName = "gregorian",
): CalendarDate {
  let rest = number + 32082;
  let century = 0;
  if (calendar === "gregorian") {
    const a = number + 32044;
    century = Math.floor((4 * a + 3) / 146097);
    rest = a - Math.floor((146097 * century) / 4);
  }
  const year = Math.floor((4 * rest + 3) / 1461);
  const days = rest - Math.floor((1461 * year) / 4);
  const m = Math.floor((5 * days + 2) / 153);
  return {
    day: days - Math.floor((153 * m + 2) / 5) + 1,
    month: m + 3 - 12 * Math.floor(m / 10),
    year: 100 * century + year - 4800 + Math.floor(m / 10),
  };
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(number: Day): number {
  return (((number + 1) % 7) + 7) % 7;
}

export function addDays(number: Day, days: number): Day {
  return day(number + days);
}

/** Number of days of a month. */
export function daysIn(
  year: number,
  month: number,
  calendar: CalendarName = "gregorian",
): number {
  if (month === 2) return isLeap(year, calendar) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isLeap(year: number, calendar: CalendarName): boolean {
  if (year % 4 !== 0) return false;
  return calendar === "julian" || year % 100 !== 0 || year % 400 === 0;
}

export function exists(
  { year, month, day: date }: CalendarDate,
  calendar: CalendarName = "gregorian",
): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    date >= 1 &&
    date <= daysIn(year, month, calendar)
  );
}

/** How many days the Julian calendar is behind at a Julian date. */
export function difference(julian: CalendarDate): number {
  return dayOf(julian, "julian") - dayOf(julian, "gregorian");
}

/**
 * The day of "the third Saturday in May 1926": `nth` 1 to 5, or -1 for the
 * last. Null when the month has no fifth one.
 */
export function nthWeekday(
  year: number,
  month: number,
  weekday: number,
  nth: number,
): Day | null {
  const length = daysIn(year, month);
  const first = dayOf({ year, month, day: 1 });
  const lead = (weekday - weekdayOf(first) + 7) % 7;
  const count = Math.floor((length - 1 - lead) / 7) + 1;
  const number = nth === -1 ? count : nth;
  return number < 1 || number > count
    ? null
    : addDays(first, lead + 7 * (number - 1));
}

/** Easter Sunday: Gregorian after Meeus and Butcher, Julian after Meeus. */
export function easter(year: number, calendar: CalendarName): Day {
  return calendar === "gregorian" ? westernEaster(year) : easternEaster(year);
}

function westernEaster(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

function easternEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  const date = { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
  return dayOf(date, "julian");
}
