/** Dates in the words of a card. */
import { type Day, dateOf, weekdayOf } from "./calendar";
import { englishMonths, englishWeekdays } from "./names";
import type { Span } from "./span";

/** "16 March 1920". */
export function dayWords(day: Day): string {
  const { year, month, day: date } = dateOf(day);
  return `${date} ${englishMonths[month - 1]} ${year}`;
}

export function weekdayWords(day: Day): string {
  return englishWeekdays[weekdayOf(day)] ?? "";
}

/** "16 March 1920", "1 to 31 May 1923", "before 5 July 1922". */
export function spanWords({ first, last }: Span): string {
  if (first === null && last === null) return "at an unknown time";
  if (first === null)
    return `before ${dayWords(((last as number) + 1) as Day)}`;
  if (last === null) return `from ${dayWords(first)} on`;
  if (first === last) return dayWords(first);
  const [a, b] = [dateOf(first), dateOf(last)];
  if (a.year === b.year && a.month === b.month) {
    return `${a.day} to ${dayWords(last)}`;
  }
  if (a.year === b.year) {
    return `${a.day} ${englishMonths[a.month - 1]} to ${dayWords(last)}`;
  }
  return `${dayWords(first)} to ${dayWords(last)}`;
}
