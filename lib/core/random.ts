/** Chance that can be repeated: the same seed gives the same draws everywhere. */

/** Gives the next number of a series in [0, 1). */
export type Random = () => number;

/**
 * A series that `seed` decides (mulberry32: 32 bits of state, enough for
 * drawing samples and resampling, not for secrets).
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number for a seed out of words: FNV-1a over their UTF-16 units. */
export function seedOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** The same things in an order drawn by chance (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  const drawn = [...things];
  for (let i = drawn.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [drawn[i], drawn[j]] = [drawn[j] as T, drawn[i] as T];
  }
  return drawn;
}

/** `count` of the things, each at most once, in the order they had. */
export function sampleOf<T>(
  things: readonly T[],
  count: number,
  random: Random,
): T[] {
  const places = shuffled([...things.keys()], random).slice(0, count);
  const chosen = new Set(places);
  return things.filter((_, i) => chosen.has(i));
}
