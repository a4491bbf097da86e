/**
 * A text as a row of letters and digits: no case, accents, spaces or points.
 * What a scan or a printer changes most does not part two copies.
 */
export interface Letters {
  readonly text: string;
  /** Where each letter stands in the text it is from, in UTF-16 units. */
  readonly at: Int32Array;
  /** Letters that begin a word, in order. */
  readonly wordStarts: Int32Array;
}

const LETTER = /[\p{L}\p{N}]/u;
const MARKS = /\p{M}/gu;

/** Folds a text. A letter that folds to several (ß, ﬁ) keeps its place for each. */
export function lettersOf(text: string): Letters {
  const letters: string[] = [];
  const at: number[] = [];
  const wordStarts: number[] = [];
  let inWord = false;
  let place = 0;
  for (const character of text) {
    if (LETTER.test(character)) {
      if (!inWord) wordStarts.push(letters.length);
      inWord = true;
      for (const letter of folded(character)) {
        letters.push(letter);
        at.push(place);
      }
    } else if (!isInsideWord(character)) {
      inWord = false;
    }
    place += character.length;
  }
  return {
    text: letters.join(""),
    at: Int32Array.from(at),
    wordStarts: Int32Array.from(wordStarts),
  };
}

/** UTF-16 units only: a letter beyond them is written as its first half. */
function folded(character: string): string[] {
  const plain = character.normalize("NFKD").replace(MARKS, "").toLowerCase();
  return Array.from(plain, (letter) => letter.charAt(0));
}

/** Accents, apostrophes and soft hyphens do not end a word. */
function isInsideWord(character: string): boolean {
  return /[\p{M}'’\u00ad]/u.test(character);
}
