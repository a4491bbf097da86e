import { links } from "@/lib/core/links";
import { printedPages } from "@/lib/criticism/printed-pages";
import { stretchQuery } from "@/lib/criticism/stretch-query";
import { passageAnchors } from "./acts";
import type { WorkbenchController } from "./controller";

/**
 * The form of a new thing of the critic's desk, on the selected passage or the
 * sentence at the caret; null while there is none.
 */
export function newWithPassage(
  controller: WorkbenchController,
  kind: "evidence" | "hand-passage",
): string | null {
  const { outline, slug } = controller;
  const anchors = passageAnchors(controller);
  if (!outline || anchors.length === 0) return null;
  const places = anchors.map(({ stream, start, end }) => {
    const place = { stream, start, end };
    return { ...place, label: printedPages(outline, place) };
  });
  return links.newObject(slug, kind, stretchQuery(places));
}
