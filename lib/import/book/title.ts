import { closeUp, type Division, letters } from "./block";

/**
 * The title of a book: what the front matter prints twice, on the half-title
 * and on the title page; else its first line; null without front matter.
 */
export function titleOf(divisions: readonly Division[]): string | null {
  const lines = divisions
    .filter(({ kind }) => kind === "front")
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ text }) => text.text.split("\n"))
    .map(closeUp);
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
