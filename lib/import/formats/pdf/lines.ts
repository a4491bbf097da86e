/** What PDF.js says of a page's text, put together as printed lines. */
import type { TextItem } from "pdfjs-dist/types/src/display/api";
import type { PrintedLine, PrintedRun } from "../paged/page";

/** A piece of text with its place, as a PDF sets it. */
interface Set {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Letters of a raised sign are at most this part of the line's. */
const RAISED_SIZE = 0.85;

/** White space of at least this part of the size parts two words. */
const GAP = 0.18;

export function linesOf(items: readonly TextItem[]): PrintedLine[] {
  const lines: Set[][] = [];
  for (const item of items) {
    const set = setOf(item);
    if (set.text === "" || set.size === 0) continue;
    const line = lines.at(-1);
    if (line && isSameLine(line, set)) line.push(set);
    else if (set.text.trim() !== "") lines.push([set]);
  }
  return lines.map(lineOf);
}

function setOf({ str, transform, width }: TextItem): Set {
  const [a, b, c, d, x, y] = transform as number[];
  const size = Math.hypot(c ?? 0, d ?? 0) || Math.hypot(a ?? 0, b ?? 0);
  const left = x ?? 0;
  return { text: str, left, right: left + width, y: y ?? 0, size };
}

function isSameLine(line: readonly Set[], set: Set): boolean {
  const base = mainOf(line);
  const apart = Math.abs(set.y - base.y);
  const last = line.at(-1) as Set;
  // Back to the left is the next line, however near it stands.
  if (set.left < last.left - base.size) return false;
  return apart < Math.max(base.size, set.size) * 0.6;
}

/** The largest letters of a line are its own; smaller ones are raised. */
function mainOf(line: readonly Set[]): Set {
  return line.reduce((a, b) =>
    b.size > a.size * 1.02 && b.text.trim() !== "" ? b : a,
  );
}

function lineOf(line: readonly Set[]): PrintedLine {
  const main = mainOf(line);
  const runs: PrintedRun[] = [];
  let end: number | null = null;
  for (const { text, left, right, y, size } of line) {
    const blank = text.trim() === "";
    const raised =
      !blank && size < main.size * RAISED_SIZE && y > main.y + main.size * 0.1;
    const apart = end !== null && left - end > main.size * GAP;
    const spaced = /\s$/.test(runs.at(-1)?.text ?? " ") || /^\s/.test(text);
    if (apart && !spaced) runs.push({ text: " ", raised: false });
    runs.push({ text, raised });
    end = right;
  }
  return {
    runs,
    left: Math.min(...line.map((set) => set.left)),
    right: Math.max(...line.map((set) => set.right)),
    y: main.y,
    size: main.size,
  };
}
