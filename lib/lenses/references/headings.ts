/** By which words an index heading may stand on its page. */

import { skeleton, within } from "@/lib/import/book/names";
import { peopleOf } from "@/lib/import/book/peoples";
import type { ReadText } from "../lens";
import type { IndexEntry } from "./index-entry";

/** Skeleton of a name → what else the source calls the same. */
export type Aliases = ReadonlyMap<string, ReadonlySet<string>>;

/** Aliases from "X. See Y" in the index and from "X [Y]" in the text. */
export function aliasesOf(
  text: ReadText,
  entries: readonly IndexEntry[],
): Aliases {
  const aliases = new Map<string, Set<string>>();
  const add = (name: string, other: string) => {
    const key = skeleton(name);
    const known = aliases.get(key) ?? new Set<string>();
    const words = skeleton(other).split(" ");
    known.add(words.join(" "));
    known.add(words.at(-1) ?? "");
    aliases.set(key, known);
  };
  for (const { heading, see } of entries) {
    if (see !== null) add(surname(see), surname(heading));
  }
  const bracket =
    /((?:\p{Lu}[\p{L}'’-]+\s){1,3})\[(?:[^\]]*\s)?(\p{Lu}[\p{L}-]+)[^\]]*\]/gu;
  for (const block of text.blocks) {
    for (const [, before = "", name = ""] of block.text.matchAll(bracket)) {
      add(name, before);
    }
  }
  return aliases;
}

/** The words to look for; the first are the name itself. */
export function formsOf(heading: string, aliases: Aliases): string[] {
  const bare = heading.replace(/[*'"‘’]/g, "");
  const key = skeleton(surname(bare));
  const words = skeleton(bare)
    .split(" ")
    .filter((word) => word.length >= 4);
  const own = [key, ...words, ...(aliases.get(key) ?? [])];
  const peoples = peopleOf(surname(bare));
  return [...new Set([...own, ...peoples])].filter((one) => one.length >= 3);
}

/** Whether one of the forms begins a word of `page`, or a variant of it does. */
export function isNamed(forms: readonly string[], page: string): boolean {
  const skeletal = ` ${page}`;
  if (forms.some((form) => skeletal.includes(` ${form}`))) return true;
  const words = page.split(" ");
  return forms.some(
    (form) =>
      form.length >= 6 &&
      !form.includes(" ") &&
      words.some(
        (word) =>
          word[0] === form[0] && within(form, word, form.length >= 9 ? 2 : 1),
      ),
  );
}

export function surname(heading: string): string {
  return heading.split(/[,(:]/u)[0]?.trim() ?? heading;
}
