/**
 * What distances mean with the texts at hand: how far pieces of one text are
 * from each other, how far from pieces of others, and how often the nearest
 * piece is of the same text.
 */
import { cosineDelta, type Profile } from "./delta";

/** A piece of a text, as z-scores over the same words as the others. */
export interface Piece {
  readonly text: string;
  readonly profile: Profile;
}

export interface Reference {
  /** Cosine Delta between pieces, ascending. */
  readonly same: readonly number[];
  readonly different: readonly number[];
  /** Share of pieces whose nearest other piece is of the same text, 0–1. */
  readonly accuracy: number;
}

/** The reference distribution of some pieces, of at least two texts. */
export function referenceOf(pieces: readonly Piece[]): Reference {
  const same: number[] = [];
  const different: number[] = [];
  let right = 0;
  for (const [i, piece] of pieces.entries()) {
    let nearest = { text: "", distance: Infinity };
    for (const [j, other] of pieces.entries()) {
      if (i === j) continue;
      const distance = cosineDelta(piece.profile, other.profile);
      if (distance < nearest.distance) nearest = { text: other.text, distance };
      if (j > i) (piece.text === other.text ? same : different).push(distance);
    }
    if (nearest.text === piece.text) right++;
  }
  return {
    same: same.sort((a, b) => a - b),
    different: different.sort((a, b) => a - b),
    accuracy: right / Math.max(1, pieces.length),
  };
}

/** Share of ascending values at or below one, 0–1. */
export function shareBelow(values: readonly number[], value: number): number {
  const above = values.findIndex((other) => other > value);
  return (above === -1 ? values.length : above) / Math.max(1, values.length);
}

/** The value below which a share of ascending values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const at = Math.round(share * (values.length - 1));
  return values[at] as number;
}
