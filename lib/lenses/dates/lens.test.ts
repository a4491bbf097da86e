import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Built, doc, p, unit } from "@/lib/document/builders";
import { schema } from "@/lib/document/schema";
import { shippedGazetteer } from "../gazetteer/shipped";
import { lensInput, readText } from "../read-text";
import { addDays, type Day, dateOf, dayOf, weekdayOf } from "../time/calendar";
import { englishMonths, englishWeekdays } from "../time/names";
import { edtfOf } from "../time/span";
import { dates } from "./lens";

/** A dated entry: its heading, and words after it. */
function entry(
  id: string,
  date: string,
  heading: string,
  words = "It rained.",
): Built {
  const mark = schema.mark("dateHeading", { date, kind: "text" });
  const text = [schema.text(heading, [mark]), schema.text(`. ${words}`)];
  const paragraph = { node: schema.node("paragraph", null, text), places: {} };
  const attrs = { id, date, dateLiteral: heading, dateKind: "text" };
  return unit(attrs, paragraph);
}

function lookedAt(...entries: Built[]) {
  const input = lensInput(readText(doc(...entries).node), {
    gazetteer: shippedGazetteer(),
  });
  return dates.run(input);
}

function kindsIn(...entries: Built[]): string[] {
  return lookedAt(...entries).findings.map(
    ({ kind, words }) => `${kind}: ${words}`,
  );
}

/** How many dates with a weekday were held against the calendar. */
function weekdaysIn(...entries: Built[]): number | undefined {
  return lookedAt(...entries).examined.find(
    ({ what }) => what === "dates with a weekday",
  )?.count;
}

function heading(day: Day): string {
  const { year, month, day: n } = dateOf(day);
  return `${englishWeekdays[weekdayOf(day)]}, ${n} ${englishMonths[month - 1]} ${year}`;
}

/** A diary without a fault: rising days, each with its weekday. */
const cleanDays = fc
  .array(fc.integer({ min: 1, max: 40 }), { minLength: 12, maxLength: 30 })
  .map((gaps) => {
    let day = dayOf({ year: 1919, month: 3, day: 1 });
    return gaps.map((gap) => {
      day = addDays(day, gap);
      return day;
    });
  });

describe("a diary", () => {
  it("gives no finding when it is clean", () => {
    fc.assert(
      fc.property(cleanDays, (days) => {
        const entries = days.map((day, i) =>
          entry(`e-${i}`, edtfOf(day), heading(day)),
        );
        expect(kindsIn(...entries)).toEqual([]);
        // It kept still over dates that it did look at.
        expect(weekdaysIn(...entries)).toBe(days.length);
      }),
      { numRuns: 30 },
    );
  });

  it("gives many findings when its dates are shuffled among its weekdays", () => {
    fc.assert(
      fc.property(cleanDays, fc.infiniteStream(fc.nat()), (days, random) => {
        const order = days.map((day) => ({ day, key: random.next().value }));
        const shuffled = order.toSorted((a, b) => a.key - b.key);
        fc.pre(shuffled.filter(({ day }, i) => day !== days[i]).length > 6);
        const entries = shuffled.map(({ day }, i) => {
          const { year, month, day: n } = dateOf(day);
          // The weekday of the place, the date of another.
          const weekday = englishWeekdays[weekdayOf(days[i] as Day)];
          const words = `${weekday}, ${n} ${englishMonths[month - 1]} ${year}`;
          return entry(`e-${i}`, edtfOf(day), words);
        });
        expect(kindsIn(...entries).length).toBeGreaterThan(days.length / 4);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the lens of dates", () => {
  it("names a weekday that is another", () => {
    expect(
      kindsIn(entry("a", "1923-10-29", "Tuesday, 29th October 1923")),
    ).toEqual(["weekday: Tuesday, 29th October 1923"]);
  });

  it("names a slip between the calendars, and keeps still when there is none", () => {
    const of = (words: string) =>
      kindsIn(entry("a", "1921-12", "December 1921", words));
    expect(of("It was their 6th of December, our 18th.")).toEqual([
      "calendar: their 6th of December, our 18th",
    ]);
    expect(of("It was their 6th of December, our 19th.")).toEqual([]);
    expect(of("Signed 10 (23) December 1921.")).toEqual([]);
    expect(
      kindsIn(entry("a", "1907", "1907", "It was 25 October/7 November 1917.")),
    ).toEqual([]);
    expect(
      kindsIn(entry("a", "1907", "1907", "It was 25 October/8 November 1917.")),
    ).toEqual(["calendar: 25 October/8 November 1917"]);
  });

  it("names days that no calendar has", () => {
    expect(
      kindsIn(doc_("We met on 31st April 1921 and 29 February 1920.")),
    ).toEqual(["impossible-date: 31st April 1921"]);
  });

  it("names a day that a country left out", () => {
    expect(kindsIn(doc_("Petrograd, 5 February 1918."))).toEqual([
      "day-left-out: 5 February 1918",
    ]);
    expect(kindsIn(doc_("Paris, 5 February 1918."))).toEqual([]);
  });

  it("names an event whose date is another, and not one that is right", () => {
    const yacht = "Not seven days since they sank Wrangel's yacht.";
    expect(kindsIn(entry("a", "1922-10-19", "19 October 1922", yacht))).toEqual(
      ["event-date: Wrangel's yacht"],
    );
    expect(kindsIn(entry("a", "1921-10-19", "19 October 1921", yacht))).toEqual(
      [],
    );
  });

  it("names the one entry out of order, not its neighbours", () => {
    const found = kindsIn(
      entry("a", "1919-03-04", "4 March 1919"),
      entry("b", "1919-03-10", "10 March 1919"),
      entry("c", "1925-03-12", "12 March 1925"),
      entry("d", "1919-04-01", "1 April 1919"),
      entry("e", "1919-04", "April 1919"),
      entry("f", "1919-04-08", "8 April 1919"),
    );
    expect(found).toEqual(["out-of-order: 12 March 1925"]);
  });
});

function doc_(words: string): Built {
  return p(words);
}
