/** Numbered paragraphs and documents with a number left out. */
import { placeIn, type TextBlock } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";

const number = /^\s*(?<form>\(?(?<n>\d{1,3})(?:[.)]-?|\s?[-–]))\s+(?=\S)/u;

/**
 * A number that jumps within a unit, or from document to document. Series that
 * begin at 2 are a habit of style: the first paragraph goes without.
 */
export function numberingProposals(text: ReadText): {
  proposals: Proposal[];
  looked: number;
} {
  const series = new Map<string, Numbered[]>();
  for (const block of text.blocks) {
    if (block.stream !== "main" || block.role === "index") continue;
    const { n: digits, form = "" } = number.exec(printed(block))?.groups ?? {};
    const n = Number(digits);
    if (!Number.isInteger(n) || n === 0) continue;
    const key =
      block.type === "heading"
        ? `headings ${block.section}`
        : (block.unit ?? block.section);
    series.set(key, [...(series.get(key) ?? []), { block, n, form }]);
  }
  const lists = [...series.values()].filter((list) => list.length >= 2);
  return {
    looked: lists.length,
    proposals: lists.flatMap((list) => [
      ...leftOut(text, list),
      ...listsOf(list).flatMap((one) => mixed(text, one)),
    ]),
  };
}

/** With the number, which a list item keeps beside its words. */
function printed({ marker, text }: TextBlock): string {
  return marker ? `${marker} ${text}` : text;
}

interface Numbered {
  readonly block: TextBlock;
  readonly n: number;
  /** The number with its signs, as printed. */
  readonly form: string;
}

/** One number left out, not a new list or a year. */
function leftOut(text: ReadText, list: readonly Numbered[]): Proposal[] {
  return list.flatMap(({ block, n }, i) => {
    const last = list[i - 1]?.n;
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
  });
}

/** A series falls into lists where its numbers begin anew. */
function listsOf(series: readonly Numbered[]): Numbered[][] {
  const lists: Numbered[][] = [];
  for (const one of series) {
    const last = lists.at(-1);
    if (last && (last.at(-1)?.n ?? 0) + 1 === one.n) last.push(one);
    else lists.push([one]);
  }
  return lists;
}

/** "1-", "2." and "3.-" in one list. */
function mixed(text: ReadText, list: readonly Numbered[]): Proposal[] {
  const signs = ({ form }: Numbered) => form.replace(/\d+/u, "n");
  const forms = new Set(list.map(signs));
  const [first] = list;
  if (forms.size < 2 || !first) return [];
  const { block } = list.find((one) => signs(one) !== signs(first)) ?? first;
  return [
    {
      kind: "list-mixed",
      key: list.map(({ form }) => form).join(" "),
      places: [placeIn(text, block, 0, Math.min(60, block.text.length))],
      reason: `The numbers of one list are printed in ${forms.size} ways: ${list.map(({ form }) => `“${form}”`).join(", ")}.`,
      confidence: "firm",
      limits: "A careless hand does this, and so do two texts run together.",
      axis: null,
    },
  ];
}
