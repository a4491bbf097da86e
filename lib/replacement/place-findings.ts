/**
 * Findings of lenses, led to the text that replaces the one they were made on.
 * Only what stands there word for word, with its surroundings, is led along; the
 * rest waits for the lens to look again.
 */
import type { DocumentSearch } from "@/lib/annotation/document-search";
import { placeAnchor } from "@/lib/annotation/place";
import { anchorFor, isInside } from "@/lib/annotation/selector";
import { codePoint, type DocumentIndex } from "@/lib/document/position";
import type { FindingPlace } from "@/lib/lenses/lens";
import type { Alignment } from "./align-texts";

export interface OldFinding {
  readonly id: string;
  readonly places: readonly FindingPlace[];
}

export interface PlacedFinding {
  readonly id: string;
  /** Null when one of its places was not found for certain. */
  readonly places: readonly FindingPlace[] | null;
}

export function placeFindings(
  old: readonly OldFinding[],
  before: DocumentIndex,
  search: DocumentSearch,
  align: Alignment,
): PlacedFinding[] {
  return old.map(({ id, places }) => {
    const now = places.map((place) => placeNow(place, before, search, align));
    return { id, places: now.every((one) => one !== null) ? now : null };
  });
}

function placeNow(
  place: FindingPlace,
  before: DocumentIndex,
  search: DocumentSearch,
  align: Alignment,
): FindingPlace | null {
  if (!isInside(before, place)) return null;
  const { exact, prefix, suffix } = anchorFor(before, place);
  // Made on another text than the one that is replaced.
  if (exact !== place.words) return null;
  const hint = align({ stream: place.stream, start: place.start });
  const { anchor } = placeAnchor(search, { exact, prefix, suffix, hint });
  if (anchor.state !== "exact") return null;
  const { stream, start, end } = anchor;
  return { ...place, stream, start: codePoint(start), end: codePoint(end) };
}
