/** An appendix of biographies: its headwords, and the stars that point to it. */
import type { Ledger, Rule } from "../repairs";
import type { Passage } from "./join";
import { romanised, skeleton, within } from "./names";

export const lookAlikeRule: Rule = {
  id: "look-alike",
  label: "Headword in letters of another script",
  description:
    "Text recognition read Latin capitals as Cyrillic ones. A proposal: the text keeps the letters of the file, the heading of the entry gets the Latin ones.",
};

export interface Headword {
  /** The headword as one would print it: "RYKOV". */
  readonly heading: string;
  /** Index of the passage that begins it. */
  readonly index: number;
}

const capitalHead = /^(?<head>[\p{Lu}][\p{Lu}'’ -]+)(?=,\s|\s\()/u;
const namedHead =
  /^(?<head>\p{Lu}\p{Ll}+)(?=,\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+,?\s)/u;

/** Most paragraphs of such an appendix begin with a name in capitals. */
const SHARE = 0.6;

/** The biographies of a division, or none when it is no such appendix. */
export function biographiesIn(
  passages: readonly Passage[],
  ledger: Ledger,
): Headword[] {
  const paragraphs = passages.filter(({ role }) => role === "paragraph");
  const heads = paragraphs.filter(({ text }) => capitalHead.test(text.text));
  const dated = heads.filter(({ text }) => /\b1[4-9]\d\d\b/.test(text.text));
  const enough =
    heads.length >= 3 &&
    heads.length >= paragraphs.length * SHARE &&
    dated.length * 2 >= heads.length &&
    isAlphabetical(heads);
  if (!enough) return [];
  return passages.flatMap((passage, index) => {
    const head =
      passage.role === "paragraph" ? headword(passage, ledger) : null;
    return head ? [{ heading: head, index }] : [];
  });
}

/** Allowing for a few out of place. */
function isAlphabetical(heads: readonly Passage[]): boolean {
  const names = heads.map(({ text }) => skeleton(text.text.slice(0, 12)));
  const falls = names.filter((name, i) => name < (names[i - 1] ?? ""));
  return falls.length <= names.length / 5;
}

function headword(passage: Passage, ledger: Ledger): string | null {
  const text = passage.text.text;
  const match = capitalHead.exec(text) ?? namedHead.exec(text);
  const printed = match?.groups?.["head"];
  if (!printed) return null;
  if (!/\p{Script=Cyrillic}/u.test(printed)) return printed.trim();
  const latin = romanised(printed);
  const place = passage.text.slice(0, printed.length).range;
  return ledger.repair(lookAlikeRule, place, printed, latin, 0.7, "proposed")
    ? latin
    : printed.trim();
}

/** Answers which biography the name before a star belongs to. */
export function biographyFinder(
  biographies: readonly { readonly id: string; readonly heading: string }[],
): (before: string, after: string) => string | null {
  const names = biographies.map(({ id, heading }) => ({
    id,
    name: skeleton(heading),
  }));
  return (before, after) => {
    for (const word of namesAround(before, after)) {
      const own = skeleton(word);
      const found =
        names.find(({ name }) => name === own) ??
        names.find(
          ({ name }) => own.length > 3 && name.split(" ").includes(own),
        ) ??
        names.find(({ name }) => isVariant(name, own));
      if (found) return found.id;
    }
    return null;
  };
}

function isVariant(name: string, own: string): boolean {
  const limit = name.length >= 7 ? 2 : 1;
  return own.length >= 4 && name[0] === own[0] && within(name, own, limit);
}

/** Candidates, the nearest first: what brackets hold, then the words before. */
function namesAround(before: string, after: string): string[] {
  const near = before.slice(-60);
  const inside = /\[([^[\]]*)\]?[^[\]\s]{0,4}$/u.exec(near)?.[1];
  const next = /^\s?\[([^[\]]*)\]/u.exec(after.slice(0, 60))?.[1];
  const words = near.match(/\p{Lu}[\p{L}-]+/gu) ?? [];
  return [
    ...lastFirst(inside),
    ...words.slice(-2).reverse(),
    ...lastFirst(next),
  ];
}

function lastFirst(text: string | undefined): string[] {
  return (text?.match(/[\p{L}-]+/gu) ?? []).reverse();
}
