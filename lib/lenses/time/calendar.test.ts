import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adoptionOf, adoptions, dayInCountry, wasLeftOut } from "./adoption";
import {
  addDays,
  type CalendarDate,
  type CalendarName,
  type Day,
  dateOf,
  dayOf,
  daysIn,
  difference,
  easter,
  exists,
  nthWeekday,
  weekdayOf,
} from "./calendar";

const date = (year: number, month: number, day: number): CalendarDate => ({
  year,
  month,
  day,
});

/** Julian dates at noon, from J. Meeus, Astronomical Algorithms (1998), ch. 7. */
const meeus: [CalendarDate, CalendarName, number][] = [
  [date(2000, 1, 1), "gregorian", 2451545],
  [date(1987, 6, 19), "gregorian", 2446966],
  [date(1988, 6, 19), "gregorian", 2447332],
  [date(1900, 1, 1), "gregorian", 2415021],
  [date(1600, 1, 1), "gregorian", 2305448],
  [date(1600, 12, 31), "gregorian", 2305813],
  [date(837, 4, 10), "julian", 2026872],
  [date(-123, 12, 31), "julian", 1676497],
  [date(-122, 1, 1), "julian", 1676498],
  [date(-1000, 7, 12), "julian", 1356001],
  [date(-1000, 2, 29), "julian", 1355867],
  [date(-4712, 1, 1), "julian", 0],
];

describe("day numbers", () => {
  it.each(meeus)(
    "agree with the published table: %j %s",
    (when, calendar, n) => {
      expect(dayOf(when, calendar)).toBe(n);
      expect(dateOf(n as Day, calendar)).toEqual(when);
    },
  );

  it("come back as the date they were made of", () => {
    const calendars = fc.constantFrom<CalendarName>("gregorian", "julian");
    const days = fc.integer({ min: 0, max: 4_000_000 });
    fc.assert(
      fc.property(days, calendars, (n, calendar) => {
        const when = dateOf(n as Day, calendar);
        expect(exists(when, calendar)).toBe(true);
        expect(dayOf(when, calendar)).toBe(n);
      }),
    );
  });
});

describe("weekdays", () => {
  it("repeat after the 146,097 days of 400 years, and run on without a gap", () => {
    const start = dayOf(date(1600, 1, 1));
    // 1 January 1600 was a Saturday.
    expect(weekdayOf(start)).toBe(6);
    let expected = 6;
    let day = start;
    for (let year = 1600; year < 2000; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let n = 1; n <= daysIn(year, month); n++) {
          // One assertion a day would take longer than the days.
          const utc = new Date(Date.UTC(year, month - 1, n)).getUTCDay();
          const right =
            dayOf(date(year, month, n)) === day &&
            weekdayOf(day) === expected &&
            utc === expected;
          if (!right) throw new Error(`${year}-${month}-${n}`);
          expected = (expected + 1) % 7;
          day = addDays(day, 1);
        }
      }
    }
    expect(day - start).toBe(146_097);
    expect(weekdayOf(day)).toBe(6);
  });

  it("find the third Saturday in May 1926 on the 15th", () => {
    const found = nthWeekday(1926, 5, 6, 3);
    expect(found && dateOf(found)).toEqual(date(1926, 5, 15));
  });

  it("find the last one of a month, and no fifth where there are four", () => {
    const last = nthWeekday(1919, 6, 0, -1);
    expect(last && dateOf(last)).toEqual(date(1919, 6, 29));
    expect(nthWeekday(1926, 2, 1, 5)).toBeNull();
  });
});

describe("the two calendars", () => {
  it.each([
    [date(1582, 10, 5), date(1582, 10, 15)],
    [date(1752, 9, 3), date(1752, 9, 14)],
    [date(1825, 12, 14), date(1825, 12, 26)],
    [date(1917, 2, 23), date(1917, 3, 8)],
    [date(1917, 10, 25), date(1917, 11, 7)],
    [date(1918, 2, 1), date(1918, 2, 14)],
    [date(1923, 2, 16), date(1923, 3, 1)],
  ])("meet where histories say: %j is %j", (julian, gregorian) => {
    expect(dateOf(dayOf(julian, "julian"))).toEqual(gregorian);
  });

  // Explanatory Supplement (1992), table 12.8: days to be added.
  it.each([
    [date(1582, 10, 5), 10],
    [date(1700, 2, 18), 10],
    [date(1700, 3, 1), 11],
    [date(1800, 2, 17), 11],
    [date(1800, 3, 1), 12],
    [date(1900, 2, 16), 12],
    [date(1900, 3, 1), 13],
    [date(2100, 2, 15), 13],
    [date(2100, 3, 1), 14],
  ])("stand apart at %j by %i days", (julian, days) => {
    expect(difference(julian)).toBe(days);
  });

  it("have Easter on the days that are printed", () => {
    const western = (year: number) => dateOf(easter(year, "gregorian"));
    const eastern = (year: number) => dateOf(easter(year, "julian"));
    expect(western(1818)).toEqual(date(1818, 3, 22));
    expect(western(1943)).toEqual(date(1943, 4, 25));
    expect(western(2000)).toEqual(date(2000, 4, 23));
    expect(eastern(2000)).toEqual(date(2000, 4, 30));
    expect(eastern(1919)).toEqual(western(1919));
    expect(eastern(1922)).toEqual(western(1922));
    expect(eastern(1920)).toEqual(date(1920, 4, 11));
  });
});

describe("the change of the calendar", () => {
  it.each(adoptions)("leaves no day between the two in $country", (one) => {
    const last = dayOf(one.last, "julian");
    expect(dayOf(one.first, "gregorian")).toBe(last + 1);
  });

  it("went over in Serbia on the day that its law of 1919 names", () => {
    const serbia = adoptionOf("Belgrade");
    expect(serbia?.last).toEqual(date(1919, 1, 14));
    expect(serbia?.first).toEqual(date(1919, 1, 28));
  });

  it("left out 1 to 13 February 1918 in Russia", () => {
    const russia = adoptionOf("Petrograd");
    if (!russia) throw new Error("Russia is missing");
    expect(wasLeftOut(russia, date(1918, 1, 31))).toBe(false);
    expect(wasLeftOut(russia, date(1918, 2, 1))).toBe(true);
    expect(wasLeftOut(russia, date(1918, 2, 13))).toBe(true);
    expect(wasLeftOut(russia, date(1918, 2, 14))).toBe(false);
  });

  it("reads a date by the calendar then in force", () => {
    const greece = adoptionOf("Athens");
    if (!greece) throw new Error("Greece is missing");
    expect(dateOf(dayInCountry(greece, date(1922, 9, 1)))).toEqual(
      date(1922, 9, 14),
    );
    expect(dateOf(dayInCountry(greece, date(1923, 3, 1)))).toEqual(
      date(1923, 3, 1),
    );
  });
});
