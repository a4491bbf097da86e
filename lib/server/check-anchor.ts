/** The gate every anchor passes before it is stored. */
import type { Anchor } from "@/lib/annotation/annotation";
import { anchorFor, isInside, rangeOf } from "@/lib/annotation/selector";
import { AppError } from "@/lib/core/errors";
import type { DocumentIndex } from "@/lib/document/position";

/**
 * The anchor with its surroundings filled in. Throws AppError "bad-input" when
 * the place is outside the text or other words stand there. An anchor that
 * came in as moved stays "please check"; one without a place keeps its words.
 */
export function checkedAnchor(index: DocumentIndex, anchor: Anchor): Anchor {
  if (anchor.state === "orphaned" || anchor.state === "ambiguous") {
    return anchor;
  }
  const range = rangeOf(anchor);
  if (!isInside(index, range)) {
    throw new AppError(
      "bad-input",
      `The place ${anchor.start}–${anchor.end} is not in the text (${anchor.stream}).`,
      { details: { start: anchor.start, end: anchor.end } },
    );
  }
  const found = anchorFor(index, range);
  if (anchor.state === "moved") {
    return { ...found, exact: anchor.exact, state: "moved" };
  }
  if (found.exact === anchor.exact) return found;
  throw new AppError(
    "bad-input",
    `Other words stand at ${anchor.start}–${anchor.end} (${anchor.stream}) than were quoted. Choose the passage again.`,
    { details: { start: anchor.start, end: anchor.end } },
  );
}
