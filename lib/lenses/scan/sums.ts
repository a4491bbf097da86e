/** Sums that nearly come out: a figure of them may be misread. */
import { MAIN } from "@/lib/document/position";
import { placeIn, type TextBlock } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";

/** "1,234,567"; figures without groups may be years. */
const figure = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/gu;
/** So near a sum, a whole and its parts are meant. */
const NEAR = 0.02;

interface Sum {
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
  readonly whole: number;
  readonly parts: readonly number[];
}

export function sumProposals(text: ReadText): {
  proposals: Proposal[];
  looked: number;
} {
  const sums = text.blocks.flatMap(sumsIn);
  return {
    looked: sums.length,
    proposals: sums.flatMap((sum) => {
      const total = sum.parts.reduce((a, b) => a + b, 0);
      if (total === sum.whole) return [];
      return [
        {
          kind: "sum",
          key: `${sum.whole} ${sum.parts.join(" ")}`,
          places: [placeIn(text, sum.block, sum.from, sum.to)],
          reason: `The parts make ${written(total)}, the whole is given as ${written(sum.whole)}: ${written(Math.abs(total - sum.whole))} apart.`,
          confidence: "possible" as const,
          limits:
            "The writer may have reckoned wrongly, rounded, or left out a part; which figure is wrong is not shown.",
          axis: "accuracy" as const,
        },
      ];
    }),
  };
}

/** In a sentence: a whole, and two parts or more that nearly make it. */
function sumsIn(block: TextBlock): Sum[] {
  if (block.stream !== MAIN || block.role === "index") return [];
  return [...block.text.matchAll(/[^.;!?]+(?:[.;!?]|$)/gu)].flatMap((match) => {
    const found = [...match[0].matchAll(figure)];
    const values = found.map(([words]) => Number(words.replaceAll(",", "")));
    const whole = Math.max(...values);
    const parts = values.filter((value) => value !== whole);
    const total = parts.reduce((a, b) => a + b, 0);
    const near = Math.abs(total - whole) <= NEAR * whole;
    if (parts.length < 2 || parts.length !== values.length - 1 || !near) {
      return [];
    }
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last) return [];
    const from = match.index + first.index;
    const to = match.index + last.index + last[0].length;
    return [{ block, from, to, whole, parts }];
  });
}

function written(value: number): string {
  return value.toLocaleString("en-US");
}
