import { schema } from "@/lib/document/schema";
import type { Ledger, Rule } from "../repairs";
import type { Traced } from "../traced";
import type { MarkSpan } from "./weave";

export const foreignRule: Rule = {
  id: "language",
  label: "Passage in another language",
  description:
    "Told by the small words a language cannot do without, or said by the record of this source.",
};

/** Words in another language, as the record of a source tells them. */
export interface ForeignWords {
  readonly words: string;
  /** BCP 47. */
  readonly lang: string;
}

/** Marks these words wherever a block has them. */
export function foreignSpans(
  text: Traced,
  known: readonly ForeignWords[],
  ledger: Ledger,
): MarkSpan[] {
  return known.flatMap(({ words, lang }) => {
    const spans: MarkSpan[] = [];
    for (
      let from = text.text.indexOf(words);
      from >= 0 && words !== "";
      from = text.text.indexOf(words, from + words.length)
    ) {
      const to = from + words.length;
      const { range } = text.slice(from, to);
      if (ledger.repair(foreignRule, range, words, lang)) {
        spans.push({ from, to, mark: schema.mark("foreign", { lang }) });
      }
    }
    return spans;
  });
}
