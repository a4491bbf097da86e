/** One BibTeX entry: escaping, and keys that stay the same. */
import { xmlCharacters } from "../characters";

/** A person by "family, given", or a body of people by its whole name. */
export interface Name {
  readonly words: string;
  readonly whole: boolean;
}

/** Null is left out. */
export type Fields = Readonly<Record<string, string | null | readonly Name[]>>;

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "{\\textbackslash}",
  "{": "{\\{}",
  "}": "{\\}}",
  $: "{\\$}",
  "&": "{\\&}",
  "#": "{\\#}",
  "%": "{\\%}",
  _: "{\\_}",
  "^": "{\\textasciicircum}",
  "~": "{\\textasciitilde}",
  // BibTeX counts braces only; a bare @ confuses readers that resynchronise.
  "@": "{@}",
};

/** Fields whose value is copied as it is. */
const VERBATIM = new Set(["url", "annotations"]);

/** Readers set these in small letters. */
const TITLES = new Set(["title", "booktitle"]);

export function entryOf(type: string, key: string, fields: Fields): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${valueText(name, value)}},`],
  );
  return `@${type}{${key},\n${lines.join("\n")}\n}\n`;
}

function valueText(name: string, value: string | readonly Name[]): string {
  if (typeof value === "string") return fieldText(name, value);
  return value
    .map(({ words, whole }) =>
      // Braces keep "and" and the last word of a body from being names.
      whole ? `{${fieldText(name, words)}}` : fieldText(name, words),
    )
    .join(" and ");
}

function fieldText(name: string, value: string): string {
  const line = xmlCharacters(value).replace(/\s+/g, " ").trim();
  if (VERBATIM.has(name)) return line.replace(/[{}\\]/g, encodeURIComponent);
  // Double braces keep capitals as they are printed.
  const escaped = line.replace(
    /[\\{}$&#%_^~@]/g,
    (sign) => SIGNS[sign] ?? sign,
  );
  return TITLES.has(name) ? `{${escaped}}` : escaped;
}

/** "quill-1931": first word and first year, with a letter where two are alike. */
export function keysFor(citations: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return citations.map((citation) => {
    const base = keyOf(citation);
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  });
}

function keyOf(citation: string): string {
  const plain = citation.normalize("NFD").replace(/\p{M}/gu, "");
  const word = /[A-Za-z][A-Za-z]+/.exec(plain)?.[0].toLowerCase() ?? "work";
  const year = /\b\d{4}\b/.exec(plain)?.[0];
  return year ? `${word}-${year}` : word;
}
