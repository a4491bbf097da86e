/**
 * When countries went over to the Gregorian calendar in civil use. Dates as in
 * the table of B. Blackburn and L. Holford-Strevens, The Oxford Companion to
 * the Year (1999), pp. 683-8, and the Explanatory Supplement (1992), 12.8.
 * Other lists differ for Serbia and Greece: the Serbian day is that of art. 1
 * of its law of 10 (23) January 1919, the Greek one that of the state; the
 * church of Greece followed in March 1924.
 */
import { type CalendarDate, type Day, dayOf } from "./calendar";

export interface Adoption {
  readonly country: string;
  /** How texts name it, its people and its capital. */
  readonly names: readonly string[];
  /** Last day by the Julian calendar, and the first by the Gregorian. */
  readonly last: CalendarDate;
  readonly first: CalendarDate;
}

const date = (year: number, month: number, day: number): CalendarDate => ({
  year,
  month,
  day,
});

export const adoptions: readonly Adoption[] = [
  {
    country: "Spain, Portugal, Poland and most of Italy",
    names: ["Spain", "Madrid", "Portugal", "Lisbon", "Rome", "Cracow"],
    last: date(1582, 10, 4),
    first: date(1582, 10, 15),
  },
  {
    country: "France",
    names: ["France", "Paris"],
    last: date(1582, 12, 9),
    first: date(1582, 12, 20),
  },
  {
    country: "Denmark and Norway",
    names: ["Denmark", "Copenhagen", "Norway", "Christiania"],
    last: date(1700, 2, 18),
    first: date(1700, 3, 1),
  },
  {
    country: "Great Britain and its colonies",
    names: ["England", "Scotland", "Great Britain", "London", "Edinburgh"],
    last: date(1752, 9, 2),
    first: date(1752, 9, 14),
  },
  {
    country: "Sweden and Finland",
    names: ["Sweden", "Stockholm", "Finland"],
    last: date(1753, 2, 17),
    first: date(1753, 3, 1),
  },
  {
    country: "Bulgaria",
    names: ["Bulgaria", "Sofia"],
    last: date(1916, 3, 31),
    first: date(1916, 4, 14),
  },
  {
    country: "the Ottoman Empire, for its financial year",
    names: [],
    last: date(1917, 2, 15),
    first: date(1917, 3, 1),
  },
  {
    country: "Soviet Russia",
    names: ["Russia", "Moscow", "Petrograd", "St Petersburg", "Kiev"],
    last: date(1918, 1, 31),
    first: date(1918, 2, 14),
  },
  {
    country: "Serbia",
    names: ["Serbia", "Belgrade"],
    last: date(1919, 1, 14),
    first: date(1919, 1, 28),
  },
  {
    country: "Romania",
    names: ["Romania", "Rumania", "Roumania", "Bucharest"],
    last: date(1919, 3, 31),
    first: date(1919, 4, 14),
  },
  {
    country: "Greece",
    names: ["Greece", "Athens", "Piraeus"],
    last: date(1923, 2, 15),
    first: date(1923, 3, 1),
  },
];

/** The country whose calendar was changed, by a name a text may use. */
export function adoptionOf(name: string): Adoption | null {
  return adoptions.find(({ names }) => names.includes(name)) ?? null;
}

/** True for dates that were left out when the calendar was changed. */
export function wasLeftOut(
  { last, first }: Adoption,
  { year, month, day }: CalendarDate,
): boolean {
  const number = (one: CalendarDate) =>
    one.year * 10000 + one.month * 100 + one.day;
  const here = number({ year, month, day });
  return here > number(last) && here < number(first);
}

/** The day a printed date means in a country, by the calendar then in force. */
export function dayInCountry(adoption: Adoption, printed: CalendarDate): Day {
  const gregorian = dayOf(printed, "gregorian");
  return gregorian >= dayOf(adoption.first, "gregorian")
    ? gregorian
    : dayOf(printed, "julian");
}
