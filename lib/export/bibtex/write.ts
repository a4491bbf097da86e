/**
 * BibTeX: the source itself, every work that a link refers to, and every
 * reference of the criticism.
 */
import { type BodyOf, objectsOf } from "@/lib/criticism/criticism";
import type { Edition, Loss } from "@/lib/edition/edition";
import type { ExportFormat, ExportResult } from "../format";
import { criticismLeftOut, losses, lossWhere } from "../losses";
import { capabilities } from "./capabilities";
import { fieldsOf, shortOf, typeOf } from "./csl";
import { entryOf, type Fields, keysFor } from "./entry";

export const bibtex = {
  id: "bibtex",
  label: "BibTeX references",
  mediaType: "application/x-bibtex",
  extension: "bib",
  capabilities,
  losses: lossesOf,
  write,
} satisfies ExportFormat;

interface Work {
  readonly citation: string;
  readonly url: string;
  /** Annotations that refer to it. */
  readonly by: string[];
}

function write(edition: Edition): ExportResult {
  const works = worksOf(edition);
  const references = objectsOf(edition.criticism, "reference");
  const keys = keysFor([
    ...works.map(({ citation }) => citation),
    ...references.map(({ body }) => shortOf(body.csl)),
  ]);
  const entries = [
    sourceEntry(edition),
    ...works.map((work, i) => workEntry(work, keys[i] ?? "")),
    ...references.map(({ body }, i) =>
      referenceEntry(body, keys[works.length + i] ?? ""),
    ),
  ];
  const referring = works.reduce((sum, { by }) => sum + by.length, 0);
  return {
    files: [
      {
        name: `${edition.source.slug}.bib`,
        bytes: new TextEncoder().encode(entries.join("\n")),
      },
    ],
    counts: {
      annotationsIn: edition.annotations.length,
      annotationsOut: referring,
    },
    losses: lossesOf(edition),
  };
}

/** Each work once, in the order in which the text first refers to it. */
function worksOf(edition: Edition): Work[] {
  const works = new Map<string, Work>();
  for (const { id, body } of edition.annotations) {
    if (body.kind !== "link" || body.target.type !== "reference") continue;
    const { citation, url } = body.target;
    const known = works.get(`${citation}\n${url}`);
    if (known) known.by.push(id);
    else works.set(`${citation}\n${url}`, { citation, url, by: [id] });
  }
  return [...works.values()];
}

function sourceEntry({ source }: Edition): string {
  const { metadata } = source;
  const fields: Fields = {
    title: metadata.title,
    author: metadata.author,
    editor: metadata.editor,
    year: metadata.published,
    language: metadata.languages.join(", ") || null,
    note:
      source.file && `File ${source.file.name}, SHA-256 ${source.file.sha256}`,
  };
  return entryOf("misc", `source-${source.slug}`, fields);
}

/** A citation is one phrase; no part of it is guessed to be a name or year. */
function workEntry({ citation, url, by }: Work, key: string): string {
  return entryOf("misc", key, {
    title: citation,
    url: url || null,
    annotations: by.join(", "),
  });
}

function referenceEntry({ csl }: BodyOf<"reference">, key: string): string {
  return entryOf(typeOf(csl), key, fieldsOf(csl));
}

function lossesOf(edition: Edition): Loss[] {
  return losses(
    lossWhere(
      edition,
      "annotation that refers to no work",
      ({ body }) => body.kind !== "link" || body.target.type !== "reference",
    ),
    criticismBesideReferences(edition),
  );
}

function criticismBesideReferences(edition: Edition): Loss {
  const { what, places } = criticismLeftOut(edition);
  const references = new Set(
    objectsOf(edition.criticism, "reference").map(({ id }) => id),
  );
  const left = places.filter((id) => !references.has(id));
  return { what, count: left.length, places: left };
}
