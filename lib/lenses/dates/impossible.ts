/** Dates that no calendar has, and days that a country left out. */
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";
import { adoptions, wasLeftOut } from "../time/adoption";
import { daysIn, nthWeekday } from "../time/calendar";
import { englishMonths, englishWeekdays } from "../time/names";
import { placeOf, type ReadDate } from "./read";

/** 31 April, 29 February of a common year, a fifth Saturday that is not there. */
export function impossibleProposals(
  text: ReadText,
  dates: readonly ReadDate[],
): Proposal[] {
  return dates.flatMap((read) => {
    const reason = impossible(read);
    if (reason === null) return [];
    return [
      {
        kind: "impossible-date",
        key: read.mention.literal,
        places: [placeOf(text, read)],
        reason,
        confidence: "certain" as const,
        limits:
          "A slip of the pen, of the printer or of the scan looks the same.",
        axis: "accuracy" as const,
        comparandum: "The calendar, by arithmetic",
      },
    ];
  });
}

function impossible({ mention, now, resolved }: ReadDate): string | null {
  const { month, day, nth, weekday } = mention;
  if (month === null) return null;
  const name = englishMonths[month - 1];
  const year = mention.year ?? resolvedYear(now);
  if (nth !== null && weekday !== null && year !== null) {
    if (resolved !== null || nthWeekday(year, month, weekday, nth)) return null;
    return `${name} ${year} has no ${nth}th ${englishWeekdays[weekday]}.`;
  }
  if (day === null) return null;
  // Without a year, only what no year has.
  const most = year === null && month === 2 ? 29 : daysIn(year ?? 2000, month);
  if (day >= 1 && day <= most) return null;
  return `${name}${year === null ? "" : ` ${year}`} has ${most} days.`;
}

function resolvedYear(now: ReadDate["now"]): number | null {
  if (now?.first === undefined || now.first === null) return null;
  return Math.floor((now.first - 1721060) / 365.2425);
}

/** "5 February 1918" beside Moscow: a day that Russia left out. */
export function leftOutProposals(
  text: ReadText,
  dates: readonly ReadDate[],
): Proposal[] {
  return dates.flatMap((read) => {
    const { year, month, day } = read.mention;
    if (year === null || month === null || day === null) return [];
    const near = around(read);
    const adoption = adoptions.find(
      (one) =>
        wasLeftOut(one, { year, month, day }) &&
        one.names.some((name) => near.includes(name)),
    );
    if (!adoption) return [];
    return [
      {
        kind: "day-left-out",
        key: `${year}-${month}-${day}`,
        places: [placeOf(text, read)],
        reason: `${capital(adoption.country)} left this day out when its calendar was changed: ${last(adoption)} was followed by ${first(adoption)}.`,
        confidence: "possible" as const,
        limits:
          "The date may be by the other calendar, or written elsewhere; the place beside it decides.",
        axis: "accuracy" as const,
        comparandum:
          "Blackburn and Holford-Strevens, The Oxford Companion to the Year (1999)",
      },
    ];
  });
}

function around({ block, mention }: ReadDate): string {
  return block.text.slice(Math.max(0, mention.from - 60), mention.to + 60);
}

type Side = (typeof adoptions)[number];

function last({ last: { day, month, year } }: Side): string {
  return `${day} ${englishMonths[month - 1]} ${year}`;
}

function first({ first: { day, month, year } }: Side): string {
  return `${day} ${englishMonths[month - 1]} ${year}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
