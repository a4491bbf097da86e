/** Finds the places of the demonstration annotations in the written file. */
import type { CleanBlock } from "./write";

/** A place as the author of the sample gives it. */
export type DraftAnchor =
  | { readonly exact: string }
  /** A point after these words. */
  | { readonly after: string };

export interface DraftAnnotation {
  readonly anchors: readonly DraftAnchor[];
  readonly target?: DraftAnchor;
  readonly [field: string]: unknown;
}

export interface SampleAnchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Code points of source.txt. */
  readonly sourceStart: number;
}

const CONTEXT = 32;

/** Each draft with its anchors found. Throws when words are not found just once. */
export function placeAnnotations(
  drafts: readonly DraftAnnotation[],
  blocks: readonly CleanBlock[],
) {
  return drafts.map(({ anchors, target, ...rest }) => ({
    ...rest,
    anchors: anchors.map((anchor) => placeAnchor(anchor, blocks)),
    ...(target ? { target: placeAnchor(target, blocks) } : {}),
  }));
}

function placeAnchor(
  draft: DraftAnchor,
  blocks: readonly CleanBlock[],
): SampleAnchor {
  const words = "exact" in draft ? draft.exact : draft.after;
  const hits = blocks.filter(({ text }) => text.includes(words));
  const [block] = hits;
  const at = block?.text.indexOf(words) ?? -1;
  if (!block || hits.length > 1 || block.text.includes(words, at + 1)) {
    throw new Error(`Annotations: "${words}" is not found just once.`);
  }
  const from = "exact" in draft ? at : at + words.length;
  const to = at + words.length;
  return {
    exact: block.text.slice(from, to),
    prefix: block.text.slice(Math.max(0, from - CONTEXT), from),
    suffix: block.text.slice(to, to + CONTEXT),
    sourceStart: block.places[from] ?? (block.places.at(-1) ?? 0) + 1,
  };
}
