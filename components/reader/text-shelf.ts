/**
 * How the text reaches the page once and not three times. What a server
 * component hands to a client component is sent twice: as HTML and as data for
 * React. A book is too long for that. So the page puts the finished HTML on
 * this shelf of the server process, and the component that draws it takes it
 * from there while the server renders; in the browser the shelf is empty and
 * React leaves the HTML it finds alone.
 */
const shelf = globalThis as { substratumTexts?: Map<string, string> };

/** More requests than this are never rendered at the same moment. */
const MOST = 24;

export function shelve(key: string, html: string): void {
  shelf.substratumTexts ??= new Map();
  const texts = shelf.substratumTexts;
  texts.set(key, html);
  for (const oldest of texts.keys()) {
    if (texts.size <= MOST) break;
    texts.delete(oldest);
  }
}

export function fromShelf(key: string): string {
  return shelf.substratumTexts?.get(key) ?? "";
}
