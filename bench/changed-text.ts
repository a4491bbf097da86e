/** Texts with known changes: where everything was and where it is now. */

/** A whole number from 0 up to, not including, `limit`. */
export type Random = (limit: number) => number;

/** A small repeatable generator (mulberry32); good enough for choosing places. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The text with a share of its characters replaced, left out or doubled up,
 * and where a range of the old text is in the new one; null when nothing of it
 * is left. Line ends stay.
 */
export function changed(
  text: string,
  share: number,
  random: Random,
): { text: string; where: (range: Range) => Range | null } {
  const parts: string[] = [];
  const places = new Int32Array(text.length).fill(-1);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const written = changedCharacter(text[at] as string, share, random);
    if (written !== "") places[at] = length;
    parts.push(written);
    length += written.length;
  }
  const where = ({ start, end }: Range): Range | null => {
    const kept = places.subarray(start, end).filter((place) => place >= 0);
    const [first] = kept;
    const last = kept.at(-1);
    return first === undefined || last === undefined
      ? null
      : { start: first, end: last + 1 };
  };
  return { text: parts.join(""), where };
}

function changedCharacter(
  character: string,
  share: number,
  random: Random,
): string {
  if (character === "\n" || random(1_000_000) >= share * 1_000_000) {
    return character;
  }
  const letter = LETTERS[random(LETTERS.length)] as string;
  const kind = random(3);
  return kind === 0 ? letter : kind === 1 ? "" : character + letter;
}

/** The text without these ranges, which must be in order and apart. */
export function without(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(from, start));
    from = end;
  }
  return parts.join("") + text.slice(from);
}
