/** Persons at a place where they were not; offices before or after their time. */
import { placeIn, type TextBlock } from "../blocks";
import { authorBlocks, entryTimes } from "../entry-time";
import type { Proposal } from "../finding";
import type { GazetteerEntry } from "../gazetteer/entry";
import type { LensInput } from "../lens";
import { formFinder, sentenceAround } from "../matcher";
import { overlap, spanOf } from "../time/span";
import { spanWords } from "../time/words";

/** Somebody is seen, not only spoken of. */
const presence =
  /\b(?:it was|there was|there stood|sat|stood|came|brought|drank|looked|walked|entered|arrived|landed|I saw|I met|we met|spoke to me|said to me|told me)\b/iu;

/** "Kemal in Galata" in an entry of a time when he was not there. */
export function elsewhere(input: LensInput): {
  proposals: Proposal[];
  looked: number;
} {
  const absences = input.gazetteer.filter(({ kind }) => kind === "absence");
  const find = formFinder(absences);
  const timeOf = entryTimes(input);
  let looked = 0;
  const proposals = authorBlocks(input).flatMap((block) => {
    const time = timeOf(block);
    if (!time) return [];
    const told = new Set<string>();
    return find(block, block.own).flatMap(({ from, to, entry }) => {
      looked++;
      const absent = spanOf(entry.date);
      if (!absent || !within(time.span, absent)) return [];
      const [begin, end] = sentenceAround(block.own, from, to);
      const sentence = block.own.slice(begin, end);
      const there = names(entry.place, sentence) && presence.test(sentence);
      if (!there || told.has(`${entry.id} ${begin}`)) return [];
      told.add(`${entry.id} ${begin}`);
      return [
        {
          kind: "elsewhere",
          key: `${entry.id} ${time.unit.date}`,
          places: [placeIn(input, block, begin, end)],
          reason: `${entry.statement} The entry is dated ${spanWords(time.span)}.`,
          confidence: "firm" as const,
          limits:
            "What is recorded of a man's movements has gaps; a secret visit leaves none. Ask what else would have to be wrong.",
          axis: "accuracy" as const,
          comparandum: `${entry.label}: ${entry.source}`,
        },
      ];
    });
  });
  return { proposals, looked };
}

function within(
  a: { first: number | null; last: number | null },
  b: { first: number | null; last: number | null },
): boolean {
  if (a.first === null || a.last === null) return false;
  return (
    (b.first === null || a.first >= b.first) &&
    (b.last === null || a.last <= b.last)
  );
}

function names(words: readonly string[], text: string): boolean {
  return words.some((word) => new RegExp(`\\b${word}\\b`, "u").test(text));
}

/** A title beside a name in a year when the person did not bear it. */
export function officeOutOfTime(input: LensInput): Proposal[] {
  const offices = input.gazetteer.filter(({ kind }) => kind === "office");
  const find = formFinder(offices);
  const timeOf = entryTimes(input);
  return authorBlocks(input).flatMap((block) => {
    const time = timeOf(block);
    if (!time) return [];
    return find(block, block.own).flatMap(({ from, to, entry }) => {
      const held = spanOf(entry.date);
      if (!held || overlap(time.span, held)) return [];
      if (!beside(entry, block, from, to)) return [];
      return [
        {
          kind: "office-out-of-time",
          key: `${entry.id} ${time.unit.date}`,
          places: [placeIn(input, block, from, to)],
          reason: `${entry.statement} The entry is dated ${spanWords(time.span)}.`,
          confidence: "possible" as const,
          limits:
            "A former or coming holder of an office may be called by it; the words around it decide.",
          axis: "accuracy" as const,
          comparandum: `${entry.label}: ${entry.source}`,
        },
      ];
    });
  });
}

/** The name stands right before or after the title. */
function beside(
  { person }: GazetteerEntry,
  { own }: TextBlock,
  from: number,
  to: number,
): boolean {
  const near = own.slice(Math.max(0, from - 30), to + 30);
  return names(person, near);
}
