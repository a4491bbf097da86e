/** How a place is cited by what the book prints: its page, and its note. */
import type { Outline } from "./outline";
import { pageAt } from "./outline";
import { type CodePoint, codePoint, MAIN, type StreamId } from "./position";

/** "p. 30", "p. 30 n. 2", "n. 2"; null when neither is known. */
export function citationOf(
  page: string | null | undefined,
  note?: string | null,
): string | null {
  const parts = [page ? `p. ${page}` : "", note ? `n. ${note}` : ""];
  return parts.filter(Boolean).join(" ") || null;
}

/** The citation of a place of a document. */
export function citePlace(
  { pages, notes }: Pick<Outline, "pages" | "notes">,
  stream: StreamId,
  start: CodePoint | number,
): string | null {
  if (stream === MAIN)
    return citationOf(pageAt(pages, codePoint(start))?.label);
  const note = notes.find(({ id }) => stream === `note/${id}`);
  return note ? citationOf(note.page, note.label) : null;
}
