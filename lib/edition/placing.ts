/** Sorts anchors into those with a place and those without. */
import type { Anchor, Body } from "@/lib/annotation/annotation";
import {
  anchorFor,
  isInside,
  rangeOf,
  verifyAnchor,
} from "@/lib/annotation/selector";
import type { DocumentIndex } from "@/lib/document/position";
import type { PlacedAnchor, UnplacedAnchor } from "./edition";
import { byPlace } from "./sorting";

/** True when the anchor's place may be printed as its place. */
function holds(index: DocumentIndex, anchor: Anchor): boolean {
  return anchor.state === "moved"
    ? isInside(index, rangeOf(anchor))
    : verifyAnchor(index, anchor);
}

function placed(index: DocumentIndex, anchor: Anchor): PlacedAnchor {
  const state = anchor.state === "moved" ? "moved" : "exact";
  const here = anchorFor(index, rangeOf(anchor));
  const quotedContext = { prefix: anchor.prefix, suffix: anchor.suffix };
  const quoted = anchor.exact;
  return { ...here, ...rangeOf(anchor), state, quoted, quotedContext };
}

function unplaced(anchor: Anchor): UnplacedAnchor {
  const { stream, exact, prefix, suffix } = anchor;
  const state = anchor.state === "ambiguous" ? "ambiguous" : "orphaned";
  return { stream, exact, prefix, suffix, state };
}

/** `refuse` is called for an anchor said to be in place that is not. */
export function sortAnchors(
  index: DocumentIndex,
  anchors: readonly Anchor[],
  refuse: () => void,
): { anchors: PlacedAnchor[]; unplaced: UnplacedAnchor[] } {
  const result = {
    anchors: [] as PlacedAnchor[],
    unplaced: [] as UnplacedAnchor[],
  };
  for (const anchor of anchors) {
    const claimed = anchor.state === "exact" || anchor.state === "moved";
    if (claimed && holds(index, anchor)) {
      result.anchors.push(placed(index, anchor));
    } else {
      if (claimed) refuse();
      result.unplaced.push(unplaced(anchor));
    }
  }
  result.anchors.sort(byPlace(index));
  return result;
}

/** A body whose link target, if it is a passage that fails, says so. */
export function placedBody(
  index: DocumentIndex,
  body: Body,
  refuse: () => void,
): Body {
  if (body.kind !== "link" || body.target.type !== "passage") return body;
  const { anchor } = body.target;
  const claimed = anchor.state === "exact" || anchor.state === "moved";
  if (!claimed || holds(index, anchor)) return body;
  refuse();
  const lost = { ...anchor, state: "orphaned" as const };
  return { ...body, target: { type: "passage", anchor: lost } };
}
