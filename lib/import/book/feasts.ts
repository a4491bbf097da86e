/** Days that diaries name instead of numbering them, in the Western calendar. */

type DayOf = (year: number) => Date;

const fixed =
  (month: number, day: number): DayOf =>
  (year) =>
    new Date(Date.UTC(year, month - 1, day));

const afterEaster =
  (days: number): DayOf =>
  (year) => {
    const date = easter(year);
    date.setUTCDate(date.getUTCDate() + days);
    return date;
  };

const feasts: Record<string, DayOf> = {
  "new year's day": fixed(1, 1),
  "shrove tuesday": afterEaster(-47),
  "ash wednesday": afterEaster(-46),
  "palm sunday": afterEaster(-7),
  "maundy thursday": afterEaster(-3),
  "good friday": afterEaster(-2),
  "easter sunday": afterEaster(0),
  "easter day": afterEaster(0),
  "easter monday": afterEaster(1),
  "ascension day": afterEaster(39),
  "whit sunday": afterEaster(49),
  "whit monday": afterEaster(50),
  "christmas eve": fixed(12, 24),
  "christmas day": fixed(12, 25),
  "boxing day": fixed(12, 26),
  "new year's eve": fixed(12, 31),
};

/** For a pattern that finds one of them. */
export const feastNames = Object.keys(feasts)
  .map((name) => name.replace("'", "['’]").replace(" ", "\\s+"))
  .join("|");

/** Month and day of a feast in a year; null for a name that is none. */
export function feastDay(
  name: string,
  year: number,
): { month: number; day: number } | null {
  const key = name.toLowerCase().replace("’", "'").replace(/\s+/g, " ");
  const date = feasts[key]?.(year);
  return date
    ? { month: date.getUTCMonth() + 1, day: date.getUTCDate() }
    : null;
}

/** Easter Sunday of the Gregorian calendar (the method of Meeus and Butcher). */
function easter(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - (b >> 2) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * (c >> 2) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1));
}
