import type { Edition } from "@/lib/edition/edition";

/** The page that travels with the tables. */
export function readmeOf(
  edition: Edition,
  counts: { readonly annotationsIn: number; readonly annotationsOut: number },
): string {
  const { source, text, program, generatedAt } = edition;
  return [
    `Annotations on: ${source.metadata.title}`,
    `Made by ${program.name} ${program.version} on ${generatedAt}`,
    `SHA-256 of the canonical text: ${text.sha256}`,
    "",
    "annotations.csv: one row for each range and each answer of an annotation.",
    "  start_cp and end_cp count Unicode code points of the canonical text,",
    "  from 0, end not included; stream names the running text (main) or one",
    "  printed note (note/...). Equal start and end are a point between two",
    "  characters. exact is what stands there, quoted what the reviewer quoted;",
    "  they differ in state moved. In state orphaned or ambiguous a row has only",
    "  the words quoted, and no place.",
    "  range and ranges: which of how many; 0 of 0 is the source as a whole.",
    "vocabulary.csv: every id used in the columns axis, value, likelihood,",
    "  basis, how_known, kind, status and state, with label and definition.",
    ...tablesOf(edition),
    "UTF-8 with byte order mark; rows end in CRLF; quoting by RFC 4180.",
    "A field that begins with = + - @ ' or a tab has an apostrophe in front,",
    "so that no spreadsheet runs it; take one apostrophe off to read it.",
    "",
    `Annotations in: ${counts.annotationsIn}. Annotations out: ${counts.annotationsOut}.`,
    "",
  ].join("\r\n");
}

/** The tables that are there only where they hold something. */
function tablesOf({ emendations, criticism }: Edition): string[] {
  const kinds = new Set(criticism.objects.map(({ body }) => body.kind));
  return [
    ...(emendations.length > 0
      ? ["emendations.csv: the corrections that stand, in the order of making."]
      : []),
    ...(kinds.size > 0
      ? [
          `${[...kinds].map((kind) => `${kind}.csv`).join(", ")}:`,
          "  one row for each object of criticism of that kind, a column for each",
          "  of its fields; columns that name others hold ids of these tables,",
          "  several divided by spaces; stretches as stream:start-end and label.",
        ]
      : []),
    "",
  ];
}
