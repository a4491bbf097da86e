/** Words quoted from a letter that the source prints with other words. */
import { placeIn, type TextBlock } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";
import { addDays } from "../time/calendar";
import { overlap } from "../time/span";
import { spanWords } from "../time/words";
import { type Letter, lettersOf, meet, wordFor } from "./letters";

const quotation = /["“«]\s*(?<words>[^"“”«»]{8,400}?)\s*["”»]/gu;
/** Days that a letter quoted may lie back. */
const LOOK_BACK = 45;

export function quotationProposals(text: ReadText): {
  proposals: Proposal[];
  looked: number;
} {
  const letters = lettersOf(text);
  let looked = 0;
  const proposals = letters.flatMap((letter) => {
    const sources = quotable(letters, letter);
    if (sources.length === 0) return [];
    return letter.blocks.flatMap((block) =>
      [...block.own.matchAll(quotation)].flatMap((match) => {
        const words = wordsOf(match.groups?.["words"] ?? "");
        if (words.length < 2) return [];
        looked++;
        if (sources.some(({ all }) => has(all, words))) return [];
        const near = sources.find(({ all }) => nearlyHas(all, words));
        if (!near) return [];
        return [otherwise(text, block, match, letter, near.letter)];
      }),
    );
  });
  return { proposals, looked };
}

interface Quotable {
  readonly letter: Letter;
  readonly all: readonly string[];
}

/** Letters to the writer that he may quote: printed, and not too old. */
function quotable(letters: readonly Letter[], letter: Letter): Quotable[] {
  const { span } = letter;
  if (span === null || span.first === null) return [];
  const when = { first: addDays(span.first, -LOOK_BACK), last: span.last };
  return letters
    .filter(
      (other) =>
        other !== letter &&
        other.span !== null &&
        overlap(other.span, when) &&
        meet(other.from, letter.to) &&
        meet(other.to, letter.from),
    )
    .map((one) => ({
      letter: one,
      all: wordsOf(one.blocks.map(({ own }) => own).join(" ")),
    }));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function has(all: readonly string[], words: readonly string[]): boolean {
  return ` ${all.join(" ")} `.includes(` ${words.join(" ")} `);
}

/** Its long words stand there in the same order and near together. */
function nearlyHas(all: readonly string[], words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 4);
  if (long.length < 2) return false;
  const room = 2 * words.length + 4;
  return all.some((word, at) => {
    if (word !== long[0]) return false;
    let from = at;
    return long.every((next) => {
      from = all.indexOf(next, from);
      return from >= 0 && from < at + room;
    });
  });
}

function otherwise(
  text: ReadText,
  block: TextBlock,
  match: RegExpExecArray | RegExpMatchArray,
  letter: Letter,
  source: Letter,
): Proposal {
  const from = match.index ?? 0;
  const [first] = source.blocks;
  const when = source.span ? ` of ${spanWords(source.span)}` : "";
  return {
    kind: "quoted-otherwise",
    key: `${letter.unit.date} ${match[0]}`,
    places: [
      placeIn(text, block, from, from + match[0].length),
      ...(first
        ? [
            placeIn(
              text,
              first,
              0,
              Math.min(60, first.text.length),
              "quoted from",
            ),
          ]
        : []),
    ],
    reason: `What is quoted here stands with other words in the ${wordFor(source)}${when} that the source prints.`,
    confidence: "possible",
    limits:
      "It may quote another text, a translation, or from memory; which wording is the sender's is not shown.",
    axis: "accuracy",
  };
}
