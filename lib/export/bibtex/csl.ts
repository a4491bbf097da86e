/** A record of CSL-JSON as fields of BibTeX; what BibTeX has no field for is left. */
import type { BodyOf } from "@/lib/criticism/criticism";
import type { Fields, Name } from "./entry";

type Csl = BodyOf<"reference">["csl"];

const types: Readonly<Record<string, string>> = {
  book: "book",
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  chapter: "incollection",
  "entry-encyclopedia": "incollection",
  "paper-conference": "inproceedings",
  thesis: "phdthesis",
  report: "techreport",
  manuscript: "unpublished",
};

export function typeOf({ type }: Csl): string {
  return types[type] ?? "misc";
}

export function fieldsOf(csl: Csl): Fields {
  const word = (name: string) => wordOf(csl[name]);
  const within = typeOf(csl) === "article" ? "journal" : "booktitle";
  return {
    title: word("title"),
    author: namesOf(csl["author"]),
    editor: namesOf(csl["editor"]),
    translator: namesOf(csl["translator"]),
    [within]: word("container-title"),
    series: word("collection-title"),
    edition: word("edition"),
    volume: word("volume"),
    number: word("issue") ?? word("number"),
    pages: word("page"),
    publisher: word("publisher"),
    address: word("publisher-place"),
    year: yearOf(csl["issued"]),
    isbn: word("ISBN"),
    doi: word("DOI"),
    url: word("URL"),
    language: word("language"),
    note: word("note"),
  };
}

/** What a citation begins with: for the key. */
export function shortOf(csl: Csl): string {
  const [first] = list(csl["author"] ?? csl["editor"]);
  const name = wordOf(first?.["family"]) ?? wordOf(first?.["literal"]);
  return [name ?? wordOf(csl["title"]), yearOf(csl["issued"])]
    .filter(Boolean)
    .join(" ");
}

function wordOf(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number"
    ? String(value) || null
    : null;
}

const list = (value: unknown) =>
  (Array.isArray(value) ? value : []) as Readonly<Record<string, unknown>>[];

function namesOf(value: unknown): Name[] | null {
  const names = list(value).flatMap((name): Name[] => {
    const parts = [wordOf(name["family"]), wordOf(name["given"])];
    const words = parts.filter(Boolean).join(", ");
    if (words) return [{ words, whole: false }];
    const literal = wordOf(name["literal"]);
    return literal ? [{ words: literal, whole: true }] : [];
  });
  return names.length === 0 ? null : names;
}

function yearOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  const date = value as Readonly<Record<string, unknown>>;
  const [begin] = list(date["date-parts"]) as unknown as unknown[][];
  return wordOf(begin?.[0]) ?? wordOf(date["literal"]) ?? wordOf(date["raw"]);
}
