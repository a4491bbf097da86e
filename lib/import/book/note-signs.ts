/** The signs that number the notes of a page: raised figures, or * † ‡ §. */
import type { Line } from "../lines";
import { plainDigits } from "../notes/raised";

/** A raised number at the head of a note. */
export const raisedSign = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*(?=\S)/u;

const printedSign = /^(?:\*{1,3}|†{1,3}|‡{1,2}|§{1,2}|¶)\s+(?=\S)/u;
/** Any sign at the head of a note. */
export const eitherSign = new RegExp(
  `${raisedSign.source}|${printedSign.source}`,
  "u",
);

/** The same signs as calls, after a word or a stop. */
export const signCall =
  /(?<=[\p{L}\p{N}.,;:!?'"”’)\]])(?:\*{1,3}|†{1,3}|‡{1,2}|§{1,2}|¶)(?!\p{M}|[*†‡§¶])/gu;

/** The order in which printers use them on a page. */
const order = ["*", "†", "‡", "§", "¶", "**", "††", "‡‡", "§§", "***", "†††"];

/** The number of a note, whatever its sign: "²" and "†" are 2. */
export function noteNumber(sign: string): string {
  const printed = sign.trim();
  const place = order.indexOf(printed);
  return place < 0 ? plainDigits(printed) : String(place + 1);
}

/** So many notes by such signs, and this share of them called. */
const FEW = 3;
const SHARE = 0.6;

/** True when a file numbers its notes by * † ‡ §. */
export function usesSigns(lines: readonly Line[]): boolean {
  let bodies = 0;
  let calls = 0;
  for (const { text } of lines) {
    if (printedSign.test(text.text)) bodies++;
    else calls += text.text.match(signCall)?.length ?? 0;
  }
  return bodies >= FEW && calls >= bodies * SHARE;
}

/** What stands at the head of a note in this file. */
export function bodySign(lines: readonly Line[]): RegExp {
  return usesSigns(lines) ? eitherSign : raisedSign;
}
