/** Where a page may end within a block. */
import type { MarkedText } from "./marked-text";

export interface BreakPoint {
  /** End of the part that stays, and beginning of the part that goes over. */
  readonly to: number;
  readonly next: number;
  readonly hyphen: boolean;
  /** How ill it looks here; less than nothing where it is wanted. */
  readonly cost: number;
}

/** Letters that stay together on either side. */
const LEAST = 30;

/** The places where this block may be cut after `from`, in order. */
export function breakPoints(block: MarkedText, from: number): BreakPoint[] {
  const { text } = block;
  if (text.includes("\n")) return [];
  const kept = keptTogether(block);
  const points: BreakPoint[] = [];
  for (let at = from + LEAST; at < text.length - LEAST; at++) {
    if (kept.some(([start, end]) => at > start && at < end)) continue;
    const point = pointAt(block, at);
    if (point) points.push(point);
  }
  return points;
}

function pointAt({ text, marks }: MarkedText, at: number): BreakPoint | null {
  if (marks.some((mark) => mark.kind === "hyphen" && mark.at === at)) {
    return { to: at, next: at, hyphen: true, cost: -7 };
  }
  const before = text.slice(Math.max(0, at - 3), at);
  if (/\p{Ll}-$/u.test(before) && /^\p{L}/u.test(text.slice(at))) {
    return { to: at, next: at, hyphen: false, cost: -2 };
  }
  if (
    text[at] !== " " ||
    /[.–]/.test(text[at + 1] ?? "") ||
    / \.$/.test(before)
  ) {
    return null;
  }
  const sentenceEnds = /[.!?]['*]?$/.test(before);
  return { to: at, next: at + 1, hyphen: false, cost: sentenceEnds ? 8 : 0 };
}

/** Stretches no page may cut: whatever is marked, brackets, emphasised words. */
function keptTogether({
  text,
  marks,
}: MarkedText): (readonly [number, number])[] {
  const brackets = [
    ...text.matchAll(/\[[^\]]*\]|\*\p{L}[^*]{1,60}\p{L}\*/gu),
  ].map((match) => [match.index, match.index + match[0].length] as const);
  const ranges = marks.flatMap((mark, i) => {
    if (mark.kind !== "open") return [];
    const close = marks
      .slice(i)
      .find((later) => later.kind === "close" && later.tag === mark.tag);
    return close ? [[mark.at, close.at] as const] : [];
  });
  return [...brackets, ...ranges];
}
