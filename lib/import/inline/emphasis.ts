/** Signs of italic and bold type in a transcription; never parsed as Markdown. */
import type { Mark } from "prosemirror-model";
import { schema } from "@/lib/document/schema";
import type { Ledger, Rule } from "../repairs";
import type { Traced } from "../traced";
import type { DropSpan, MarkSpan, Span } from "./weave";

export const emphasisRule: Rule = {
  id: "emphasis",
  label: "Signs of italic or bold type",
  description:
    "Stars or tags around words stand for italic (two stars: bold) and become a mark on the words.",
};

/** Opens after a start, space, quote or bracket; closes after a character. */
const italic =
  /(?:(?<=^)|(?<=[\s('‘"“«„[—–-]))\*(?=[^\s*\p{M}])([^*]{1,400}?)(?<=[^\s*])\*(?!\p{M})/gu;
const bold = /\*\*(?=[^\s*\p{M}])([^*]{1,400}?)(?<=[^\s*])\*\*(?!\p{M})/gu;
const tagged = /<i>(?=[^\p{M}])([^<]{1,400}?)<\/i>(?!\p{M})/gu;

const forms = [
  { form: bold, mark: schema.mark("strong") },
  { form: italic, mark: schema.mark("emphasis") },
  { form: tagged, mark: schema.mark("emphasis") },
] as const;

/** The emphasis of one block. */
export interface Emphasis {
  readonly spans: readonly Span[];
  /** Where its signs stand, of switched off places too: no other rule's stars. */
  readonly signs: ReadonlySet<number>;
}

/** The emphasised words of a block: a mark each, and the signs dropped. */
export function emphasisIn(text: Traced, ledger: Ledger): Emphasis {
  const spans: Span[] = [];
  const signs = new Set<number>();
  if (!/[*<]/.test(text.text)) return { spans, signs };
  for (const { form, mark } of forms) {
    for (const match of text.text.matchAll(form)) {
      const found = spansOf(match, mark);
      const [open, , close] = found;
      for (const { from, to } of [open, close]) signs.add(from).add(to - 1);
      const { range } = text.slice(open.from, close.to);
      const after = `${mark.type.name}: ${match[1]}`;
      if (ledger.repair(emphasisRule, range, match[0], after)) {
        spans.push(...found);
      }
    }
  }
  return { spans, signs };
}

/** Sign, words, sign. */
function spansOf(
  match: RegExpExecArray,
  mark: Mark,
): [DropSpan, MarkSpan, DropSpan] {
  const from = match.index;
  const to = from + match[0].length;
  const words = match[1] ?? "";
  const opens = match[0].indexOf(words);
  const closes = match[0].length - words.length - opens;
  return [
    { from, to: from + opens, drop: true },
    { from: from + opens, to: to - closes, mark },
    { from: to - closes, to, drop: true },
  ];
}
