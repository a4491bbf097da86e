/** Name forms of a source: words that it writes as names. */
import type { TextBlock } from "../blocks";

export interface NameForm {
  readonly name: string;
  /** Where it stands, in the order of the document. */
  readonly places: readonly FormPlace[];
}

export interface FormPlace {
  readonly block: TextBlock;
  /** UTF-16 within the block. */
  readonly from: number;
  readonly to: number;
  /** The name or initials directly before it; "" for none. */
  readonly given: string;
}

const WORD =
  /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]*(?:['’-]\p{Lu}?[\p{L}\p{M}]+)*/gu;
/** "S. I. ", "Franklin D. ", "Samuel ". */
const GIVEN =
  /(?:^|[\s([“"'])((?:\p{Lu}[\p{Ll}\p{M}]+\s)?(?:\p{Lu}\.\s?){1,3}|\p{Lu}[\p{Ll}\p{M}]+\s)$/u;
/** Shorter words are joined too easily. */
const LEAST = 4;

/**
 * Words with a capital that the source hardly ever writes without one, of four
 * letters and more. Possessives are cut; words in capitals count by their
 * usual form.
 */
export function nameForms(blocks: readonly TextBlock[]): NameForm[] {
  const small = new Map<string, number>();
  const capital = new Map<string, FormPlace[]>();
  for (const block of blocks) {
    for (const match of block.text.matchAll(WORD)) {
      const word = match[0].replace(/['’]s$/u, "");
      if (word.length < LEAST) continue;
      if (!/^\p{Lu}/u.test(word)) {
        small.set(word, (small.get(word) ?? 0) + 1);
        continue;
      }
      const name = usualCase(word);
      const from = match.index;
      const given = GIVEN.exec(block.text.slice(0, from))?.[1]?.trim() ?? "";
      const place = { block, from, to: from + word.length, given };
      const places = capital.get(name);
      if (places) places.push(place);
      else capital.set(name, [place]);
    }
  }
  return [...capital].flatMap(([name, places]) => {
    const without = small.get(name.toLowerCase()) ?? 0;
    const isName = without * 4 <= places.length && !/^[IVXLCDM]+$/i.test(name);
    return isName ? [{ name, places }] : [];
  });
}

/** "STALIN" is "Stalin"; "MacDonald" stays. */
function usualCase(word: string): string {
  if (word !== word.toUpperCase()) return word;
  return word
    .split(/(?<=[-'’])/u)
    .map((part) => part.charAt(0) + part.slice(1).toLowerCase())
    .join("");
}
