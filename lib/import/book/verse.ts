/** Verse: lines of one emphasised piece that no empty line parts. */
import type { Line } from "../lines";
import { Traced } from "../traced";
import type { NoteBody } from "./block";
import type { Stretch } from "./note-blocks";

/** No line of verse is longer. */
const VERSE_LINE = 80;

/** A line with its kind, or the notes of a page. */
export type Marked =
  | { readonly line: Line; readonly verse?: boolean }
  | { readonly notes: readonly NoteBody[] };

/** The same stretches, the lines of each verse as one. */
export function withVerse(stretches: readonly Stretch[]): Marked[] {
  const result: Marked[] = [];
  for (let i = 0; i < stretches.length; i++) {
    const end = verseEnd(stretches, i);
    if (end === null) {
      result.push(stretches[i] as Stretch);
      continue;
    }
    const lines = stretches
      .slice(i, end)
      .flatMap((stretch) => ("line" in stretch ? [stretch.line] : []));
    result.push({ line: verseLine(lines), verse: true });
    i = end - 1;
  }
  return result;
}

/** Index after the last line of the verse that begins at `start`. */
function verseEnd(stretches: readonly Stretch[], start: number): number | null {
  for (let i = start; i < stretches.length; i++) {
    const stretch = stretches[i] as Stretch;
    if (!("line" in stretch) || stretch.line.text.length > VERSE_LINE) {
      return null;
    }
    if (i > start && stretch.line.gap > 0) return null;
    const text = stretch.line.text.text;
    const signs = text.match(/(?<!\p{L}|\])\*(?=\S)|(?<=\S)\*$/gu) ?? [];
    if (i === start && !(signs.length === 1 && /(?:^|\s)\*\S/.test(text))) {
      return null;
    }
    if (i > start && /\*$/.test(text)) return i + 1;
  }
  return null;
}

function verseLine(lines: readonly Line[]): Line {
  const [first] = lines;
  const parts = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    if (!before) return [line.text];
    const from = before.text.range.to;
    return [Traced.replaced("\n", from, line.text.range.from), line.text];
  });
  return { text: Traced.join(parts), gap: first?.gap ?? 1 };
}
