/** The author's own words of a source, in the order of the running text. */
import {
  MAIN,
  streamOf,
  textBetween,
  toCodePoint,
  utf16,
} from "@/lib/document/position";
import type { FindingPlace, ReadText } from "../lens";
import type { Window } from "./windows";
import { type Word, wordsOf } from "./words";

export interface OwnWords {
  /** Places in UTF-16 units of the main stream. */
  readonly words: readonly Word[];
  /** Left out: names, and words of other voices. */
  readonly names: number;
  readonly others: number;
}

/**
 * Names are left out, since they follow the matter and not the manner: words
 * that this text writes with a capital oftener than without ("I" apart).
 */
export function ownWords(text: ReadText): OwnWords {
  const own: Word[] = [];
  let others = 0;
  for (const block of text.blocks) {
    const spoken = block.stream === MAIN && block.voice === "author";
    const words = wordsOf(spoken ? block.own : "");
    others += wordsOf(block.text).length - words.length;
    for (const { word, start, end } of words) {
      own.push({ word, start: block.at + start, end: block.at + end });
    }
  }
  const capital = capitals(text, own);
  const words = own.filter(({ word }) => !capital.has(word));
  return { words, names: own.length - words.length, others };
}

/** Words oftener written with a capital than without. */
function capitals(text: ReadText, words: readonly Word[]): ReadonlySet<string> {
  const main = text.index.streams.get(MAIN)?.text ?? "";
  const balance = new Map<string, number>();
  for (const { word, start } of words) {
    const first = main.charAt(start);
    const isCapital = first !== first.toLowerCase();
    balance.set(word, (balance.get(word) ?? 0) + (isCapital ? 1 : -1));
  }
  const found = [...balance].filter(([word, n]) => n > 0 && !/^i\b/.test(word));
  return new Set(found.map(([word]) => word));
}

/** Words of a row as a place of the main stream: the first to the last. */
export function placeOfWords(
  text: ReadText,
  words: readonly Word[],
  { from, to }: Window,
  label: string | null = null,
): FindingPlace {
  const stream = streamOf(text.index, MAIN);
  const start = toCodePoint(stream, utf16(words[from]?.start ?? 0));
  const end = toCodePoint(stream, utf16(words[to - 1]?.end ?? 0));
  const quoted = textBetween(stream, start, end);
  return { stream: MAIN, start, end, words: quoted, label };
}
