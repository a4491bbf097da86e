/**
 * Carries places through edits made in the program: exact, because the edit
 * itself says what became of every position. A place whose words were all
 * deleted keeps its last position and is lost, not gone: undoing the deletion
 * gives it back.
 */
import type { Mapping } from "prosemirror-transform";

/** A place in a document, in ProseMirror positions. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /**
   * Set while all words of the place are deleted: where they stood before the
   * deletion, counted in the document that `step` steps had made.
   */
  readonly lost?: {
    readonly from: number;
    readonly to: number;
    readonly step: number;
  };
}

/**
 * Maps a place through the steps of `mapping` from step `first` on. The start
 * keeps to what follows and the end to what precedes, so that words typed at
 * an edge do not come in. A place that collapses is marked `lost`; one that was
 * a point from the start stays a point.
 */
export function mapPlace(place: Place, mapping: Mapping, first = 0): Place {
  const steps = mapping.slice(first);
  if (place.from === place.to && !place.lost) {
    const at = steps.map(place.from, -1);
    return { from: at, to: at };
  }
  const from = steps.map(place.from, 1);
  const to = steps.map(place.to, -1);
  if (from < to) return { from, to };
  const at = Math.min(from, to);
  return {
    from: at,
    to: at,
    lost: place.lost ?? { from: place.from, to: place.to, step: first },
  };
}

/**
 * Tries to give a lost place back: replays it from where it was lost through
 * all steps since, undo included. `mapping` must pair an undone step with its
 * mirror (prosemirror-transform `Mapping.appendMap` with `mirrors`), which is
 * what makes deleted content come back to its positions.
 */
export function recoverPlace(place: Place, mapping: Mapping): Place {
  if (!place.lost) return place;
  const { from, to, step } = place.lost;
  const steps = mapping.slice(step);
  const start = steps.map(from, 1);
  const end = steps.map(to, -1);
  return start < end ? { from: start, to: end } : place;
}
