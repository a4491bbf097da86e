/** The passage a link points to, as an edition prints it. */
import type { Anchor } from "@/lib/annotation/annotation";
import type { Edition, PlacedAnchor, UnplacedAnchor } from "./edition";
import { sortAnchors } from "./placing";

/** Placed, or its words alone; a target that fails its check has no place. */
export function linkedPassage(
  edition: Edition,
  anchor: Anchor,
):
  | { readonly placed: PlacedAnchor; readonly unplaced: null }
  | { readonly placed: null; readonly unplaced: UnplacedAnchor } {
  const { anchors, unplaced } = sortAnchors(
    edition.text.index,
    [anchor],
    () => {},
  );
  const [placed] = anchors;
  return placed
    ? { placed, unplaced: null }
    : { placed: null, unplaced: unplaced[0] as UnplacedAnchor };
}
