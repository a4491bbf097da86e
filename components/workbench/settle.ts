/** Settling passages that a new text left moved, ambiguous or without a place. */
import type { Anchor, Annotation } from "@/lib/annotation/annotation";
import { anchorFor, isInside, rangeOf } from "@/lib/annotation/selector";
import type { WorkbenchController } from "./controller";

/** The places found are right: the words that stand there are its words now. */
export function standsHere(
  controller: WorkbenchController,
  annotation: Annotation,
): void {
  const index = controller.source?.index;
  if (!index) return;
  const anchors = annotation.anchors.map((anchor): Anchor => {
    const range = rangeOf(anchor);
    return anchor.state === "moved" && isInside(index, range)
      ? anchorFor(index, range)
      : anchor;
  });
  change(controller, annotation, anchors, "It stands here now");
}

/** The passage selected takes the place of those that are not certain. */
export function putHere(
  controller: WorkbenchController,
  annotation: Annotation,
): void {
  const fresh = controller.source?.hasSelection
    ? controller.anchorsOfSelection()
    : [];
  if (fresh.length === 0) {
    controller.say("Select the passage in the text first");
    return;
  }
  const certain = annotation.anchors.filter(({ state }) => state === "exact");
  change(controller, annotation, [...certain, ...fresh], "Put here");
}

function change(
  controller: WorkbenchController,
  { id, body }: Annotation,
  anchors: readonly Anchor[],
  words: string,
): void {
  controller.store.act({ type: "change", id, body, anchors });
  controller.say(words);
  controller.source?.focus();
}
