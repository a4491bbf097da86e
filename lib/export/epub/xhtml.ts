/**
 * The HTML of the edition as XHTML for reading systems: empty tags closed,
 * printed notes as asides that open in place, numbers as text where the page
 * draws them by its style, links led to the file where their target stands.
 */

/** Pieces of our own HTML only: it quotes and escapes everything. */
export function xhtmlOf(html: string): string {
  return html
    .replaceAll("<br>", "<br/>")
    .replace(
      /<div class="note" role="doc-footnote"([^>]*)>(.*?)<\/div>/gs,
      '<aside class="note" epub:type="footnote" role="doc-footnote"$1>$2</aside>',
    )
    .replaceAll(
      ' role="doc-noteref"',
      ' epub:type="noteref" role="doc-noteref"',
    )
    .replace(
      /<span class="page-break"([^>]*?) data-page="([^"]*)"([^>]*)><\/span>/g,
      '<span class="page-break" epub:type="pagebreak"$1$3>[$2]</span>',
    )
    .replace(
      /(<a class="call[^>]*? data-number="([^"]*)"[^>]*>)<\/a>/g,
      "$1$2</a>",
    )
    .replace(
      /<div class="item" role="listitem" data-marker="([^"]*)">/g,
      '<div class="item" role="listitem">$1 ',
    );
}

/** An id as XML wants it: no digit first, no sign but . - _ */
function xmlId(id: string): string {
  const safe = id.replace(
    /[^\w.-]/gu,
    (c) => `_${c.codePointAt(0)?.toString(16)}`,
  );
  return /^[A-Za-z_]/.test(safe) ? safe : `_${safe}`;
}

interface Page {
  readonly file: string;
  readonly content: string;
}

/** Which page every id stands on, as a link to it. */
export function placesIn(pages: readonly Page[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const { file, content } of pages) {
    for (const [, id] of content.matchAll(/ id="([^"]*)"/g)) {
      places.set(id ?? "", `${file}#${xmlId(id ?? "")}`);
    }
  }
  return places;
}

/** The content with ids XML allows; a link to nowhere is no link. */
export function linked(
  content: string,
  places: ReadonlyMap<string, string>,
): string {
  return content
    .replace(/ id="([^"]*)"/g, (_, id: string) => ` id="${xmlId(id)}"`)
    .replace(/ href="#([^"]*)"/g, (_, id: string) => {
      const place = places.get(id);
      return place === undefined ? "" : ` href="${place}"`;
    });
}
