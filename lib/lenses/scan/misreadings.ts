/** Words that a scan may have read wrong, each with what it may stand for. */
import type { Lexicon } from "./lexicon";

/** Letters that scans take for each other, both ways. */
const alike: readonly (readonly [string, string])[] = [
  ["c", "e"],
  ["rn", "m"],
  ["cl", "d"],
  ["h", "b"],
  ["n", "u"],
  ["ii", "n"],
  ["in", "m"],
  ["ni", "m"],
  ["li", "h"],
  ["l", "i"],
  ["l", "t"],
  ["f", "s"],
  ["f", "t"],
  ["o", "c"],
  ["a", "o"],
  ["g", "q"],
  ["v", "y"],
  ["1", "l"],
  ["1", "i"],
  ["0", "o"],
  ["5", "s"],
];

const directions = alike.flatMap(([a, b]) => [
  [a, b] as const,
  [b, a] as const,
]);

/**
 * The word of the source that this one may be a misreading of: one pair of
 * like letters exchanged, and this one has a row of letters that no other word
 * has. It must be spelled three times as often; as often, where two rows or
 * more are strange; or fifteen times as often and long, where none is strange
 * and the letters are c and e, which scans exchange most. Null if there is none.
 */
export function misreadingOf(word: string, lexicon: Lexicon): string | null {
  const own = lexicon.count(word);
  if (word.length < 3 || own > 2 || isCapitals(word)) return null;
  const strange = lexicon.strangeness(word);
  const least = strange > 1 ? own : 3 * own;
  let best: string | null = null;
  for (const { other, from, to } of exchanged(word.toLowerCase())) {
    const count = lexicon.count(other);
    const often =
      strange > 0
        ? count >= least && lexicon.strangeness(other) < strange
        : from === "c" && to === "e" && word.length > 4 && count >= 15 * own;
    if (!often || count === 0) continue;
    if (best === null || count > lexicon.count(best)) best = other;
  }
  return best;
}

/** Abbreviations and Roman numbers follow other rules than words. */
function isCapitals(word: string): boolean {
  return word.length < 5 && word === word.toUpperCase();
}

interface Exchange {
  readonly other: string;
  readonly from: string;
  readonly to: string;
}

function* exchanged(word: string): Iterable<Exchange> {
  for (const [from, to] of directions) {
    for (
      let at = word.indexOf(from);
      at >= 0;
      at = word.indexOf(from, at + 1)
    ) {
      const other = word.slice(0, at) + to + word.slice(at + from.length);
      yield { other, from, to };
    }
  }
}

/** "14th", "1st", "80s", "2d": figures that words belong to. */
const ORDINAL =
  /^\d+(?:['’]?s|st|nd|rd|th|d|er|e|ème|ter|km|mm|cm|kg|a|b|n|ff?)$|^[kcm]?m[23]$/iu;

/** Letters and figures in one word, where a scan should have had letters. */
export function isMixed(word: string): boolean {
  if (!/\p{L}/u.test(word) || !/[0-9]/.test(word)) return false;
  if (
    word.split("-").every((part) => !/\p{L}/u.test(part) || !/[0-9]/.test(part))
  )
    return false;
  return !ORDINAL.test(word) && !/^\p{Lu}{1,3}-?\d+$/u.test(word);
}

/** Latin and Cyrillic or Greek letters in one word. */
export function isOfTwoScripts(word: string): boolean {
  const scripts = [
    /\p{Script=Latin}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Greek}/u,
  ];
  return scripts.filter((script) => script.test(word)).length > 1;
}

/** The joined form of a word that a line end cut, if the source has it. */
export function cutWordOf(word: string, lexicon: Lexicon): string | null {
  const match = /^(\p{L}+)-(\p{Ll}+)$/u.exec(word);
  if (!match) return null;
  const joined = `${match[1]}${match[2]}`;
  const isOften = lexicon.count(joined) > lexicon.count(word);
  return isOften ? joined : null;
}

/** The usual form of a word that has an accent only here. */
export function strayAccentOf(word: string, lexicon: Lexicon): string | null {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "");
  if (plain === word || lexicon.count(word) > 1) return null;
  return lexicon.count(plain) >= 3 ? plain : null;
}
