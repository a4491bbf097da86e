/** Own letters that are referred to, and are not there or come later. */
import { placeIn, type TextBlock } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";
import { dateMentions } from "../time/mention";
import { resolve } from "../time/resolve";
import { before, overlap, type Span, widened } from "../time/span";
import { spanWords } from "../time/words";
import { type Letter, lettersOf, meet, wordFor } from "./letters";

const own =
  /\bmy\s+(?:[\p{L}-]+\s+){0,3}(?:messages?|letters?|telegrams?|repl(?:y|ies)|notes?|cables?)\b/giu;
const yours =
  /\byour\s+(?:[\p{L}-]+\s+){0,3}(?:messages?|letters?|telegrams?|repl(?:y|ies)|notes?)\b/giu;

/** Days between the day of writing and the one it is cited by. */
const SLACK = 2;

export function ownLetterProposals(text: ReadText): {
  proposals: Proposal[];
  looked: number;
} {
  const letters = lettersOf(text);
  let looked = 0;
  const proposals = letters.flatMap((letter) => {
    const missing = letter.blocks.flatMap((block) =>
      datesOf(block, own, letter).flatMap((cited) => {
        looked++;
        return isThere(letters, letter, cited.span)
          ? []
          : [notFound(text, letter, cited)];
      }),
    );
    const ahead = letter.blocks.flatMap((block) =>
      datesOf(block, yours, letter).flatMap((cited) =>
        letter.span && before(letter.span, cited.span)
          ? [later(text, letter, cited)]
          : [],
      ),
    );
    return [...missing, ...ahead];
  });
  return { proposals, looked };
}

interface Cited {
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** "my message of November 12": the words and the day right after them. */
function datesOf(block: TextBlock, form: RegExp, { span }: Letter): Cited[] {
  const mentions = dateMentions(block.own).filter(({ day }) => day !== null);
  return [...block.own.matchAll(form)].flatMap((match) => {
    const end = match.index + match[0].length;
    const mention = mentions.find(
      ({ from }) =>
        from >= end &&
        from - end < 30 &&
        !/[.;]/.test(block.own.slice(end, from)),
    );
    const found = mention ? resolve(mention, span) : null;
    if (!mention || !found) return [];
    return [{ block, from: match.index, to: mention.to, span: found.span }];
  });
}

function isThere(
  letters: readonly Letter[],
  letter: Letter,
  when: Span,
): boolean {
  const near = widened(when, SLACK);
  return letters.some(
    (other) =>
      meet(other.from, letter.from) &&
      other.span !== null &&
      overlap(other.span, near),
  );
}

function notFound(
  text: ReadText,
  letter: Letter,
  { block, from, to, span }: Cited,
): Proposal {
  return {
    kind: "own-letter-not-found",
    key: `${letter.unit.date} ${spanWords(span)}`,
    places: [placeIn(text, block, from, to)],
    reason: `The writer refers to an own letter of ${spanWords(span)}; the source has none of that day.`,
    confidence: "firm",
    limits:
      "The letter may be printed under the day it was sent or received, or be left out by the editors.",
    axis: null,
  };
}

function later(
  text: ReadText,
  letter: Letter,
  { block, from, to, span }: Cited,
): Proposal {
  return {
    kind: "answers-the-future",
    key: `${letter.unit.date} ${spanWords(span)}`,
    places: [placeIn(text, block, from, to)],
    reason: `A ${wordFor(letter)} dated ${spanWords(letter.span as Span)} speaks of one received that is dated ${spanWords(span)}.`,
    confidence: "firm",
    limits:
      "A slip in either date, or a date line by time zone or calendar, does the same.",
    axis: "accuracy",
  };
}
