/**
 * Stretches that criticism names - of hands, hypotheses, voices, deliveries -
 * looked for in the text that is to replace theirs. They are too long to quote:
 * the words at their ends are searched near where the alignment leads.
 */
import type { DocumentSearch } from "@/lib/annotation/document-search";
import type { Stretch } from "@/lib/criticism/fields";
import { placeStretch } from "@/lib/criticism/stretch";
import type { Alignment } from "./align-texts";

/** Which stretch of which object. */
export interface StretchName {
  readonly objectId: string;
  readonly ordinal: number;
}

export interface OldStretch extends StretchName {
  readonly stretch: Stretch;
}

export type PlacedStretch = OldStretch;

/** Code points by which the alignment of either end may be off. */
const SLACK = 200;

/** In their order; one whose ends are not both found has no place. */
export function placeStretches(
  old: readonly OldStretch[],
  search: DocumentSearch,
  align: Alignment,
): PlacedStretch[] {
  return old.map(({ stretch, ...name }) => ({
    ...name,
    stretch: placeStretch(search, {
      ...stretch,
      ...(stretch.state === "orphaned" ? {} : nearIn(stretch, align)),
    }),
  }));
}

function nearIn({ stream, start, end }: Stretch, align: Alignment) {
  const first = align({ stream, start });
  const last = align({ stream, start: end });
  if (first.stream !== last.stream) return {};
  const from = Math.max(0, first.start - SLACK);
  const to = Math.max(from, last.start + SLACK);
  return { stream: first.stream, near: { start: from, end: to } };
}
