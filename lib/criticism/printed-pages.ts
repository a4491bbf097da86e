import { type Outline, type OutlinePage, pageAt } from "@/lib/document/outline";
import { MAIN } from "@/lib/document/position";

/** A passage in code points of one stream; start = end is a point. */
export interface Place {
  readonly stream: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The printed pages a passage stands on, as they are cited: "p. 30",
 * "pp. 30–31"; empty where the source has no page numbers there. A note is on
 * the page where it is printed.
 */
export function printedPages(
  { pages, notes }: Pick<Outline, "pages" | "notes">,
  { stream, start, end }: Place,
): string {
  if (stream !== MAIN) {
    const note = notes.find(({ id }) => `note/${id}` === stream);
    return note?.page ? `p. ${note.page}` : "";
  }
  const first = labelAt(pages, start);
  const last = labelAt(pages, Math.max(start, end - 1));
  if (first === null || last === null) return last === null ? "" : `p. ${last}`;
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`;
}

function labelAt(pages: readonly OutlinePage[], place: number): string | null {
  return pageAt(pages, place)?.label ?? null;
}
