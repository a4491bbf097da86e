/**
 * Dates as texts print them: "Wednesday, 16th March", "March 16, 1921", "the
 * third Saturday in May 1926", "le 10 avril 1922", "16 марта 1921". Own
 * grammar: general date parsers split ordinal weekdays, and fill in the
 * current year. Offsets are UTF-16 of the text given.
 */
import {
  countOf,
  countPattern,
  monthNumber,
  monthPattern,
  ordinalOf,
  ordinalPattern,
  weekdayNumber,
  weekdayPattern,
} from "./names";

export interface DateMention {
  readonly from: number;
  readonly to: number;
  readonly literal: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  /** "third Saturday": 3; -1 for the last. */
  readonly nth: number | null;
  /** Days from the date in force: "yesterday" is [-1, -1]. */
  readonly relative: readonly [number, number] | null;
  /** "last Monday", "Wednesday of last week", "on Saturday". */
  readonly nearby: Nearby | null;
  /** 0 spring … 3 winter. */
  readonly season: number | null;
}

export type Nearby = "last" | "next" | "before" | "last-week";

const year = String.raw`(?<year>1[3-9]\d\d|20\d\d)`;
const weekday = `(?<weekday>${weekdayPattern})`;
const month = `(?<month>${monthPattern})`;
const digits = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th|er|ème|\.)?`;
const englishDay = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th)?`;
const dayOfMonth = `(?:${digits}|(?<dayWord>${ordinalPattern}))`;
const lead = `(?:${weekday},?\\s+(?:the\\s+|le\\s+|den\\s+)?)?`;
const years = `(?:,?\\s+(?:of\\s+)?(?:\\(\\s?)?${year})`;
const noLetter = "(?![\\p{L}\\p{N}])";

/** In order of trust: the first that matches at a place is taken. */
const forms = [
  `(?<nth>first|second|third|fourth|fifth|last|\\d(?:st|nd|rd|th))\\s+${weekday}\\s+(?:of|in)\\s+${month}${years}?`,
  `${lead}${dayOfMonth}\\s+(?:of\\s+|day\\s+of\\s+)?${month}${years}?`,
  `${lead}${month}\\s+${englishDay}(?:(?:,\\s*|\\s+)${year})?(?![\\d:]|\\s?[-–]\\s?\\d{3})`,
  `(?<season>spring|summer|autumn|winter)(?:\\s+of)?,?\\s+${year}`,
  `${month}${years}`,
  `(?<relative>the day before yesterday|yesterday|today|to-day|tomorrow|to-morrow)`,
  `(?<lastWeek>${weekdayPattern})\\s+of\\s+last\\s+week`,
  `(?<which>last|next|on)\\s+${weekday}`,
  `(?<not>not\\s+|less\\s+than\\s+)?(?<count>${countPattern})\\s+(?<unit>days?|weeks?)\\s+(?:ago|since)`,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${form})${noLetter}`, "giu"));

/** Only texts with one of these can hold a date. */
const anyHint = new RegExp(
  `${monthPattern}|${weekdayPattern}|day|ago|since|spring|summer|autumn|winter`,
  "iu",
);

/** Every date in a text, in order; they do not overlap. */
export function dateMentions(text: string): DateMention[] {
  if (!anyHint.test(text)) return [];
  const found: DateMention[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const mention = mentionOf(match);
      const taken = found.some(
        ({ from, to }) => mention.from < to && from < mention.to,
      );
      if (!taken && isDate(match)) found.push(mention);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** "May" the month and "March" the month, not the verbs; "mars" not Mars. */
function isDate(match: RegExpExecArray): boolean {
  const { month: name, day, dayWord, year: printed } = match.groups ?? {};
  if (name === undefined) return true;
  const alone = day === undefined && dayWord === undefined && !printed;
  if (alone) return false;
  if (/^\p{Lu}/u.test(name)) return true;
  // French and Russian print months small, and always after the day.
  return day !== undefined && !match[0].startsWith(name);
}

function mentionOf(match: RegExpExecArray): DateMention {
  const groups = match.groups ?? {};
  const { nth, weekday: name, lastWeek, month: monthName, season } = groups;
  const dayText = groups["day"] ?? groups["dayWord"];
  const weekdayName = name ?? lastWeek;
  return {
    from: match.index,
    to: match.index + match[0].length,
    literal: match[0],
    year: groups["year"] ? Number(groups["year"]) : null,
    month: monthName ? monthNumber(monthName) : null,
    day: dayText ? ordinalOf(dayText) : null,
    weekday: weekdayName ? weekdayNumber(weekdayName) : null,
    nth: nth ? (nth.toLowerCase() === "last" ? -1 : ordinalOf(nth)) : null,
    relative: relativeOf(groups),
    nearby: nearbyOf(groups),
    season: season
      ? ["spring", "summer", "autumn", "winter"].indexOf(season.toLowerCase())
      : null,
  };
}

type Groups = Record<string, string | undefined>;

function relativeOf(groups: Groups): readonly [number, number] | null {
  const word = groups["relative"]?.toLowerCase().replace("-", "");
  if (word !== undefined) {
    const days = { yesterday: -1, today: 0, tomorrow: 1 }[word] ?? -2;
    return [days, days];
  }
  const count = countOf(groups["count"] ?? "");
  if (count === null) return null;
  const unit = groups["unit"] ?? "";
  const days = count * (unit.startsWith("week") ? 7 : 1);
  if (groups["not"]) return [-days, 0];
  // Weeks are round numbers.
  const slack = unit.startsWith("week") ? 4 : 1;
  return [-days - slack, -days + slack];
}

function nearbyOf(groups: Groups): Nearby | null {
  if (groups["lastWeek"]) return "last-week";
  switch (groups["which"]?.toLowerCase()) {
    case "last":
      return "last";
    case "next":
      return "next";
    case "on":
      return "before";
    default:
      return null;
  }
}
