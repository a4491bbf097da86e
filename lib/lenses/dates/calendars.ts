/** One day given by two calendars: whether the two are as far apart as they were. */
import { placeIn, type TextBlock } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";
import {
  addDays,
  type CalendarDate,
  type Day,
  dateOf,
  dayOf,
  exists,
} from "../time/calendar";
import { englishMonths, monthNumber, monthPattern } from "../time/names";
import { nearestYear } from "../time/resolve";
import type { Span } from "../time/span";
import { dayWords } from "../time/words";
import type { ReadDate } from "./read";

const limits =
  "A slip in reckoning is easily made by hand; it speaks against a writer only if he was at home in both calendars.";

const day = (name: string) => String.raw`(?<${name}>[0-3]?\d)(?:st|nd|rd|th)?`;
const month = (name: string) => `(?<${name}>${monthPattern})`;
const year = String.raw`(?:,?\s+(?<year>1[5-9]\d\d))?`;
const old = String.raw`(?:their|Old\s+Style|Julian|Eastern|Russian|Greek)`;

/** "their 6th of December, our 18th", "25 October (7 November) 1917". */
const pairs = [
  `\\b${old}\\s+${day("d1")}\\s+(?:of\\s+)?${month("m1")}${year},?\\s+(?:and\\s+)?(?:our|Western)\\s+${day("d2")}(?:\\s+(?:of\\s+)?${month("m2")})?`,
  `${day("d1")}\\s+(?:of\\s+)?${month("m1")}\\s?[(/]\\s?${day("d2")}\\s+(?:of\\s+)?${month("m2")}\\)?${year}`,
  `${month("m1")}\\s+${day("d1")}\\s?[(/]\\s?${month("m2")}\\s+${day("d2")}\\)?${year}`,
].map((form) => new RegExp(form, "giu"));

/** "which they call the 25th of October", said of the day of the entry. */
const called = new RegExp(
  `(?:which\\s+)?they\\s+call\\s+(?:the\\s+)?${day("d1")}\\s+(?:of\\s+)?${month("m1")}`,
  "giu",
);

/** "Yesterday was their 15th of February". */
const wasTheirs = new RegExp(
  `(?<word>yesterday|today|to-day|tomorrow|to-morrow)\\s+(?:was|is|will\\s+be)\\s+${old}\\s+${day("d1")}\\s+(?:of\\s+)?${month("m1")}`,
  "giu",
);

interface Pair {
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
  /** By the Julian calendar, as printed. */
  readonly julian: CalendarDate;
  /** The day the passage makes of it. */
  readonly said: Day;
}

export function calendarProposals(
  text: ReadText,
  dates: readonly ReadDate[],
): { proposals: Proposal[]; looked: number } {
  const now = new Map(dates.map(({ block, now: span }) => [block, span]));
  const found = [...now].flatMap(([block, span]) => [
    ...pairsIn(block, span),
    ...sameDay(block, span),
  ]);
  return {
    looked: found.length,
    proposals: found.flatMap((pair) => wrong(text, pair)),
  };
}

function wrong(text: ReadText, pair: Pair): Proposal[] {
  const { block, from, to, julian, said } = pair;
  const right = dayOf(julian, "julian");
  if (right === said) return [];
  const apart = right - dayOf(julian, "gregorian");
  return [
    {
      kind: "calendar",
      key: `${julian.year}-${julian.month}-${julian.day} ${said}`,
      places: [placeIn(text, block, from, to)],
      reason: `${julian.day} ${englishMonths[julian.month - 1]} ${julian.year} of the Julian calendar was ${dayWords(right)}, not ${dayWords(said)}: the two were ${apart} days apart, the passage makes it ${said - right + apart}.`,
      reference: `The calendars stood ${apart} days apart ${century(julian.year)}.`,
      confidence: "firm",
      limits,
      axis: "accuracy",
      comparandum: "Both calendars, by arithmetic",
    },
  ];
}

function century(year_: number): string {
  if (year_ < 1700) return "until 1700";
  if (year_ < 1800) return "from 1700 to 1800";
  return year_ < 1900 ? "from 1800 to 1900" : "from 1900 on";
}

type Groups = Record<string, string | undefined>;

function pairsIn(block: TextBlock, now: Span | null): Pair[] {
  return pairs.flatMap((form) =>
    [...block.text.matchAll(form)].flatMap((match) => {
      const groups = match.groups ?? {};
      const first = dated(groups, "1", now);
      if (!first) return [];
      const second = secondOf(groups, first);
      if (!second) return [];
      const to = match.index + match[0].length;
      return [{ block, from: match.index, to, julian: first, said: second }];
    }),
  );
}

function dated(groups: Groups, n: "1", now: Span | null): CalendarDate | null {
  const monthOf = monthNumber(groups[`m${n}`] ?? "");
  const dayNumber = Number(groups[`d${n}`]);
  if (monthOf === null) return null;
  const printed = groups["year"] ? Number(groups["year"]) : null;
  const found = printed ?? nearestYear({ month: monthOf, day: dayNumber }, now);
  if (found === null) return null;
  const date = { year: found, month: monthOf, day: dayNumber };
  return exists(date, "julian") ? date : null;
}

/** "our 18th": of the same month or the next, whichever comes after. */
function secondOf(groups: Groups, first: CalendarDate): Day | null {
  const dayNumber = Number(groups["d2"]);
  const named = groups["m2"] ? monthNumber(groups["m2"]) : null;
  const next = first.month === 12 ? 1 : first.month + 1;
  const later = dayNumber > first.day ? first.month : next;
  const monthOf = named ?? later;
  const year_ = monthOf < first.month ? first.year + 1 : first.year;
  const date = { year: year_, month: monthOf, day: dayNumber };
  return exists(date) ? dayOf(date) : null;
}

/** Said of the day of the entry, of the one before or after. */
function sameDay(block: TextBlock, now: Span | null): Pair[] {
  if (!now || now.first === null || now.first !== now.last) return [];
  const today = now.first;
  const forms = [called, wasTheirs];
  return forms.flatMap((form) =>
    [...block.text.matchAll(form)].flatMap((match) => {
      const groups = match.groups ?? {};
      const shift =
        { y: -1, t: 0 }[groups["word"]?.charAt(0).toLowerCase() ?? "t"] ?? 0;
      const tomorrow = /^to-?m/i.test(groups["word"] ?? "");
      const said = addDays(today, tomorrow ? 1 : shift);
      const julian = nearDate(groups, said);
      const to = match.index + match[0].length;
      return julian ? [{ block, from: match.index, to, julian, said }] : [];
    }),
  );
}

function nearDate(groups: Groups, said: Day): CalendarDate | null {
  const monthOf = monthNumber(groups["m1"] ?? "");
  const dayNumber = Number(groups["d1"]);
  if (monthOf === null) return null;
  const { year: about } = dateOf(said);
  const date = { year: about, month: monthOf, day: dayNumber };
  return exists(date, "julian") ? date : null;
}
