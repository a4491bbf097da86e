/** Printed dates as spans of days, with what the passage supplies. */
import {
  addDays,
  type Day,
  dateOf,
  dayOf,
  daysIn,
  exists,
  nthWeekday,
  weekdayOf,
} from "./calendar";
import type { DateMention } from "./mention";
import { months, oneDay, type Span, season } from "./span";

export interface Resolved {
  readonly span: Span;
  /** True when year or day came from the date in force. */
  readonly supplied: boolean;
}

/**
 * The span of a mention. `now` is the span of the entry it stands in, null
 * outside entries. Null when something is missing or the date does not exist.
 */
export function resolve(
  mention: DateMention,
  now: Span | null,
): Resolved | null {
  if (mention.relative || mention.nearby) return relative(mention, now);
  const { month, day, nth, weekday } = mention;
  const year = mention.year ?? nearestYear(mention, now);
  if (year === null) return null;
  const supplied = mention.year === null;
  if (mention.season !== null) {
    return { span: season(year, mention.season), supplied };
  }
  if (month === null) return null;
  if (nth !== null && weekday !== null) {
    const found = nthWeekday(year, month, weekday, nth);
    return found === null ? null : { span: oneDay(found), supplied };
  }
  if (day === null) return { span: months(year, month, month), supplied };
  const date = { year, month, day };
  if (!exists(date)) return null;
  return { span: oneDay(dayOf(date)), supplied };
}

/** The year that brings the month nearest to the date in force. */
export function nearestYear(
  { month, day }: Pick<DateMention, "month" | "day">,
  now: Span | null,
): number | null {
  const middle = middleOf(now);
  if (middle === null || month === null) return null;
  const { year } = dateOf(middle);
  const distance = (candidate: number) => {
    const last = daysIn(candidate, month);
    const date = { year: candidate, month, day: Math.min(day ?? 15, last) };
    return Math.abs(dayOf(date) - middle);
  };
  return [year, year - 1, year + 1].reduce((best, candidate) =>
    distance(candidate) < distance(best) ? candidate : best,
  );
}

function middleOf(span: Span | null): Day | null {
  if (span?.first === undefined || span.first === null) return null;
  if (span.last === null) return null;
  return addDays(span.first, Math.floor((span.last - span.first) / 2));
}

function relative(mention: DateMention, now: Span | null): Resolved | null {
  if (now?.first === undefined || now.first === null) return null;
  if (now.last === null) return null;
  if (mention.relative) {
    const [from, to] = mention.relative;
    const span = {
      first: addDays(now.first, from),
      last: addDays(now.last, to),
    };
    return { span, supplied: true };
  }
  // A weekday near a month-long entry says nothing.
  if (now.first !== now.last || mention.weekday === null) return null;
  return { span: nearbyDay(mention, now.first), supplied: true };
}

function nearbyDay({ weekday, nearby }: DateMention, now: Day): Span {
  const back = (weekdayOf(now) - (weekday ?? 0) + 7) % 7;
  switch (nearby) {
    case "next":
      return oneDay(addDays(now, back === 0 ? 7 : 7 - back));
    case "last-week": {
      const monday = addDays(now, -((weekdayOf(now) + 6) % 7));
      return oneDay(addDays(monday, -7 + (((weekday ?? 0) + 6) % 7)));
    }
    case "last":
      return oneDay(addDays(now, back === 0 ? -7 : -back));
    default:
      // "On Saturday" is the one before, or, of what is to come, the next.
      return { first: addDays(now, -back), last: addDays(now, -back + 7) };
  }
}
