/** What a person decides of an anchor in the repair list, and what it is then. */
import type { Anchor } from "@/lib/annotation/annotation";
import { anchorFor } from "@/lib/annotation/selector";
import {
  codePoint,
  type DocumentIndex,
  type StreamRange,
} from "@/lib/document/position";
import type { PlacedAnchor } from "./place-anchors";

/** 1 to 3: that of the places offered. 0: none of them. */
export type Choice = 0 | 1 | 2 | 3;

type Placed = Pick<PlacedAnchor, "state" | "anchor"> & {
  readonly candidates: readonly {
    readonly range: Pick<StreamRange, "stream"> & {
      readonly start: number;
      readonly end: number;
    };
  }[];
};

/**
 * The anchor after a decision: at the chosen place with the words that stand
 * there; without a place, keeping what was quoted; as it was found when nobody
 * decided. Throws RangeError for a choice that was not offered.
 */
export function settled(
  { anchor, candidates }: Placed,
  choice: Choice | null,
  index: DocumentIndex,
): Anchor {
  if (choice === null) return anchor;
  if (choice === 0) {
    return { ...anchor, end: anchor.start, state: "orphaned" };
  }
  const range = candidates[choice - 1]?.range;
  if (!range) throw new RangeError(`Place ${choice} was not offered`);
  const { stream, start, end } = range;
  return anchorFor(index, {
    stream,
    start: codePoint(start),
    end: codePoint(end),
  });
}
