/**
 * A page as it is printed: lines with their place and size. PDF, hOCR and ALTO
 * say no more, so what is a heading, a note or a running head is told from it.
 */

export interface PrintedRun {
  readonly text: string;
  /** Above the base line and smaller than it: the call of a note, it may be. */
  readonly raised: boolean;
}

export interface PrintedLine {
  readonly runs: readonly PrintedRun[];
  readonly left: number;
  readonly right: number;
  /** Base line; rises towards the head of the page. */
  readonly y: number;
  /** Height of its letters. */
  readonly size: number;
  /** Set where the file says that a paragraph begins, or that none does. */
  readonly opens?: boolean;
}

export interface PrintedPage {
  /** What the file calls the page; null when it does not say. */
  readonly label: string | null;
  readonly lines: readonly PrintedLine[];
}

export function wordsOf(line: PrintedLine): string {
  return line.runs
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** The size most letters have. */
export function bodySize(pages: readonly PrintedPage[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of pages) {
    for (const line of lines) {
      const size = Math.round(line.size * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + wordsOf(line).length);
    }
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 10;
}

/** The middle one of these numbers; 0 for none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
