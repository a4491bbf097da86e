/** What a teiHeader says of its source. */
import type { Document, Element } from "slimdom";
import type { FileRecord } from "../../format";
import { languageTag } from "../marks";
import { all, edtfOf, first, plainText } from "./parse";

/** The record of a file that this program exported. */
export function ownRecord(document: Document): FileRecord {
  const header = all(document, "teiHeader")[0] ?? null;
  const bibl = header ? (all(header, "bibl")[0] ?? null) : null;
  const profile = first(header, "profileDesc");
  const rights = textIn(
    first(header, "fileDesc", "publicationStmt", "availability", "p"),
  )?.replace(/^Rights in the source: /, "");
  return {
    ...known("title", textIn(first(bibl, "title"))),
    ...known("author", textIn(first(bibl, "author"))),
    ...known("editor", textIn(first(bibl, "editor"))),
    ...known("published", textIn(first(bibl, "date"))),
    ...known("date", textIn(first(profile, "creation", "date"))),
    ...known("type", textIn(first(profile, "textClass", "keywords", "term"))),
    ...known("rights", rights ?? null),
    ...languages(first(profile, "langUsage")),
  };
}

/** The record another project's header gives. */
export function foreignRecord(header: Element | null): FileRecord {
  const titles = first(header, "fileDesc", "titleStmt");
  const [bibl] = header
    ? [...all(header, "biblFull"), ...all(header, "bibl")]
    : [];
  const published = bibl ? dateIn(all(bibl, "date")) : null;
  const created = first(header, "profileDesc", "creation");
  const date = created ? dateIn(all(created, "date")) : null;
  return {
    ...known("title", plainText(first(titles, "title"))),
    ...known("author", plainText(first(titles, "author"))),
    ...known("editor", plainText(first(titles, "editor"))),
    ...known("published", published),
    ...known("date", date),
    ...known(
      "rights",
      plainText(first(header, "fileDesc", "publicationStmt", "availability")),
    ),
    ...languages(first(header, "profileDesc", "langUsage")),
  };
}

function dateIn(dates: readonly Element[]): string | null {
  return dates.map(edtfOf).find((date) => date !== null) ?? null;
}

function textIn(element: Element | null): string | null {
  return element?.textContent ?? null;
}

/** "unknown" is how TEI says that nothing is known. */
function known(key: string, value: string | null) {
  return value === null || value === "" || value === "unknown"
    ? {}
    : { [key]: value };
}

function languages(usage: Element | null): FileRecord {
  const tags = (usage?.children ?? []).flatMap((language) => {
    const tag = languageTag(language.getAttribute("ident"));
    return tag === null || tag === "und" ? [] : [tag];
  });
  return tags.length > 0 ? { languages: tags } : {};
}
