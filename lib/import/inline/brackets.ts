import { schema } from "@/lib/document/schema";
import type { Ledger, Rule } from "../repairs";
import type { Traced } from "../traced";
import type { MarkSpan } from "./weave";

export const bracketRule: Rule = {
  id: "gloss",
  label: "Words in square brackets",
  description:
    "Put in by an editor, or by the translator where they say so; kept, and marked as another voice.",
};

const bracket = /\[[^[\]\n]{0,1000}\]/gu;

/** Square brackets with who speaks in them: translator when named, else editor. */
export function bracketSpans(text: Traced, ledger: Ledger): MarkSpan[] {
  return [...text.text.matchAll(bracket)].flatMap((match) => {
    const [words] = match;
    const from = match.index;
    const to = from + words.length;
    const voice = /^\[\s*(?:translator|trans\.|tr\.)/i.test(words)
      ? "translator"
      : "editor";
    const { range } = text.slice(from, to);
    if (!ledger.repair(bracketRule, range, words, voice, 0.9)) return [];
    return [{ from, to, mark: schema.mark("gloss", { voice }) }];
  });
}
