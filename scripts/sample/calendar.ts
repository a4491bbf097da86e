/** Weekdays, and the Turkish hour at Constantinople, for the checks of the sample. */

const weekdays = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

/** The weekday of a date of the Gregorian calendar. */
export function weekdayOf(year: number, month: number, day: number): string {
  return weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "";
}

const DAY = 24 * 60;
const LATITUDE = (41.02 * Math.PI) / 180;
const LONGITUDE = 28.98;
/** Minutes by which the clocks of the city were ahead of Greenwich. */
const AHEAD = 120;
/** The sun's upper edge at the horizon, with refraction. */
const ZENITH = (90.833 * Math.PI) / 180;

/**
 * Minutes after midnight at which the sun set, by the usual series of the
 * United States National Oceanic and Atmospheric Administration; good to two
 * or three minutes.
 */
function sunset(time: number): number {
  const yearStart = Date.UTC(new Date(time).getUTCFullYear(), 0, 1);
  const g = ((2 * Math.PI) / 365) * ((time - yearStart) / 86_400_000 + 0.75);
  const equation =
    229.18 *
    (0.000075 +
      0.001868 * Math.cos(g) -
      0.032077 * Math.sin(g) -
      0.014615 * Math.cos(2 * g) -
      0.040849 * Math.sin(2 * g));
  const declination =
    0.006918 -
    0.399912 * Math.cos(g) +
    0.070257 * Math.sin(g) -
    0.006758 * Math.cos(2 * g) +
    0.000907 * Math.sin(2 * g);
  const hourAngle = Math.acos(
    Math.cos(ZENITH) / (Math.cos(LATITUDE) * Math.cos(declination)) -
      Math.tan(LATITUDE) * Math.tan(declination),
  );
  const degrees = (hourAngle * 180) / Math.PI;
  return DAY / 2 - 4 * (LONGITUDE - degrees) - equation + AHEAD;
}

/** What a clock set at the last sunset shows, in minutes from its twelve. */
export function hourAfterSunset(date: string, european: string): number {
  const day = Date.parse(`${date}T00:00:00Z`);
  const now = alignedMinutes(european);
  const last =
    now >= sunset(day) ? sunset(day) : sunset(day - 86_400_000) - DAY;
  return (now - last) % (DAY / 2);
}

/** "9:15" in minutes. */
function alignedMinutes(hour: string): number {
  const [hours = 0, minutes = 0] = hour.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The hour on a dial of twelve: "12:20" is twenty minutes. */
export function alignedHour(hour: string): number {
  return alignedMinutes(hour) % (DAY / 2);
}

/** The shorter way round a dial of twelve hours. */
export function minutesApart(a: number, b: number): number {
  const apart = Math.abs(a - b) % (DAY / 2);
  return Math.min(apart, DAY / 2 - apart);
}
