/** Vocabularies as TEI taxonomies: those the file points to, each whole. */
import { taxonomies as editionTaxonomies } from "@/lib/edition/taxonomies";
import { type Term, voices } from "@/lib/vocabulary/vocabulary";
import { container, element, textElement, xmlText } from "./xml";

interface Taxonomy {
  readonly id: string;
  readonly label: string;
  readonly terms: readonly Term[];
}

/** What the document itself says of pages, dates and speakers. */
const sourceTaxonomies: readonly Taxonomy[] = [
  { id: "voice", label: "Who speaks", terms: voices },
  {
    id: "page-evidence",
    label: "How a printed page border was found",
    terms: [
      {
        id: "printed",
        label: "Printed",
        definition: "The page number stands in the file.",
      },
      {
        id: "contents",
        label: "Table of contents",
        definition: "The table of contents names the page.",
      },
      {
        id: "notes",
        label: "Notes",
        definition: "Notes at the foot of a page end here.",
      },
      {
        id: "broken-sentence",
        label: "Broken sentence",
        definition: "A sentence is cut here.",
      },
      {
        id: "inferred",
        label: "Inferred",
        definition: "Counted between two known borders.",
      },
    ],
  },
  {
    id: "date-kind",
    label: "How a date came to its unit",
    terms: [
      { id: "text", label: "Text", definition: "The unit itself is dated." },
      {
        id: "sent",
        label: "Sent",
        definition: "The print says when the unit was sent.",
      },
      {
        id: "inherited",
        label: "Inherited",
        definition: "Taken over from what precedes.",
      },
      { id: "unknown", label: "Unknown", definition: "Not known." },
    ],
  },
];

const all: ReadonlyMap<string, Taxonomy> = new Map(
  [...editionTaxonomies, ...sourceTaxonomies].map((t) => [t.id, t]),
);

/** Hands out pointers to categories and remembers which taxonomies are used. */
export class Categories {
  private readonly used = new Set<string>();

  constructor(used: readonly { readonly id: string }[]) {
    for (const { id } of used) this.used.add(id);
  }

  /** "#voice.editor"; null when the vocabulary has no such term. */
  pointer(taxonomy: string, term: string | undefined): string | null {
    const known = all.get(taxonomy)?.terms.some(({ id }) => id === term);
    if (!known) return null;
    this.used.add(taxonomy);
    return `#${taxonomy}.${term}`;
  }

  /** The classDecl of the header; "" when nothing is used. */
  declaration(): string {
    const used = [...all.values()].filter(({ id }) => this.used.has(id));
    return container("classDecl", {}, used.map(taxonomyXml));
  }

  /** The xml:ids the declaration takes, so that nothing else is named alike. */
  static reservedIds(): string[] {
    return [...all.values()].flatMap(({ id, terms }) => [
      id,
      ...terms.map((term) => `${id}.${term.id}`),
    ]);
  }
}

function taxonomyXml({ id, label, terms }: Taxonomy): string {
  const categories = terms.map((term) =>
    element(
      "category",
      { "xml:id": `${id}.${term.id}` },
      element(
        "catDesc",
        {},
        `${textElement("term", {}, term.label)}: ${xmlText(term.definition)}`,
      ),
    ),
  );
  return container("taxonomy", { "xml:id": id }, [
    textElement("desc", {}, label),
    ...categories,
  ]);
}
