/**
 * The book's own index as a test of the pages found: whatever it names should
 * stand on the page it gives. Names are looked for as the index has them, by
 * names in brackets of the text, and in spellings made alike.
 */
import type { Corrections } from "../corrections";
import type { IndexCheck } from "../format";
import type { Ledger, Rule } from "../repairs";
import type { Division } from "./block";
import { entryGoesOn } from "./index-lines";
import { skeleton, within } from "./names";
import { peopleOf } from "./peoples";

/** Misses that are listed; the figures count all. */
const LISTED = 2000;

export const indexPageRule: Rule = {
  id: "index-page",
  label: "Wrong page in the printed index",
  description:
    "The record of this source says that the index is wrong here. The text keeps what is printed; the check of the pages asks for the right one.",
};

/** The check, or null for a book without pages or without an index. */
export function checkIndex(
  divisions: readonly Division[],
  corrections: Corrections,
  ledger: Ledger,
): IndexCheck | null {
  const pages = pageTexts(divisions);
  const entries = entriesOf(divisions).map((entry) =>
    corrected(entry, corrections, ledger),
  );
  if (entries.length === 0 || pages.size === 0) return null;
  const aliases = learnAliases(divisions);
  const authors = authorsOf(divisions);
  const misses: { heading: string; page: string }[] = [];
  let references = 0;
  let onPage = 0;
  let withinOne = 0;
  for (const entry of entries) {
    const heading = headOf(entry);
    // The author says "I"; no name can be looked for.
    if (authors.has(inOrder(heading))) continue;
    const names = [
      ...namesFor(heading, aliases),
      ...knownNames(heading, corrections),
    ];
    for (const page of referencesOf(entry.slice(heading.length), pages)) {
      references++;
      const near = [page, page - 1, page + 1].filter((one) =>
        isNamed(names, pages.get(one)),
      );
      if (near[0] === page) onPage++;
      else misses.push({ heading, page: String(page) });
      if (near.length > 0) withinOne++;
    }
  }
  return { references, onPage, withinOne, misses: misses.slice(0, LISTED) };
}

/** Names the record of the source gives besides those of the index. */
function knownNames(heading: string, { aliases }: Corrections): string[] {
  return aliases
    .filter((alias) => heading.startsWith(alias.heading))
    .flatMap(({ names }) => names.map(skeleton));
}

/** An entry with the pages that the record of the source sets right. */
function corrected(
  { text, at }: Entry,
  { indexPages }: Corrections,
  ledger: Ledger,
): string {
  let right = text;
  for (const { heading, printed, page } of indexPages) {
    const literal = printed.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    const form = new RegExp(`(?<=, )${literal}(?=[,;]|$)`, "u");
    if (!text.startsWith(heading) || !form.test(right)) continue;
    const place = { from: at, to: at };
    const why = `${heading}: the index is wrong`;
    if (ledger.repair(indexPageRule, place, printed, page, 1, why)) {
      right = right.replace(form, page);
    }
  }
  return right;
}

interface Entry {
  readonly text: string;
  /** Where it begins in the file, UTF-16. */
  readonly at: number;
}

/** The entries, those cut by a page made whole. */
function entriesOf(divisions: readonly Division[]): Entry[] {
  const entries: Entry[] = [];
  const blocks = divisions
    .filter(({ kind }) => kind === "index")
    .flatMap((division) => division.blocks);
  for (const { role, text } of blocks) {
    if (role !== "index") continue;
    const last = entries.at(-1);
    if (last !== undefined && entryGoesOn(last.text)) {
      const whole = `${last.text} ${text.text}`;
      entries[entries.length - 1] = { ...last, text: whole };
    } else {
      entries.push({ text: text.text, at: text.range.from });
    }
  }
  return entries;
}

/** Names that stand on a line of their own before the first chapter. */
function authorsOf(divisions: readonly Division[]): Set<string> {
  const lines = divisions
    .filter(({ kind }) => kind === "front")
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ text }) => text.text.split("\n"));
  return new Set(lines.map(skeleton));
}

/** "Litvinov, Maxim" as "Maxim Litvinov", in skeleton. */
function inOrder(heading: string): string {
  return skeleton(heading.split(",").reverse().join(" "));
}

interface PageText {
  readonly text: string;
  /** Each word once, by its first letter. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

function pageTexts(divisions: readonly Division[]): Map<number, PageText> {
  const parts = new Map<number, string[]>();
  let page: number | null = null;
  for (const { kind, blocks } of divisions) {
    if (kind === "index") break;
    for (const block of blocks) {
      if (block.page) page = Number(block.page.label.replace(/\D/g, ""));
      if (page === null) continue;
      const list = parts.get(page) ?? [];
      list.push(block.text.text, ...block.notes.map(({ text }) => text.text));
      parts.set(page, list);
    }
  }
  return new Map(
    [...parts].map(([label, list]) => {
      const text = ` ${skeleton(list.join(" "))}`;
      return [label, { text, words: byInitial(new Set(text.split(" "))) }];
    }),
  );
}

function byInitial(words: ReadonlySet<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const group = groups.get(word[0] ?? "");
    if (group) group.push(word);
    else groups.set(word[0] ?? "", [word]);
  }
  return groups;
}

/** The words before the first page, colon or cross-reference. */
function headOf(entry: string): string {
  const head = /^(?:.*?)(?=(?:,\s*\d)|:|\.\s\*?See\b|$)/u.exec(entry)?.[0];
  return head ?? entry;
}

/** "205-6" is 205 and 206; only pages that exist are asked for. */
function referencesOf(
  text: string,
  pages: ReadonlyMap<number, PageText>,
): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(
    /(?<=[,;]\s?)(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?(?=n?\.?(?:[,;]|\s|$))/gu,
  )) {
    const [, first = "", second] = match;
    const from = Number(first);
    const to = second
      ? Number(
          first.slice(0, Math.max(0, first.length - second.length)) + second,
        )
      : from;
    for (let page = from; page <= Math.min(to, from + 30); page++) {
      if (pages.has(page)) found.push(page);
    }
  }
  return found;
}

/** Skeleton of a surname → other names the text gives the same person. */
type Aliases = ReadonlyMap<string, ReadonlySet<string>>;

/** "Lev Davidovich [Trotsky]": what stands before is another name of it. */
function learnAliases(divisions: readonly Division[]): Aliases {
  const aliases = new Map<string, Set<string>>();
  const form = /((?:\p{Lu}[\p{L}'’-]+\s){1,3})\[(\p{Lu}[\p{L}-]+)[^\]]*\]/gu;
  for (const block of divisions.flatMap(({ blocks }) => blocks)) {
    for (const [, before = "", name = ""] of block.text.text.matchAll(form)) {
      const key = skeleton(name);
      const set = aliases.get(key) ?? new Set();
      const given = skeleton(before);
      set.add(given);
      set.add(given.split(" ").at(-1) ?? given);
      aliases.set(key, set);
    }
  }
  return aliases;
}

/** All names to look for: surname, first names, nicknames, brackets' names. */
function namesFor(heading: string, aliases: Aliases): string[] {
  const bare = heading.replace(/[*'"‘’]/g, "");
  const [surname = bare, ...rest] = bare.split(/[,(]/u);
  const key = skeleton(surname);
  const given = rest.map((part) =>
    skeleton(
      part.replace(
        /\b(?:General|Marshal|Sir|Lord|President|Count|von|Dr)\b/g,
        "",
      ),
    ),
  );
  const named = given.filter((name) => name.split(" ").length <= 3);
  const themes = key.split(" ").filter((word) => word.length >= 4);
  const own = [
    key,
    ...themes,
    ...named,
    ...(aliases.get(key) ?? []),
    ...peopleOf(surname),
  ];
  return [...new Set(own)].filter((name) => name.length >= 3);
}

function isNamed(
  names: readonly string[],
  page: PageText | undefined,
): boolean {
  if (!page) return false;
  return (
    names.some((name) => page.text.includes(` ${name}`)) ||
    names.some((name) => hasVariant(name, page))
  );
}

/** Another spelling of a longer single name. */
function hasVariant(name: string, page: PageText): boolean {
  if (name.length < 6 || name.includes(" ")) return false;
  const limit = name.length >= 9 ? 2 : 1;
  const alike = page.words.get(name[0] ?? "") ?? [];
  return alike.some((word) => within(name, word, limit));
}
