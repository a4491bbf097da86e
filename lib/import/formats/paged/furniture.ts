/** Running heads and page numbers: what recurs at the edges of pages. */

import type { PlacePiece } from "../content";
import type { Remarks } from "../remarks";
import { type PrintedLine, type PrintedPage, wordsOf } from "./page";

export interface CleanPage {
  readonly label: string;
  /** How the label is known, in words of the schema. */
  readonly evidence: "printed" | "inferred";
  readonly lines: readonly PrintedLine[];
  /** Where its heads and numbers were left out. */
  readonly places: readonly PlacePiece[];
}

const NUMBER = /^[-–—[(.\s]*(\d{1,4}|[ivxlcdm]{1,7})[-–—\]).\s]*$/i;

/** A head must recur on so many pages to be one. */
const RECURS = 3;

export function withoutFurniture(
  pages: readonly PrintedPage[],
  remarks: Remarks,
): CleanPage[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const isFurniture = (line: PrintedLine) =>
    NUMBER.test(wordsOf(line)) || (counts.get(keyOf(line)) ?? 0) >= RECURS;
  const cleared = pages.map((page) => {
    const dropped = edgesOf(page).filter(isFurniture);
    const numbers = dropped.flatMap((line) => numberIn(wordsOf(line)) ?? []);
    return { page, dropped, printed: numbers[0] ?? null };
  });
  const offset = offsetOf(cleared.map(({ printed }) => printed));
  return cleared.map(({ page, dropped, printed }, i) => ({
    ...labelOf(page.label, printed, offset, i),
    lines: page.lines.filter((line) => !dropped.includes(line)),
    places: dropped.map((line) =>
      remarks.leftOut("running head or page number", wordsOf(line)),
    ),
  }));
}

/** The first and the last line of a page, and what stands beside them. */
function edgesOf({ lines }: PrintedPage): PrintedLine[] {
  if (lines.length < 2) return lines.filter((l) => NUMBER.test(wordsOf(l)));
  const top = Math.max(...lines.map(({ y }) => y));
  const bottom = Math.min(...lines.map(({ y }) => y));
  return lines.filter(
    ({ y, size }) => y > top - size * 0.6 || y < bottom + size * 0.6,
  );
}

/** Letters alone: numbers change from page to page. */
function keyOf(line: PrintedLine): string {
  return wordsOf(line)
    .toLowerCase()
    .replace(/[\d\W_]+/g, "");
}

function numberIn(words: string): string | null {
  return (
    NUMBER.exec(words)?.[1] ??
    /^(\d{1,4})\s|\s(\d{1,4})$/.exec(words)?.slice(1).find(Boolean) ??
    null
  );
}

/** What must be added to the place of a page to get its printed number. */
function offsetOf(printed: readonly (string | null)[]): number | null {
  const votes = new Map<number, number>();
  for (const [i, number] of printed.entries()) {
    if (number === null || !/^\d+$/.test(number)) continue;
    const offset = Number(number) - i;
    votes.set(offset, (votes.get(offset) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= Math.max(2, printed.length / 3) ? best[0] : null;
}

/** What the file says, else what is printed, else its place in the order. */
function labelOf(
  given: string | null,
  printed: string | null,
  offset: number | null,
  place: number,
): Pick<CleanPage, "label" | "evidence"> {
  if (given !== null) return { label: given, evidence: "printed" };
  const counted = offset === null ? null : place + offset;
  if (printed !== null && (counted === null || printed === String(counted))) {
    return { label: printed, evidence: "printed" };
  }
  if (printed !== null && !/^\d+$/.test(printed)) {
    return { label: printed, evidence: "printed" };
  }
  const label = counted !== null && counted > 0 ? counted : place + 1;
  return {
    label: counted !== null && counted > 0 ? String(label) : `[${label}]`,
    evidence: "inferred",
  };
}
