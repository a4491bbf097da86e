import type { ReceivedFile } from "../format";

interface Sign {
  readonly words: string;
  readonly weight: number;
  found(text: string): boolean;
}

const count = (text: string, form: RegExp): number =>
  text.match(form)?.length ?? 0;

const signs: readonly Sign[] = [
  {
    words: "a table of contents",
    weight: 0.25,
    found: (text) =>
      /^[^\S\n]*(?:c\s?o\s?n\s?t\s?e\s?n\s?t\s?s)[^\S\n]*$/im.test(text),
  },
  {
    words: "headings of chapters",
    weight: 0.2,
    found: (text) => count(text, /^(?:chapter|part)\s+\S+/gim) >= 2,
  },
  {
    words: "notes that begin anew at ¹",
    weight: 0.3,
    found: (text) => count(text, /^¹\s?\S/gm) >= 3,
  },
  {
    words: "an index with page numbers",
    weight: 0.25,
    found: (text) => count(text, /^.{2,80}?, \d{1,3}(?:[-–,;]|$)/gm) >= 15,
  },
];

/** How much a file looks like a book, and by which signs. */
export function recognise(file: ReceivedFile): {
  score: number;
  reason: string;
} {
  const seen = signs.filter((sign) => sign.found(file.text));
  const score = seen.reduce((sum, sign) => sum + sign.weight, 0);
  const words = seen.map((sign) => sign.words).join(", ");
  return { score, reason: words ? `has ${words}` : "no sign of a book" };
}
