/** The lines of a web page that was copied: each is a paragraph. */
import { dateLineIn } from "../letters/date-line";
import { type Part, partOf } from "../letters/part";
import type { Line } from "../lines";

export type LineRole =
  | "placeholder" // "(Click on the image …)"
  | "furniture" // date and links of the page
  | "text";

export interface WebLine {
  readonly role: LineRole;
  readonly part: Part;
  /** Empty lines before it. */
  readonly gap: number;
}

/** A line that stands for a picture or a file the page links to. */
const placeholder =
  /^[([](?:click|tap|press|image|photo|picture|see the (?:image|photo|picture))\b[^()[\]]{0,120}[)\]]$/iu;

/** Placeholders of a source the page shows, not of a portrait. */
const ofOriginal = /\b(?:original|document|file|facsimile|scan|full text)\b/iu;

const bullet = /^[•·|–-]\s/u;
const pageDate =
  /^(?:posted\s+(?:on|by)|published|updated|last updated)?[\s:•·|–-]*\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/iu;
const pageWords =
  /^(?:share|print|e-?mail|tweet|home|menu|search|comments?|leave a (?:reply|comment)|read more|related posts?|subscribe|tags?:.*|categor(?:y|ies):.*|previous|next|skip to content|\d+ (?:comments?|shares?|views?))$/iu;

/** Lines above the first paragraph, or below the last, are no longer. */
const SHORT = 60;

/** Tells what each line is. */
export function webLines(lines: readonly Line[]): WebLine[] {
  const first = lines.findIndex(({ text }) => text.length > 3 * SHORT);
  return lines.map(({ text, gap }, i) => {
    const words = text.text;
    const onTop = i > 0 && i < first && words.length <= SHORT;
    const role = placeholder.test(words)
      ? "placeholder"
      : isFurniture(words) || (onTop && !/[.!?:]$/.test(words))
        ? "furniture"
        : "text";
    return { role, part: partOf(text), gap };
  });
}

function isFurniture(words: string): boolean {
  return (
    words.length <= SHORT &&
    (pageDate.test(words.replace(bullet, "")) || pageWords.test(words))
  );
}

/** True for a placeholder behind which the page keeps a source. */
export function showsOriginal({ role, part }: WebLine): boolean {
  return role === "placeholder" && ofOriginal.test(part.text.text);
}

/** How many lines at the end sign the page: a name, a place with a date. */
export function closingLines(lines: readonly WebLine[]): number {
  let count = 0;
  for (let i = lines.length - 1; i > 0 && count < 2; i--) {
    const words = lines[i]?.part.text.text ?? "";
    const signs =
      dateLineIn(words) !== null ||
      /^(?:by\s+)?\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}$/u.test(
        words,
      );
    if (!signs) break;
    count++;
  }
  return count;
}
