/** Every anchor of a text, looked for in the text that is to replace it. */
import type { Anchor } from "@/lib/annotation/annotation";
import type { DocumentSearch } from "@/lib/annotation/document-search";
import { type OfferedPlace, placeAnchor } from "@/lib/annotation/place";
import type { AnchorState } from "@/lib/vocabulary/vocabulary";
import type { Alignment } from "./align-texts";

/** Which anchor of which annotation. */
export interface AnchorName {
  readonly annotationId: string;
  readonly role: "passage" | "target";
  readonly ordinal: number;
}

export interface OldAnchor extends AnchorName {
  readonly anchor: Anchor;
}

export interface PlacedAnchor extends AnchorName {
  readonly state: AnchorState;
  /** As `placeAnchor` gives it. */
  readonly anchor: Anchor;
  /** The best three, best first; the one the alignment speaks for leads. */
  readonly candidates: readonly OfferedPlace[];
}

/** Places looked for between two reports. */
const STEP = 100;

/**
 * Places all of them, in their order. What was without a place in the old text
 * is looked for like the rest: a better scan may have its words.
 */
export function placeAnchors(
  old: readonly OldAnchor[],
  search: DocumentSearch,
  align: Alignment,
  report: (share: number) => void = () => {},
): PlacedAnchor[] {
  return old.map(({ anchor, ...name }, i) => {
    if (i % STEP === 0) report(i / old.length);
    const { exact, prefix, suffix, stream, start } = anchor;
    const hint = align({ stream, start });
    const found = placeAnchor(search, { exact, prefix, suffix, hint });
    const { state } = found;
    if (state !== "ambiguous") {
      const { candidates } = found;
      return { ...name, state, anchor: found.anchor, candidates };
    }
    const candidates = ledBy(found.candidates, hint);
    const best = candidates[0]?.range ?? found.anchor;
    return { ...name, state, candidates, anchor: { ...found.anchor, ...best } };
  });
}

/** Code points by which an alignment may be off. */
const SLACK = 3;

/** Equally good places stay equally good; the likely one is offered first. */
function ledBy(
  candidates: readonly OfferedPlace[],
  hint: { readonly stream: string; readonly start: number },
): OfferedPlace[] {
  const isHinted = ({ range }: OfferedPlace) =>
    range.stream === hint.stream && Math.abs(range.start - hint.start) <= SLACK;
  return [
    ...candidates.filter(isHinted),
    ...candidates.filter((one) => !isHinted(one)),
  ];
}
