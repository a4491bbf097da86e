/** A weekday beside a date: whether the two go together. */
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";
import { type Day, dayOf, exists, weekdayOf } from "../time/calendar";
import { englishWeekdays } from "../time/names";
import { dayWords, weekdayWords } from "../time/words";
import { placeOf, type ReadDate } from "./read";

const limits =
  "A wrong weekday is a sign of error, not of forgery: people write up a day late and count on their fingers. A right one proves little: one in seven is right by chance, and calendars are easy to look up.";

interface Stated {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
  readonly day: Day;
}

/** Dates whose weekday is another; right ones are only counted. */
export function weekdayProposals(
  text: ReadText,
  dates: readonly ReadDate[],
): { proposals: Proposal[]; right: number } {
  let right = 0;
  const wrong = dates.flatMap((read) => {
    const stated = statedIn(read);
    if (!stated) return [];
    if (weekdayOf(stated.day) !== stated.weekday) return [{ read, stated }];
    right++;
    return [];
  });
  const reference = `Of ${right + wrong.length} dates with a weekday, ${right} agree with the calendar.`;
  return {
    right,
    proposals: wrong.map(({ read, stated }) => ({
      ...proposal(text, read, stated),
      reference,
    })),
  };
}

/** Weekday, day, month and year, none of them missing. */
function statedIn({ mention, resolved }: ReadDate): Stated | null {
  const { month, day: date, weekday, nth } = mention;
  const day = resolved?.span.first ?? null;
  if (nth !== null || month === null || date === null) return null;
  if (weekday === null || day === null) return null;
  const year = mention.year ?? yearOf(day, month, date);
  return year === null ? null : { year, month, date, weekday, day };
}

function yearOf(day: Day, month: number, date: number): number | null {
  // The date is that of `day`; only its year is asked for.
  const year = Math.round((day - 1721426) / 365.2425) + 1;
  const candidates = [year - 1, year, year + 1];
  const found = candidates.find(
    (one) =>
      exists({ year: one, month, day: date }) &&
      dayOf({ year: one, month, day: date }) === day,
  );
  return found ?? null;
}

function proposal(text: ReadText, read: ReadDate, stated: Stated): Proposal {
  const said = englishWeekdays[stated.weekday] ?? "";
  const inherited = read.mention.year === null || yearInherited(read);
  return {
    kind: "weekday",
    key: `${stated.year}-${stated.month}-${stated.date} ${stated.weekday}`,
    places: [placeOf(text, read)],
    reason: `${dayWords(stated.day)} was a ${weekdayWords(stated.day)}, not a ${said}. ${fits(stated)}`,
    confidence: inherited ? "firm" : "certain",
    limits: inherited
      ? `The year is not printed here and was taken from what goes before. ${limits}`
      : limits,
    axis: "accuracy",
    comparandum: "The Gregorian calendar, by arithmetic",
  };
}

function yearInherited({ heads, unit }: ReadDate): boolean {
  return heads && unit?.dateKind === "inherited";
}

/** Where the two would go together: by the old calendar, or in other years. */
function fits({ year, month, date, weekday }: Stated): string {
  const julian = dayOf({ year, month, day: date }, "julian");
  const old =
    weekdayOf(julian) === weekday
      ? " By the Julian calendar the weekday is right."
      : "";
  const year_ = (from: number, by: number) => {
    for (let n = from + by; Math.abs(n - year) <= 12; n += by) {
      const there = { year: n, month, day: date };
      if (exists(there) && weekdayOf(dayOf(there)) === weekday) return n;
    }
    return null;
  };
  const years = [year_(year, -1), year_(year, 1)].filter((n) => n !== null);
  return `The two go together in ${years.join(" and ")}.${old}`;
}
