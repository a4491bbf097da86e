/**
 * Where two passages may be the same: strings of letters that both have.
 *
 * The way is passim's (D. A. Smith, R. Cordell, A. Mullen, "Computational
 * methods for uncovering reprinted texts in antebellum newspapers", American
 * Literary History 27, 2015): n-grams of letters from the beginnings of words,
 * without those that are too common; then seeds on nearly the same diagonal
 * are joined.
 */
import type { Letters } from "./letters";

export interface SeedOptions {
  /** Letters of one string. */
  readonly length: number;
  /** A string found oftener than this is a formula and tells nothing. */
  readonly commonest: number;
  /** Strings that two passages must share at least. */
  readonly least: number;
  /** Letters without a common string that a passage may run on for. */
  readonly gap: number;
  /** Letters that one side may have more than the other within a gap. */
  readonly drift: number;
}

export const usualSeeds: SeedOptions = {
  length: 14,
  commonest: 40,
  least: 3,
  gap: 160,
  drift: 40,
};

/** Two stretches of letters, end-exclusive, with the strings they share. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  readonly seeds: number;
}

/**
 * Stretches that may be the same, of one text with another, or with itself
 * where `other` is the same object (each pair once, never with its own place).
 */
export function candidates(
  text: Letters,
  other: Letters,
  options: SeedOptions,
): Candidate[] {
  const index = indexOf(other, options);
  const joined = new Joining(options);
  for (const from of text.wordStarts) {
    const places = index.get(text.text.substr(from, options.length));
    if (!places) continue;
    for (const place of places) {
      if (text !== other || place >= from + options.length) {
        joined.add(from, place);
      }
    }
  }
  return joined.finish();
}

function indexOf(
  { text, wordStarts }: Letters,
  { length, commonest }: SeedOptions,
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const from of wordStarts) {
    if (from + length > text.length) break;
    const gram = text.slice(from, from + length);
    const places = index.get(gram);
    if (places) places.push(from);
    else index.set(gram, [from]);
  }
  for (const [gram, places] of index) {
    if (places.length > commonest) index.delete(gram);
  }
  return index;
}

interface Open {
  from: number;
  to: number;
  otherFrom: number;
  otherTo: number;
  seeds: number;
}

/** Joins seeds that come in order of the first text into stretches. */
class Joining {
  private readonly options: SeedOptions;
  /** Open stretches by diagonal; neighbours are within the drift. */
  private readonly open = new Map<number, Open[]>();
  private readonly done: Candidate[] = [];

  constructor(options: SeedOptions) {
    this.options = options;
  }

  add(from: number, otherFrom: number): void {
    const { length } = this.options;
    const own = this.find(from, otherFrom);
    if (own) {
      own.to = Math.max(own.to, from + length);
      own.otherTo = Math.max(own.otherTo, otherFrom + length);
      own.seeds++;
      return;
    }
    const bucket = this.bucket(otherFrom - from);
    const open = this.open.get(bucket) ?? [];
    open.push({
      from,
      to: from + length,
      otherFrom,
      otherTo: otherFrom + length,
      seeds: 1,
    });
    this.open.set(bucket, open);
  }

  finish(): Candidate[] {
    for (const one of [...this.open.values()].flat()) this.close(one);
    this.open.clear();
    return this.done.sort(
      (a, b) => a.from - b.from || a.otherFrom - b.otherFrom,
    );
  }

  private find(from: number, otherFrom: number): Open | null {
    const bucket = this.bucket(otherFrom - from);
    for (const key of [bucket, bucket - 1, bucket + 1]) {
      const open = this.open.get(key);
      if (!open) continue;
      const near = this.nearIn(key, open, from, otherFrom);
      if (near) return near;
    }
    return null;
  }

  /** The open stretch that this seed goes on from; ended ones are closed. */
  private nearIn(
    key: number,
    open: Open[],
    from: number,
    otherFrom: number,
  ): Open | null {
    const { gap, drift } = this.options;
    const still = open.filter((one) => from - one.to <= gap);
    for (const one of open) if (from - one.to > gap) this.close(one);
    if (still.length === 0) this.open.delete(key);
    else if (still.length < open.length) this.open.set(key, still);
    return (
      still.find((one) => {
        const ahead = otherFrom - one.otherTo;
        const shift = otherFrom - from - (one.otherTo - one.to);
        return (
          ahead <= gap && otherFrom > one.otherFrom && Math.abs(shift) <= drift
        );
      }) ?? null
    );
  }

  private close(one: Open): void {
    if (one.seeds >= this.options.least) this.done.push({ ...one });
  }

  private bucket(diagonal: number): number {
    return Math.floor(diagonal / (2 * this.options.drift));
  }
}
