import { schema } from "@/lib/document/schema";
import type { Rule } from "../repairs";
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
export function bracketSpans(text: Traced): MarkSpan[] {
  return [...text.text.matchAll(bracket)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    mark: schema.mark("gloss", {
      voice: /^\[\s*(?:translator|trans\.|tr\.)/i.test(match[0])
        ? "translator"
        : "editor",
    }),
  }));
}
