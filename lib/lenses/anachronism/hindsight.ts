/** Turns of phrase that look back, and forecasts that came true. */
import { placeIn, type TextBlock } from "../blocks";
import { authorBlocks, type EntryTime, entryTimes } from "../entry-time";
import type { Proposal } from "../finding";
import type { GazetteerEntry } from "../gazetteer/entry";
import type { LensInput } from "../lens";
import { formFinder } from "../matcher";
import { addDays, type Day, dateOf } from "../time/calendar";
import { countOf, countPattern } from "../time/names";
import { edtfOf, spanOf } from "../time/span";
import { dayWords, spanWords } from "../time/words";

/** English phrases of somebody who knows what came after. */
const looksBack =
  /\b(?:as (?:it|things) turned out|as I (?:now|later) know|as we now know|who (?:was|were) later to|(?:was|were) later to (?:become|be)|would (?:later|one day) become|in after years|in later years he|little did (?:I|we|he|she|they) (?:know|think|guess)|had I known then|looking back|in retrospect|not (?:know|guess|suspect) then that)\b/giu;

export function lookingBack(input: LensInput): Proposal[] {
  const timeOf = entryTimes(input);
  return authorBlocks(input).flatMap((block) => {
    const time = timeOf(block);
    if (!time) return [];
    return [...block.own.matchAll(looksBack)].map((match) => ({
      kind: "looks-back",
      key: time.unit.date ?? "",
      places: [
        placeIn(input, block, match.index, match.index + match[0].length),
      ],
      reason: `“${match[0]}” looks back on what came after, in an entry dated ${spanWords(time.span)}.`,
      confidence: "possible" as const,
      limits:
        "An entry may look back on the same evening. A diarist who revises his own book looks back too; the phrase does not show whose hand it is.",
      axis: "contemporaneity" as const,
    }));
  });
}

const forecast = new RegExp(
  `\\b(?:I|we)(?:['’]ll)?\\s+(?:give|gave)\\s+(?:it|them|him|her|this)\\s+(?<given>${countPattern})\\s+years?|\\b(?:in|within)\\s+(?<in>${countPattern})\\s+years(?:['’]\\s+time)?|\\b(?<from>${countPattern})\\s+years\\s+from\\s+(?:now|today)`,
  "giu",
);

/** How many neighbouring paragraphs may name what a forecast is about. */
const NEAR = 1;

/** Forecasts of a number of years that a known date bears out. */
export function fulfilled(input: LensInput): {
  proposals: Proposal[];
  looked: number;
} {
  const dated = input.gazetteer.filter(({ kind }) =>
    ["institution", "event"].includes(kind),
  );
  const find = formFinder(dated);
  const timeOf = entryTimes(input);
  const blocks = authorBlocks(input);
  let looked = 0;
  const proposals = blocks.flatMap((block, i) => {
    const time = timeOf(block);
    if (!time) return [];
    return [...block.own.matchAll(forecast)].flatMap((match) => {
      const years = countOf(
        match.groups?.["given"] ??
          match.groups?.["in"] ??
          match.groups?.["from"] ??
          "",
      );
      if (years === null) return [];
      looked++;
      const around = blocks
        .slice(Math.max(0, i - NEAR), i + NEAR + 1)
        .filter(({ unit }) => unit === block.unit);
      const things = around.flatMap((one) => find(one, one.own));
      const entries = [...new Set(things.map(({ entry }) => entry))];
      return entries.flatMap((entry) =>
        borneOut(input, block, match, time, years, entry),
      );
    });
  });
  return { proposals, looked };
}

function borneOut(
  input: LensInput,
  block: TextBlock,
  match: RegExpExecArray,
  { span, unit }: EntryTime,
  years: number,
  entry: GazetteerEntry,
): Proposal[] {
  const ended = spanOf(entry.date)?.last ?? null;
  if (ended === null || span.last === null || ended <= span.last) return [];
  const year = dateOf(addDays(span.last, 0)).year + years;
  if (Math.abs(dateOf(ended).year - year) > (years >= 5 ? 1 : 0)) return [];
  const end = sentenceEnd(block, match.index);
  return [
    {
      kind: "forecast-borne-out",
      key: `${entry.id} ${unit.date}`,
      places: [placeIn(input, block, match.index, end)],
      reason: `Of ${entry.label}, ${spanWords(span)}: ${years} years ahead is ${year}, and it ended on ${dayWords(ended as Day)}. ${entry.statement}`,
      confidence: "possible",
      limits:
        "A shrewd guess comes true now and then. Weigh how exact the forecast is, and whether the passage knows more than the year.",
      notBefore: edtfOf(ended as Day),
      axis: "contemporaneity",
      comparandum: `${entry.label}: ${entry.source}`,
    },
  ];
}

function sentenceEnd({ own }: TextBlock, from: number): number {
  const stop = /[.!?]['’"”]?\s/u.exec(own.slice(from));
  return stop ? from + stop.index + 1 : own.length;
}
