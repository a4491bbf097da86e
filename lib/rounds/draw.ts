/** Which passages a round is about, and in which order each reviewer gets them. */
import { seededRandom, seedOf, shuffled } from "@/lib/core/random";
import type { Outline } from "@/lib/document/outline";
import { pageAt } from "@/lib/document/outline";
import { codePoint } from "@/lib/document/position";

export type Grain = "unit" | "paragraph";

/** A passage of the main stream, in code points, and what to call it. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Shorter paragraphs are headings, signatures and the like. */
const LEAST = 40;

/**
 * The passages of a stretch: units (entries, letters) where the source has
 * them, or paragraphs, always whole. `text` is that of the main stream.
 */
export function passagesIn(
  outline: Outline,
  text: string,
  { grain, from, to }: { grain: Grain; from: number; to: number },
): Passage[] {
  const all = grain === "unit" ? units(outline) : paragraphs(outline, text);
  return all.filter(({ start, end }) => start >= from && end <= to);
}

function units(outline: Outline): Passage[] {
  return outline.units
    .filter(({ start, end }) => end > start)
    .map(({ start, end, heading, dateLiteral, ordinal }) => ({
      start,
      end,
      label: heading ?? dateLiteral ?? `Unit ${ordinal}`,
    }));
}

function paragraphs(outline: Outline, text: string): Passage[] {
  let start = 0;
  return text.split("\n").flatMap((line, i) => {
    const length = [...line].length;
    const at = start;
    start += length + 1;
    if (length < LEAST) return [];
    const page = pageAt(outline.pages, codePoint(at))?.label;
    const label = page
      ? `p. ${page}, paragraph ${i + 1}`
      : `Paragraph ${i + 1}`;
    return [{ start: at, end: at + length, label }];
  });
}

/** The same ids in an order of this reviewer's own, decided by the seed. */
export function orderFor(
  reviewerId: string,
  itemIds: readonly string[],
  seed: number,
): string[] {
  return shuffled(itemIds, seededRandom(seed ^ seedOf(reviewerId)));
}
