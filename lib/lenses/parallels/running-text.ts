/** The running text of a source with all that is formula by its place blanked. */
import { MAIN, streamOf } from "@/lib/document/position";
import type { ReadText } from "../lens";

/** What repeats because of where it stands, not because it was copied. */
const furniture = new Set([
  "heading",
  "abstract",
  "dateline",
  "salutation",
  "closer",
  "signature",
  "caption",
  "separator",
]);
const lists = new Set(["front", "contents", "index"]);

/**
 * The main stream, letter for letter, with headings, datelines, salutations,
 * signatures, contents and index replaced by spaces: offsets stay those of the
 * stream (UTF-16). Notes are streams of their own and are not in it.
 */
export function runningText(text: ReadText): string {
  const main = streamOf(text.index, MAIN).text;
  const parts: string[] = [];
  let done = 0;
  for (const block of text.blocks) {
    if (block.stream !== MAIN) continue;
    parts.push(" ".repeat(Math.max(0, block.at - done)));
    const left = furniture.has(block.type) || lists.has(block.sectionKind);
    parts.push(left ? " ".repeat(block.text.length) : block.text);
    done = block.at + block.text.length;
  }
  return parts.join("").padEnd(main.length);
}

/** A unit (letter, entry, …) with its stretch of the running text. */
export interface UnitStretch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Letters and digits of its running text. */
  readonly letters: number;
}

/** The units of the main stream in order; a unit in fragments has several. */
export function unitStretches(text: ReadText, running: string): UnitStretch[] {
  const stretches: UnitStretch[] = [];
  for (const block of text.blocks) {
    if (block.stream !== MAIN || block.unit === null) continue;
    const to = block.at + block.text.length;
    const letters = lettersIn(running.slice(block.at, to));
    const last = stretches.at(-1);
    if (last?.id === block.unit) {
      stretches[stretches.length - 1] = {
        ...last,
        to,
        letters: last.letters + letters,
      };
    } else stretches.push({ id: block.unit, from: block.at, to, letters });
  }
  return stretches;
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
