import type { Ledger, Rule } from "../repairs";
import type { Traced } from "../traced";
import type { DropSpan } from "./weave";

export const escapeRule: Rule = {
  id: "escape-dropped",
  label: "Backslash of a transcription dropped",
  description:
    "A backslash before a sign that means something to a machine (a dollar, a star) is no part of the print.",
};

const backslash = /\\(?=[$*_#[\]()&%~<>\\-])/g;

/** Backslashes that only protect the sign after them. */
export function escapeSpans(text: Traced, ledger: Ledger): DropSpan[] {
  if (!text.text.includes("\\")) return [];
  return [...text.text.matchAll(backslash)].flatMap(({ index }): DropSpan[] => {
    const sign = text.slice(index, index + 2).text;
    const { range } = text.slice(index, index + 1);
    if (!ledger.repair(escapeRule, range, sign, sign.slice(1))) return [];
    return [{ from: index, to: index + 1, drop: true }];
  });
}
