/**
 * Numbers that look random and are the same for the same seed, so that a run
 * can be repeated by others (mulberry32, a 32-bit generator).
 */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `size` different numbers below `limit` (all of them where fewer), in order. */
export function sample(
  limit: number,
  size: number,
  random: () => number,
): number[] {
  return shuffled(limit, random)
    .slice(0, size)
    .sort((a, b) => a - b);
}

/** The numbers below `limit` in a random order (Fisher and Yates). */
export function shuffled(limit: number, random: () => number): number[] {
  const order = Array.from({ length: limit }, (_, i) => i);
  for (let i = limit - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
  return order;
}
