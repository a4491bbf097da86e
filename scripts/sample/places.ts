/** The page on which each marked place of the manuscript stands. */

import type { Page, Slice } from "./layout";
import { type Mark, splitAtCut } from "./marked-text";

/** Marks of a slice that are printed on its page. */
export function marksOf(slice: Slice): Mark[] {
  return slice.block.marks.filter((mark) => belongs(mark, slice));
}

/** What closes or follows a word stays with it; what opens goes with the next. */
function belongs(mark: Mark, { block, from, to }: Slice): boolean {
  const { at, kind } = mark;
  if (at === to && to === block.text.length) return true;
  const follows = kind === "note" || kind === "again" || kind === "close";
  return follows ? at > from && at <= to : at >= from && at < to;
}

/** Ids of {at}, {plant} and {decoy} with the label of their page. */
export function findPlaces(pages: readonly Page[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const page of pages) {
    for (const slice of page.slices)
      addPlaces(marksOf(slice), page.label, places);
  }
  return places;
}

function addPlaces(
  marks: readonly Mark[],
  label: number,
  places: Map<string, number>,
): void {
  for (const mark of marks) {
    if (mark.kind === "note")
      addPlaces(splitAtCut(mark.body)[0].marks, label, places);
    const id = idOf(mark);
    if (id !== null) places.set(id, label);
  }
}

function idOf(mark: Mark): string | null {
  if (mark.kind === "at") return mark.value;
  const named =
    mark.kind === "open" && (mark.tag === "plant" || mark.tag === "decoy");
  return named ? mark.value : null;
}

/** "lausanne+3" is three pages after the right one, as a planted misprint. */
export function resolvePage(
  reference: string,
  places: ReadonlyMap<string, number>,
): number {
  const [, id = "", shift = "0"] = /^(.*?)([+-]\d+)?$/.exec(reference) ?? [];
  const label = places.get(id);
  if (label === undefined)
    throw new Error(`Manuscript: there is no place "${id}".`);
  return label + Number(shift);
}
