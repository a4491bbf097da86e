/** What a case holds of one part of the text: a delivery, a voice. */
import type { Annotation } from "@/lib/annotation/annotation";
import type { CriticalObject, Criticism } from "./criticism";
import { liesIn, type NamedPart, rangesIn } from "./named-parts";
import type { PrintedGap } from "./omissions";
import type { Range } from "./ranges";

/**
 * The annotations and the evidence that have a word in the part; what has no
 * place in the text is in no part. All other objects speak of the whole.
 */
export function criticismWithin(
  { objects, annotations }: Criticism,
  part: NamedPart,
): Criticism {
  return {
    objects: objects.filter((one) => isWithin(one, part)),
    annotations: annotations.filter(({ anchors }) =>
      liesIn(part, anchors.filter(inPlace)),
    ),
  };
}

function isWithin({ body }: CriticalObject, part: NamedPart): boolean {
  if (body.kind !== "evidence") return true;
  return liesIn(part, body.stretches.filter(inPlace));
}

function inPlace({ state }: Pick<Annotation["anchors"][number], "state">) {
  return state === "exact" || state === "moved";
}

/** The signs of omission that stand in the part. */
export function gapsWithin(
  gaps: readonly PrintedGap[],
  part: NamedPart,
): PrintedGap[] {
  return gaps.filter(({ stream, start }) =>
    liesIn(part, [{ stream, start, end: start }]),
  );
}

/** The part's ranges of the running text. */
export function mainOf(part: NamedPart): readonly Range[] {
  return rangesIn(part, "main");
}
