/**
 * The teiHeader: what the edition is of, who speaks in it, how it was made,
 * and the words its pointers lead to. What is not known says "unknown".
 */

import type { OutlineUnit } from "@/lib/document/outline";
import type { Edition } from "@/lib/edition/edition";
import type { Categories } from "./categories";
import { changeElements } from "./corrections";
import { datingAttributes } from "./dates";
import { languageOf } from "./text-writer";
import { container, element, textElement } from "./xml";
import type { XmlIds } from "./xml-ids";

const UNKNOWN = "unknown";

export interface HeaderParts {
  readonly edition: Edition;
  readonly units: readonly OutlineUnit[];
  readonly ids: XmlIds;
  readonly categories: Categories;
  /** What this export could not carry, in words. */
  readonly losses: readonly string[];
}

export function headerElement(parts: HeaderParts): string {
  // The profile points to categories, so it comes before their declaration.
  const profile = profileDesc(parts);
  return container("teiHeader", {}, [
    fileDesc(parts),
    encodingDesc(parts),
    profile,
    container("revisionDesc", {}, [
      textElement(
        "change",
        { when: parts.edition.generatedAt },
        `Exported by ${programOf(parts.edition)}.`,
      ),
      ...changeElements(parts.edition, parts.ids),
    ]),
  ]);
}

function fileDesc({ edition, ids, losses }: HeaderParts): string {
  const { metadata } = edition.source;
  return container("fileDesc", {}, [
    container("titleStmt", {}, [
      textElement(
        "title",
        {},
        edition.statement?.title ?? `${metadata.title}: an annotated edition`,
      ),
      textElement("author", {}, metadata.author ?? UNKNOWN),
      ...edition.reviewers.map((reviewer) =>
        container("respStmt", {}, [
          textElement("resp", {}, "annotations and judgments"),
          textElement(
            "persName",
            {
              "xml:id": ids.of("reviewer", `reviewer-${reviewer.id}`),
              n: reviewer.initials,
            },
            reviewer.name,
          ),
        ]),
      ),
    ]),
    container("extent", {}, [
      textElement(
        "measure",
        { unit: "annotation", quantity: String(edition.annotations.length) },
        `${edition.annotations.length} annotations`,
      ),
    ]),
    publicationStmt(edition),
    container(
      "notesStmt",
      {},
      losses.map((loss) => textElement("note", { type: "loss" }, loss)),
    ),
    sourceDesc(edition, ids),
  ]);
}

function publicationStmt(edition: Edition): string {
  const { rights } = edition.source.metadata;
  return container("publicationStmt", {}, [
    textElement(
      "authority",
      {},
      edition.statement?.responsibility ||
        "The reviewers named in the title statement",
    ),
    textElement("date", { when: edition.generatedAt }, edition.generatedAt),
    textElement(
      "idno",
      { type: "sha256", subtype: "canonical-text" },
      edition.text.sha256,
    ),
    ...hashesOf(edition),
    container("availability", {}, [
      textElement("p", {}, `Rights in the source: ${rights ?? UNKNOWN}`),
      ...(edition.statement?.licence
        ? [
            textElement(
              "p",
              {},
              `Licence of the annotations: ${edition.statement.licence}`,
            ),
          ]
        : []),
    ]),
  ]);
}

/** What names this edition, or the dossier it is a copy of, for good. */
function hashesOf({ statement }: Edition): string[] {
  const hashes = { edition: statement?.hash, dossier: statement?.dossier };
  return Object.entries(hashes).flatMap(([subtype, hash]) =>
    hash ? [textElement("idno", { type: "sha256", subtype }, hash)] : [],
  );
}

function sourceDesc(edition: Edition, ids: XmlIds): string {
  const { metadata, file, slug } = edition.source;
  const published = datingAttributes(metadata.published);
  const bibl = container("bibl", {}, [
    textElement("title", {}, metadata.title),
    textElement("author", {}, metadata.author ?? UNKNOWN),
    textElement("editor", {}, metadata.editor ?? UNKNOWN),
    textElement("date", published, metadata.published ?? UNKNOWN),
    textElement("idno", { type: "substratum" }, slug),
    ...(file
      ? [
          textElement("idno", { type: "file-name" }, file.name),
          textElement("idno", { type: "sha256", subtype: "file" }, file.sha256),
        ]
      : []),
  ]);
  const witness = element(
    "witness",
    { "xml:id": ids.of("witness", "witness") },
    bibl,
  );
  return container("sourceDesc", {}, [container("listWit", {}, [witness])]);
}

function encodingDesc({ edition, categories }: HeaderParts): string {
  const { name, version } = edition.program;
  const ident = name.replace(/[^\w.-]+/g, "-");
  return container("encodingDesc", {}, [
    container("appInfo", {}, [
      element(
        "application",
        { ident, version },
        textElement("label", {}, name),
      ),
    ]),
    container("editorialDecl", {}, [
      container("interpretation", {}, [
        textElement("p", {}, edition.editorialDeclaration || UNKNOWN),
      ]),
      container("normalization", {}, [textElement("p", {}, CANONICAL_TEXT)]),
      container("stdVals", {}, [textElement("p", {}, DATES)]),
    ]),
    categories.declaration(),
  ]);
}

const CANONICAL_TEXT =
  "Annotations are anchored to the canonical text, whose SHA-256 stands in the publication statement. It is the text of head, p, l, ab, item, dateline, salute, closer and signed in text, each joined to the next by one line feed, with lb as a line feed; note and ref of type call are left out. Each note has a text of its own, made in the same way.";

const DATES =
  "Dates are EDTF. What when, from and to can say stands there; all else stands in when-custom.";

function profileDesc({ edition, units, ids, categories }: HeaderParts): string {
  const { metadata } = edition.source;
  const idents = metadata.languages.flatMap((lang) => languageOf(lang) ?? []);
  const languages = idents.length > 0 ? idents : ["und"];
  const created = datingAttributes(metadata.date);
  return container("profileDesc", {}, [
    container("creation", {}, [
      textElement("date", created, metadata.date ?? UNKNOWN),
    ]),
    container(
      "langUsage",
      {},
      languages.map((ident) => textElement("language", { ident }, ident)),
    ),
    metadata.type === null
      ? ""
      : container("textClass", {}, [
          container("keywords", {}, [textElement("term", {}, metadata.type)]),
        ]),
    ...units
      .filter((unit) => unit.sender !== null || unit.addressee !== null)
      .map((unit) => correspondence(unit, ids, categories)),
  ]);
}

function correspondence(
  unit: OutlineUnit,
  ids: XmlIds,
  categories: Categories,
): string {
  const person = (name: string | null) =>
    textElement("persName", {}, name ?? UNKNOWN);
  const date = datingAttributes(unit.date);
  const dated = {
    ...date,
    ana: categories.pointer("date-kind", unit.dateKind),
  };
  const literal = unit.dateLiteral ?? unit.date ?? UNKNOWN;
  const stated = [
    ["secrecy", unit.secrecy],
    ["signature", unit.signature],
    ["addressee-in-body", unit.addresseeInBody],
  ] as const;
  return container("correspDesc", { corresp: ids.pointer("unit", unit.id) }, [
    container("correspAction", { type: "sent" }, [
      person(unit.sender),
      unit.place === null ? "" : textElement("placeName", {}, unit.place),
      textElement("date", dated, literal),
    ]),
    container("correspAction", { type: "received" }, [person(unit.addressee)]),
    ...stated.map(([type, words]) =>
      words === null ? "" : textElement("note", { type }, words),
    ),
  ]);
}

function programOf(edition: Edition): string {
  return `${edition.program.name} ${edition.program.version}`;
}
