/** Page numbers that do not rise: a leaf out of place, or a misprint. */
import type { FilePage } from "../format";
import type { Ledger } from "../repairs";

/** So many places are listed one by one. */
const LISTED = 50;

/** Warns at each page whose number is not above that of the page before. */
export function warnOfPageOrder(
  pages: readonly FilePage[],
  ledger: Ledger,
): void {
  let before: FilePage | null = null;
  let found = 0;
  for (const page of pages) {
    if (!/^\d+$/.test(page.label)) continue;
    if (before && Number(page.label) <= Number(before.label)) {
      found++;
      if (found <= LISTED) {
        const words = `Page ${page.label} follows page ${before.label}.`;
        ledger.warn("page-order", words, page.at);
      }
    }
    before = page;
  }
  if (found > LISTED) {
    const words = `Pages out of order at ${found} places; ${LISTED} are listed.`;
    ledger.warn("page-order", words);
  }
}
