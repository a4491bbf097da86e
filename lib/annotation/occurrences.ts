/** Every place where the words of a quotation stand as they are. */
import type { DocumentSearch } from "./document-search";
import {
  type Candidate,
  compared,
  isFoldedAway,
  type Pattern,
  toRaw,
} from "./quotation";

/** Words found more often than this are told apart by their context alone. */
const TOO_MANY = 2000;

/** Places with the same words, letter for letter or but for typography. */
export function occurrences(
  search: DocumentSearch,
  pattern: Pattern,
): Candidate[] {
  const literal = literalPlaces(search, pattern);
  const seen = new Set(literal.map((place) => place.start));
  const others = foldedPlaces(search, pattern).filter(
    (place) => !seen.has(place.start),
  );
  return [...literal, ...others].map((place) =>
    compared(search, pattern, place, 1),
  );
}

/** A point is looked for between what stood before and behind it. */
function literalPlaces(search: DocumentSearch, { quotation }: Pattern) {
  const { exact, prefix, suffix } = quotation;
  if (exact === "") {
    return placesOf(search.raw, prefix + suffix).map((at) => ({
      start: at + prefix.length,
      end: at + prefix.length,
    }));
  }
  return placesOf(search.raw, exact).map((at) => ({
    start: at,
    end: at + exact.length,
  }));
}

function foldedPlaces(search: DocumentSearch, pattern: Pattern) {
  if (isFoldedAway(pattern)) return [];
  const { exact, prefix, suffix } = pattern;
  const into = exact === "" ? prefix.length : 0;
  return placesOf(search.folded, exact || prefix + suffix).map((at) =>
    toRaw(search, at + into, at + into + exact.length),
  );
}

/** Every place of `words` in `text`; none when there are too many. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === "") return places;
  let at = text.indexOf(words);
  while (at >= 0) {
    places.push(at);
    if (places.length > TOO_MANY) return [];
    at = text.indexOf(words, at + 1);
  }
  return places;
}
