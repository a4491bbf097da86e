/**
 * CSV for spreadsheets and statistics: annotations.csv, vocabulary.csv, a table
 * for corrections and for each kind of criticism, and a README.txt that
 * explains them and closes with the count.
 */
import type { Edition, Loss } from "@/lib/edition/edition";
import type { ExportFormat, ExportResult } from "@/lib/export/format";
import { loneSurrogates } from "../characters";
import { earlierStates, losses } from "../losses";
import { capabilities } from "./capabilities";
import { criticismTables } from "./criticism";
import { readmeOf } from "./readme";
import { annotationColumns, rowsOf } from "./rows";
import { writeTable } from "./table";

export const csv = {
  id: "csv",
  label: "CSV tables",
  mediaType: "application/zip",
  extension: "zip",
  capabilities,
  losses: lossesOf,
  write,
} satisfies ExportFormat;

function write(edition: Edition): ExportResult {
  const rows = edition.annotations.map((a) => rowsOf(edition, a));
  const counts = {
    annotationsIn: edition.annotations.length,
    annotationsOut: rows.filter((some) => some.length > 0).length,
  };
  const vocabulary = edition.taxonomies.flatMap((taxonomy) =>
    taxonomy.terms.map((t) => [taxonomy.id, t.id, t.label, t.definition]),
  );
  return {
    files: [
      {
        name: "annotations.csv",
        bytes: writeTable(annotationColumns, rows.flat()),
      },
      {
        name: "vocabulary.csv",
        bytes: writeTable(["scheme", "id", "label", "definition"], vocabulary),
      },
      ...emendationTable(edition),
      ...criticismTables(edition),
      {
        name: "README.txt",
        bytes: new TextEncoder().encode(readmeOf(edition, counts)),
      },
    ],
    counts,
    losses: lossesOf(edition),
  };
}

/** The corrections that stand; no file where there are none. */
function emendationTable({ emendations }: Edition) {
  if (emendations.length === 0) return [];
  const rows = emendations.map((one) => [
    one.ordinal,
    one.page ?? "",
    one.before,
    one.after,
    one.kind,
    one.reason,
    one.reviewer.name,
    one.at,
    one.place?.stream ?? "",
    one.place?.start ?? "",
    one.place?.end ?? "",
  ]);
  const header =
    "number,page,before,after,kind,reason,reviewer,at,stream,start,end";
  return [
    { name: "emendations.csv", bytes: writeTable(header.split(","), rows) },
  ];
}

/** What the tables leave out of this very edition. */
function lossesOf(edition: Edition): Loss[] {
  return losses(loneSurrogates(edition), earlierStates(edition));
}
