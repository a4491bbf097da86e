/** The author's own words cut into equal bins along the main stream. */
import { MAIN, streamOf, toCodePoint, utf16 } from "@/lib/document/position";
import type { ReadText } from "../lens";
import { type Word, wordsOf } from "../manner/words";
import type { Marker } from "./markers";

export interface Bin {
  /** UTF-16 in the main stream, from its first word to before the next bin. */
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

/** Words of one bin; sentences and marks are too few in less. */
export const BIN = 250;

/** The own words: the main stream with everything else blanked, and its words. */
export interface OwnText {
  readonly text: string;
  readonly words: readonly Word[];
}

export function ownTextOf(text: ReadText): OwnText {
  const main = streamOf(text.index, MAIN).text;
  const parts: string[] = [];
  let done = 0;
  for (const { stream, at, own, voice } of text.blocks) {
    if (stream !== MAIN || voice !== "author") continue;
    parts.push(main.slice(done, at).replace(/[^\n]/g, " "), own);
    done = at + own.length;
  }
  parts.push(main.slice(done).replace(/[^\n]/g, " "));
  const blanked = parts.join("");
  return { text: blanked, words: wordsOf(blanked) };
}

/** Bins of `BIN` words; the rest belongs to the last. */
export function binsOf({ text, words }: OwnText): Bin[] {
  const count = Math.floor(words.length / BIN);
  return Array.from({ length: count }, (_, i) => {
    const last = i === count - 1;
    const next = words[(i + 1) * BIN];
    return {
      from: words[i * BIN]?.start ?? 0,
      to: last || !next ? text.length : next.start,
      words: last ? words.length - i * BIN : BIN,
    };
  });
}

/** How often a marker stands in each bin. */
export function countsOf(
  { text }: OwnText,
  bins: readonly Bin[],
  { pattern }: Marker,
): number[] {
  return bins.map(
    ({ from, to }) => text.slice(from, to).match(pattern)?.length ?? 0,
  );
}

/** Sentence ends in each bin, so that words by sentence can be told. */
export function sentencesIn({ text }: OwnText, { from, to }: Bin): number {
  const ends = text
    .slice(from, to)
    .match(/[.!?]["'”’)]*(?=\s+["'“‘(]*\p{Lu}|\s*$)/gu);
  return Math.max(1, ends?.length ?? 0);
}

/** The places of a bin in code points, for a strip. */
export function placeOfBin(
  text: ReadText,
  { from, to }: Bin,
): { start: number; end: number } {
  const stream = streamOf(text.index, MAIN);
  return {
    start: toCodePoint(stream, utf16(from)),
    end: toCodePoint(stream, utf16(to)),
  };
}
