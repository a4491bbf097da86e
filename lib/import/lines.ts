import { MAX_LINES, refuseAbove } from "./limits";
import type { Traced } from "./traced";

/** A line that holds something, and how many empty ones stand before it. */
export interface Line {
  readonly text: Traced;
  readonly gap: number;
  /** The printed page that begins with this line, when the file has numbers. */
  readonly page?: PrintedPage;
}

export interface PrintedPage {
  readonly label: string;
  /** Where the page begins inside a paragraph: what stands between the parts. */
  readonly between?: string;
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/**
 * The lines of a text without white space at their ends, empty ones counted.
 * Throws AppError "too-large" above MAX_LINES.
 */
export function linesOf(text: Traced): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let start = 0;
  const add = (end: number) => {
    const line = text.slice(start, end).trim();
    if (line.length === 0) {
      gap++;
    } else {
      lines.push({ text: line, gap });
      refuseAbove(lines.length, MAX_LINES, "lines");
      gap = 0;
    }
  };
  for (const match of text.text.matchAll(lineEnd)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return lines;
}

/** Lines between empty ones, together. */
export function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && line.gap === 0) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
