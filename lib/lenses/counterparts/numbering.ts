/** Numbered paragraphs and documents with a number left out. */
import { placeIn, type TextBlock } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";

const number = /^\s*\(?(?<n>\d{1,3})[.)]\s+(?=\S)/u;

/**
 * A number that jumps within a unit, or from document to document. Series that
 * begin at 2 are a habit of style: the first paragraph goes without.
 */
export function numberingProposals(text: ReadText): {
  proposals: Proposal[];
  looked: number;
} {
  const series = new Map<string, { block: TextBlock; n: number }[]>();
  for (const block of text.blocks) {
    if (block.stream !== "main" || block.role === "index") continue;
    const n = Number(number.exec(block.text)?.groups?.["n"]);
    if (!Number.isInteger(n) || n === 0) continue;
    const key =
      block.type === "heading"
        ? `headings ${block.section}`
        : (block.unit ?? block.section);
    series.set(key, [...(series.get(key) ?? []), { block, n }]);
  }
  const lists = [...series.values()].filter((list) => list.length >= 2);
  return {
    looked: lists.length,
    proposals: lists.flatMap((list) =>
      list.flatMap(({ block, n }, i) => {
        const last = list[i - 1]?.n;
        // One number left out, not a new list or a year.
        if (last === undefined || n !== last + 2) return [];
        return [
          {
            kind: "number-left-out",
            key: `${last} ${n}`,
            places: [placeIn(text, block, 0, Math.min(60, block.text.length))],
            reason: `Number ${last} is followed by ${n}; ${last + 1} is not there.`,
            reference: `The list has ${list.length} numbers in all.`,
            confidence: "firm" as const,
            limits:
              "The number may only have dropped out of print or scan while its paragraph stands.",
            axis: null,
          },
        ];
      }),
    ),
  };
}
