/**
 * The dates that open entries, in the forms diaries print them: a year, a
 * month or several, a day, a season, a named day; alone on a line, at the head
 * of a paragraph between dots, or right after a few words.
 */
import { feastNames } from "./feasts";

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const monthNames = months.split("|");
const weekdays = "Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday";
const weekdayNames = weekdays.split("|");
const seasons = ["spring", "summer", "autumn", "winter"] as const;
const counts = ["first", "second", "third", "fourth", "last"];

export interface PrintedDate {
  readonly year: number | null;
  readonly months: readonly number[];
  readonly day: number | null;
  /** 0 spring … 3 winter. */
  readonly season: number | null;
  /** "Third Saturday": [2, 6]; the last one is [4, …]. */
  readonly weekday: readonly [count: number, weekday: number] | null;
  /** "Easter Monday", as printed. */
  readonly feast: string | null;
}

/** A date heading and its place in the text, dots around it left out. */
export interface DateHeading {
  readonly from: number;
  readonly to: number;
  readonly date: PrintedDate;
}

const year = String.raw`(?<year>1[4-9]\d\d|20\d\d)`;
const dots = String.raw`(?:\s?\.){2,}`;
const between = String.raw`(?:\s*[–—-]\s*|,?\s+and\s+|,\s*)`;
const monthList = `(?<months>(?:${months})(?:${between}(?:${months}))*)`;
const dayNumber = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th)?`;
const anySeason = `(?<season>${seasons.join("|")})`;

const forms = [
  year,
  `${monthList}(?:(?:,?\\s+|${dots}\\s*)${year})?`,
  `(?:(?:${weekdays}),?\\s+)?${dayNumber}\\s+${monthList}(?:,?\\s+${year})?`,
  `(?<feast>${feastNames})(?:,?\\s+${year})?`,
  `(?:[Tt]he\\s+(?:\\p{Ll}+\\s+)?)?${anySeason}(?:\\s+of|,)?\\s+${year}`,
  `(?<count>${counts.join("|")})\\s+(?<weekday>${weekdays})\\s+(?:of|in)\\s+${monthList}(?:,?\\s+${year})?`,
].map(
  (form) => new RegExp(`^(?:${form})(?=[¹²³⁴-⁹]*\\s*(?:\\.|$)|\\s*:\\s)`, "iu"),
);

/** What may stand before the date: dots and marks of omission. */
const lead = /^(?:\s*(?:(?:\.\s?){2,}|\(omission\.?\)|\*(?=\d)))*\s*/iu;

/** A few words and dots before it: "The storm has broken . . . 20th September". */
const phrase =
  /^(?:[\p{L}'’]+\s+){1,4}[\p{L}'’]+(?:\s?\.){3}\s+(?=\d{1,2}(?:st|nd|rd|th)\s)/u;

/** The date heading at the head of a paragraph, or null. */
export function dateHeadingIn(text: string): DateHeading | null {
  // No heading is longer; a long paragraph need not be looked through.
  const head = text.slice(0, 200);
  const from = lead.exec(head)?.[0].length ?? 0;
  return dateAt(head, from) ?? dateAt(head, phrase.exec(head)?.[0].length ?? 0);
}

function dateAt(text: string, from: number): DateHeading | null {
  const rest = text.slice(from);
  for (const form of forms) {
    const match = form.exec(rest);
    if (!match || !capitalised(match[0])) continue;
    const date = dateOf(match.groups ?? {});
    if (date) return { from, to: from + match[0].length, date };
  }
  return null;
}

/** "May" the month, not "may" the verb; "Summer" may follow an article. */
function capitalised(text: string): boolean {
  return /^[\p{Lu}\d]/u.test(text);
}

function dateOf(
  groups: Record<string, string | undefined>,
): PrintedDate | null {
  const day = groups["day"] ? Number(groups["day"]) : null;
  if (day !== null && (day < 1 || day > 31)) return null;
  const names = groups["months"]?.match(new RegExp(months, "gi")) ?? [];
  const count = groups["count"]?.toLowerCase();
  const weekday = groups["weekday"]?.toLowerCase();
  return {
    year: groups["year"] ? Number(groups["year"]) : null,
    months: names.map((name) => indexIn(monthNames, name) + 1),
    day,
    season: groups["season"] ? indexIn(seasons, groups["season"]) : null,
    weekday:
      count && weekday
        ? [counts.indexOf(count), indexIn(weekdayNames, weekday)]
        : null,
    feast: groups["feast"] ?? null,
  };
}

function indexIn(names: readonly string[], name: string): number {
  return names.findIndex((one) => one.toLowerCase() === name.toLowerCase());
}
