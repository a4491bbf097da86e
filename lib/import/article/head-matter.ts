import type { Part } from "../letters/part";

/** A title is no longer. */
const TITLE = 200;

export interface HeadMatter {
  /** Title, then author, as far as the file begins with them. */
  readonly head: readonly Part[];
  readonly rest: readonly Part[];
}

/** Parts title and author from the text: short blocks before the first long one. */
export function headMatter(parts: readonly Part[]): HeadMatter {
  const [first, second] = parts;
  if (!first || !isTitle(first.text.text)) return { head: [], rest: parts };
  const size = second && isAuthor(second.text.text) ? 2 : 1;
  return { head: parts.slice(0, size), rest: parts.slice(size) };
}

function isTitle(text: string): boolean {
  return text.length <= TITLE && !/[.,;:!]["”»]?$/.test(text);
}

/** "by A. N. Author", "Anna AUTHOR and Ben Other". */
function isAuthor(text: string): boolean {
  const name = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
  const form = new RegExp(
    `^(?:by\\s+)?${name}(?:(?:\\s+(?:and|von|van|de|du))?,?\\s+${name}){1,5}$`,
    "iu",
  );
  return text.length <= 80 && form.test(text) && /\p{Lu}/u.test(text);
}
