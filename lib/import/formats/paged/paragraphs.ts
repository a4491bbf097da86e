/** Lines of print become paragraphs and headings. */
import { median, type PrintedLine, wordsOf } from "./page";

export interface PrintedBlock {
  readonly lines: readonly PrintedLine[];
  /** Level of a heading; null for a paragraph. */
  readonly level: number | null;
}

/** Letters of a heading are at least this many times the text's. */
const LARGER = 1.15;

/** A line is indented by at least this part of its size. */
const INDENT = 0.8;

/** Sizes of headings, largest first: the rank is the level. */
export function headingSizes(
  lines: readonly PrintedLine[],
  body: number,
): number[] {
  const sizes = lines
    .map(({ size }) => Math.round(size * 2) / 2)
    .filter((size) => size >= body * LARGER);
  return [...new Set(sizes)].sort((a, b) => b - a).slice(0, 6);
}

export function blocksOf(
  lines: readonly PrintedLine[],
  sizes: readonly number[],
): PrintedBlock[] {
  const left = median(lines.map((line) => line.left));
  const right = Math.max(0, ...lines.map((line) => line.right));
  const leading = median(
    lines.slice(1).map((line, i) => (lines[i] as PrintedLine).y - line.y),
  );
  const blocks: { lines: PrintedLine[]; level: number | null }[] = [];
  for (const [i, line] of lines.entries()) {
    const level = levelOf(line, sizes);
    const before = lines[i - 1];
    const last = blocks.at(-1);
    const opens =
      !last ||
      !before ||
      last.level !== level ||
      (line.opens ?? opensParagraph(line, before, { left, right, leading }));
    if (opens) blocks.push({ lines: [line], level });
    else last.lines.push(line);
  }
  return blocks;
}

function levelOf(line: PrintedLine, sizes: readonly number[]): number | null {
  const rank = sizes.indexOf(Math.round(line.size * 2) / 2);
  return rank < 0 ? null : rank + 1;
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

function opensParagraph(
  line: PrintedLine,
  before: PrintedLine,
  { left, right, leading }: Column,
): boolean {
  const gap = before.y - line.y;
  // Upwards: the next column. Far down: white space between.
  if (gap > leading * 1.5 && leading > 0) return true;
  const indented = line.left > left + line.size * INDENT;
  const beforeIndented = before.left > left + line.size * INDENT;
  if (indented && !beforeIndented) return true;
  const short = before.right < right - (right - left) * 0.12;
  return short && /[.!?:;…”"’')\]]$/.test(wordsOf(before));
}

/** True when a paragraph breaks off at the end of its page. */
export function isOpen(block: PrintedBlock | undefined): boolean {
  if (!block || block.level !== null) return false;
  const last = block.lines.at(-1);
  return last !== undefined && !/[.!?:…”"’')\]*\d]$/.test(wordsOf(last));
}

/** True when a page begins in the middle of a sentence. */
export function goesOn(block: PrintedBlock | undefined): boolean {
  const first = block?.lines[0];
  if (!first || block.level !== null) return false;
  return /^["'‘“(]?\p{Ll}/u.test(wordsOf(first));
}
