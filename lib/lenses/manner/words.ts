/** Words as the measures of manner count them. */

/** A word in lower case, with its place in UTF-16 units of the text. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters with what belongs to them; an apostrophe inside does not part. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;

/**
 * The words of a text in order. Figures are not words, a hyphen parts, and the
 * two forms of the apostrophe are one.
 */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: match[0].toLowerCase().replaceAll("’", "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
