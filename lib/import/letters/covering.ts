/**
 * Covering letters: "I am sending you the text of my reply to …". Where the
 * letter that follows is to somebody else and of the same day, or without a day
 * of its own, it is the one that was sent along.
 */
import type { Ledger, Rule } from "../repairs";
import type { LetterFacts } from "./letter-draft";
import type { Letter } from "./segment";

export const coveringRule: Rule = {
  id: "covering-letter",
  label: "Came with a covering letter",
  description:
    "The letter before says that it sends or encloses a copy; this one is of the same day, or undated, and to somebody else.",
};

const ANNOUNCES =
  /\b(?:sending you|to send(?: you)?|herewith|enclosed?|transmit)\b[^.!?]{0,80}\b(?:text|copy) of\b|\benclose my\b|\bcopy enclosed\b/i;

/** The same facts, enclosed letters as part of those that cover them. */
export function withCovers(
  facts: readonly LetterFacts[],
  ledger: Ledger,
): LetterFacts[] {
  return facts.map((fact, i) => {
    const cover = facts[i - 1];
    if (!cover || !covers(cover, fact)) return fact;
    const at = firstPlace(fact.letter);
    const place = { from: at, to: at };
    const { id } = cover.attrs;
    const heading = cover.attrs["heading"];
    const after = `came with “${String(heading ?? id)}”`;
    return ledger.repair(coveringRule, place, "", after, 0.8)
      ? { ...fact, attrs: { ...fact.attrs, partOf: id } }
      : fact;
  });
}

function covers(cover: LetterFacts, { attrs }: LetterFacts): boolean {
  const { date, addressee } = attrs as Record<string, unknown>;
  return (
    attrs["partOf"] === null &&
    (date === null || date === cover.attrs["date"]) &&
    addressee !== cover.attrs["addressee"] &&
    cover.letter.body.some(({ text }) => ANNOUNCES.test(text.text))
  );
}

function firstPlace({ head, body }: Letter): number {
  return (head[0] ?? body[0])?.text.range.from ?? 0;
}
