/**
 * CSV for spreadsheets and statistics: annotations.csv, vocabulary.csv and a
 * README.txt that explains both and closes with the count.
 */
import type { Edition, Loss } from "@/lib/edition/edition";
import type { ExportFormat, ExportResult } from "@/lib/export/format";
import { loneSurrogates } from "../characters";
import { criticismLeftOut, earlierStates, losses } from "../losses";
import { capabilities } from "./capabilities";
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
      {
        name: "README.txt",
        bytes: new TextEncoder().encode(readmeOf(edition, counts)),
      },
    ],
    counts,
    losses: lossesOf(edition),
  };
}

/** What the tables leave out of this very edition. */
function lossesOf(edition: Edition): Loss[] {
  return losses(
    loneSurrogates(edition),
    earlierStates(edition),
    criticismLeftOut(edition),
  );
}
