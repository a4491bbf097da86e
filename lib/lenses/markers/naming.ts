/** What one person is called along the source, by what brackets explain. */
import { MAIN } from "@/lib/document/position";
import type { ReadText } from "../lens";
import { countWords } from "../manner/frequencies";
import { explainedIn } from "../names/brackets";

export interface Mention {
  readonly alias: string;
  /** UTF-16 in the main stream. */
  readonly from: number;
  readonly to: number;
}

/** A person of the brackets with every mention under any of the aliases. */
export interface Naming {
  readonly person: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly Mention[];
}

/**
 * Persons whom the brackets of the text call by two aliases or more, or whose
 * own name stands in the author's words beside an alias. An alias that brackets
 * explain by two persons belongs to neither here: `unclear` names it.
 */
export function namingsOf(
  text: ReadText,
  own: string,
): {
  namings: Naming[];
  unclear: string[];
} {
  const explained = explainedIn(text.blocks.filter((b) => b.stream === MAIN));
  const owners = new Map<string, Set<string>>();
  for (const { alias, name } of explained) {
    owners.set(alias, (owners.get(alias) ?? new Set()).add(name));
  }
  const unclear = [...owners].filter(([, of]) => of.size > 1);
  const shared = new Set(unclear.map(([alias]) => alias));
  const links = explained.filter(({ alias }) => !shared.has(alias));
  const groups = joined(links);
  const mentions = mentionsOf(own, groups.flat());
  const namings = groups.flatMap((names) => {
    const of = mentions.filter(({ alias }) => names.includes(alias));
    const aliases = names.filter((one) =>
      of.some(({ alias }) => alias === one),
    );
    return aliases.length > 1
      ? [{ person: personOf(links, names), aliases, mentions: of }]
      : [];
  });
  return { namings, unclear: [...shared].sort() };
}

/** Names that brackets join, directly or through others. */
function joined(links: readonly { alias: string; name: string }[]): string[][] {
  const groups: Set<string>[] = [];
  for (const { alias, name } of links) {
    const touched = groups.filter((one) => one.has(alias) || one.has(name));
    const all = new Set([alias, name, ...touched.flatMap((one) => [...one])]);
    for (const one of touched) groups.splice(groups.indexOf(one), 1);
    groups.push(all);
  }
  return groups.map((group) => [...group]);
}

/** The name that brackets give oftenest stands for the person. */
function personOf(
  links: readonly { name: string }[],
  names: readonly string[],
): string {
  const counts = countWords(links.map(({ name }) => name));
  const [first = ""] = [...names].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
  );
  return first;
}

/** Where any alias stands, the longest first where one is part of another. */
function mentionsOf(own: string, aliases: readonly string[]): Mention[] {
  if (aliases.length === 0) return [];
  const longestFirst = [...aliases].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${longestFirst.map(spaced).join("|")})(?![\p{L}\p{N}])`,
    "gu",
  );
  return Array.from(own.matchAll(pattern), (match) => {
    const alias = match[0].replace(/\s+/g, " ");
    return { alias, from: match.index, to: match.index + match[0].length };
  });
}

function spaced(alias: string): string {
  return alias
    .split(" ")
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(String.raw`\s+`);
}
