/**
 * Carries places through edits made in the program: exact, because the edit
 * itself says what became of every position. A place whose words were all
 * deleted is lost, not gone: where the mapping pairs the deletion with its
 * undoing (prosemirror-transform `Mapping`, mirrors), it comes back.
 */
import type { Mappable } from "prosemirror-transform";

/** A place in a document, in ProseMirror positions. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A place after an edit; `lost` when none of its words are left. */
export interface MappedPlace extends Place {
  readonly lost: boolean;
}

/**
 * Maps a place. The start keeps to what follows and the end to what precedes,
 * so that words typed at an edge do not come in. A place that collapses is
 * lost; one that was a point from the start stays a point.
 */
export function mapPlace(place: Place, mapping: Mappable): MappedPlace {
  if (place.from === place.to) {
    const at = mapping.map(place.from, -1);
    return { from: at, to: at, lost: false };
  }
  const from = mapping.map(place.from, 1);
  const to = mapping.map(place.to, -1);
  if (from < to) return { from, to, lost: false };
  const at = Math.min(from, to);
  return { from: at, to: at, lost: true };
}
