/**
 * Which block of the preview stands at which line of the file. The preview
 * carries no offsets, so blocks are found by their first words, each after the
 * one before: a block that was lifted out of the order (a note) is skipped.
 */
export interface Joint {
  /** Index of the block. */
  readonly block: number;
  /** UTF-16 offset in the raw text. */
  readonly offset: number;
}

const KEY_LENGTH = 24;
/** How far ahead a block may stand; further, and it is a look-alike. */
const REACH = 40_000;

/** `blocks` are the texts of the preview's blocks in the order of the text. */
export function findJoints(raw: string, blocks: readonly string[]): Joint[] {
  const { text, offsets } = squeezed(raw);
  const joints: Joint[] = [];
  let from = 0;
  blocks.forEach((block, index) => {
    const key = squeezed(block).text.slice(0, KEY_LENGTH);
    if (key.length < 6) return;
    const at = text.indexOf(key, from);
    if (at < 0 || at - from > REACH) return;
    joints.push({ block: index, offset: beginningOf(raw, offsets[at] ?? 0) });
    from = at + key.length;
  });
  return joints;
}

/** Back over signs and spaces to the letter or line end before them. */
function beginningOf(raw: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[^\p{L}\p{Nd}\n\r]/u.test(raw[at - 1] ?? "")) at--;
  return at;
}

/** Letters and digits alone: what cleaning never changes. */
function squeezed(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  const kept: string[] = [];
  for (const match of text.matchAll(/[\p{L}\p{Nd}]/gu)) {
    kept.push(match[0]);
    for (let i = 0; i < match[0].length; i++) offsets.push(match.index);
  }
  return { text: kept.join(""), offsets };
}
