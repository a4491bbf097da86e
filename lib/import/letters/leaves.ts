/**
 * Two leaves bound in each other's place. The print shows it where a block
 * begins in the middle of a sentence although the one before is complete; two
 * such places and two sentences that break off tell which stretches belong
 * where. Found by rule, offered, and done only when a person has agreed.
 */
import type { Rule } from "../repairs";
import { beginsLow, isOpen, opensList } from "../sentence-edge";
import type { Part } from "./part";

export const leavesRule: Rule = {
  id: "leaves-exchanged",
  label: "Transposed leaves put back",
  description:
    "Two stretches stand in each other's place: sentences that break off at the one go on at the other. Offered; done when a person has confirmed it.",
  offered: true,
};

/** Two stretches of parts, `to` exclusive, that ought to change places. */
export interface Transposition {
  readonly first: Stretch;
  readonly second: Stretch;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const MANY = 40;

/** A leaf of print holds so many characters. */
const LEAST = 400;
const MOST = 12_000;

/** Places of parts that begin in small letters after a closed sentence. */
export function strayStarts(parts: readonly Part[]): number[] {
  return parts.flatMap((part, i) => {
    const before = parts[i - 1];
    const stray =
      before?.role === "body" &&
      part.role === "body" &&
      beginsLow(part.text.text) &&
      !opensList(part.text.text) &&
      !isOpen(before.text.text);
    return stray ? [i] : [];
  });
}

/** The exchange that mends two stray starts, or null. */
export function transpositionIn(parts: readonly Part[]): Transposition | null {
  const stray = strayStarts(parts);
  // A text full of them is one without stops, not one with displaced leaves.
  if (stray.length > MANY) return null;
  for (const [i, from] of stray.entries()) {
    for (const after of stray.slice(i + 1)) {
      const found = exchangeBetween(parts, from, after);
      if (found) return found;
    }
  }
  return null;
}

/** First leaf from `from`; second leaf up to `after`. */
function exchangeBetween(
  parts: readonly Part[],
  from: number,
  after: number,
): Transposition | null {
  const firstEnd = openEnd(parts, from, 1, after);
  const secondStart = openEnd(parts, after - 1, -1, from);
  if (firstEnd === null || secondStart === null) return null;
  const first = { from, to: firstEnd + 1 };
  const second = { from: secondStart + 1, to: after };
  const fits =
    first.to < second.from &&
    holdsLeaf(parts, first) &&
    holdsLeaf(parts, second) &&
    !isBroken(parts[from - 1], parts[second.from]) &&
    !isBroken(parts[second.to - 1], parts[first.to]);
  return fits ? { first, second } : null;
}

/** The nearest sentence that breaks off and does not go on after it. */
function openEnd(
  parts: readonly Part[],
  start: number,
  step: 1 | -1,
  limit: number,
): number | null {
  for (let i = start; i !== limit; i += step) {
    const part = parts[i];
    const next = parts[i + 1];
    if (part?.role !== "body" || !isOpen(part.text.text)) continue;
    if (next?.role !== "body" || !beginsLow(next.text.text)) return i;
  }
  return null;
}

function holdsLeaf(parts: readonly Part[], { from, to }: Stretch): boolean {
  const size = parts
    .slice(from, to)
    .reduce((sum, part) => sum + part.text.length, 0);
  return size >= LEAST && size <= MOST;
}

/** Would these two, one after the other, be a stray start or a broken end? */
function isBroken(before: Part | undefined, part: Part | undefined): boolean {
  if (before?.role !== "body") return false;
  const low = part?.role === "body" && beginsLow(part.text.text);
  return low !== isOpen(before.text.text);
}

/** The parts with the two stretches exchanged. */
export function exchanged(
  parts: readonly Part[],
  { first, second }: Transposition,
): Part[] {
  return [
    ...parts.slice(0, first.from),
    ...parts.slice(second.from, second.to),
    ...parts.slice(first.to, second.from),
    ...parts.slice(first.from, first.to),
    ...parts.slice(second.to),
  ];
}
