/** Signs of italic and bold type in a transcription; never parsed as Markdown. */
import { schema } from "@/lib/document/schema";
import type { Ledger, Rule } from "../repairs";
import type { Traced } from "../traced";
import type { Span } from "./weave";

export const emphasisRule: Rule = {
  id: "emphasis",
  label: "Signs of italic or bold type",
  description:
    "Stars or tags around words stand for italic (two stars: bold) and become a mark on the words.",
};

/** Opens after a start, space, quote or bracket; closes after a character. */
const italic =
  /(?:(?<=^)|(?<=[\s('‘"“[—–-]))\*(?=[^\s*\p{M}])([^*]{1,400}?)(?<=[^\s*])\*(?!\p{M})/gu;
const bold = /\*\*(?=[^\s*\p{M}])([^*]{1,400}?)(?<=[^\s*])\*\*(?!\p{M})/gu;
const tagged = /<i>(?=[^\p{M}])([^<]{1,400}?)<\/i>(?!\p{M})/gu;

/** The emphasised words of a block: a mark each, and the signs dropped. */
export function emphasisSpans(text: Traced, ledger: Ledger): Span[] {
  if (!/[*<]/.test(text.text)) return [];
  return [
    ...spansOf(text, bold, schema.mark("strong"), ledger),
    ...spansOf(text, italic, schema.mark("emphasis"), ledger),
    ...spansOf(text, tagged, schema.mark("emphasis"), ledger),
  ];
}

function spansOf(
  text: Traced,
  form: RegExp,
  mark: ReturnType<typeof schema.mark>,
  ledger: Ledger,
): Span[] {
  return [...text.text.matchAll(form)].flatMap((match): Span[] => {
    const from = match.index;
    const to = from + match[0].length;
    const words = match[1] ?? "";
    const opens = match[0].indexOf(words);
    const closes = match[0].length - words.length - opens;
    ledger.repair(
      emphasisRule,
      text.slice(from, to).range,
      match[0],
      `${mark.type.name}: ${words}`,
    );
    return [
      { from, to: from + opens, drop: true },
      { from: from + opens, to: to - closes, mark },
      { from: to - closes, to, drop: true },
    ];
  });
}
