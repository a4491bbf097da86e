import { closeUp, type Division, letters } from "./block";

/**
 * The title of a book: what the front matter prints twice, on the half-title
 * and on the title page; else its first line; null without front matter.
 */
export function titleOf(divisions: readonly Division[]): string | null {
  const blocks = divisions
    .filter(({ kind }) => kind === "front")
    .flatMap((division) => division.blocks);
  return titleAmong(blocks.map(({ text }) => text.text));
}

/** The same for the texts of the blocks before the first division. */
export function titleAmong(texts: readonly string[]): string | null {
  const lines = texts.flatMap((text) => text.split("\n")).map(closeUp);
  const seen = new Map<string, string>();
  for (const line of lines) {
    const key = letters(line);
    if (key.length < 6) continue;
    if (seen.has(key))
      return /\p{Ll}/u.test(line) ? line : (seen.get(key) ?? line);
    seen.set(key, line);
  }
  return lines[0] ?? null;
}
