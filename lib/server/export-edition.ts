/** From the database to an edition, and from it to the bytes of a download. */
import "server-only";
import type { Db } from "@/db";
import { fileFactsOf } from "@/db/queries/sources";
import { type Edition, makeEdition } from "@/lib/edition/edition";
import { archiveOf } from "@/lib/export/archive";
import type { ExportResult } from "@/lib/export/format";
import { exportFormat, exportEdition as write } from "@/lib/export/registry";
import { historiesOf } from "./history";
import { annotationsOf } from "./load-annotations";
import { program } from "./program";
import { metadataOf } from "./source-detail";
import { sourceText } from "./text";

export interface Download extends Pick<ExportResult, "counts" | "losses"> {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Exports all that stands on a source in one format; several files are zipped.
 * AppError "not-found" for the source, "bad-input" for a format not there.
 */
export async function exportEdition(
  db: Db,
  slug: string,
  formatId: string,
  now = new Date(),
): Promise<Download> {
  const format = exportFormat(formatId);
  const result = await write(editionOf(db, slug, now), formatId);
  const { counts, losses, files } = result;
  const [single] = files;
  const name = `${slug}.${format.extension}`;
  if (single && files.length === 1 && format.extension !== "zip") {
    const { mediaType } = format;
    return { name, mediaType, bytes: single.bytes, counts, losses };
  }
  const bytes = archiveOf(files);
  return {
    name: `${slug}-${formatId}.zip`,
    mediaType: "application/zip",
    bytes,
    counts,
    losses,
  };
}

/** The edition of a source as it stands now. */
export function editionOf(db: Db, slug: string, now = new Date()): Edition {
  const { source, version, document } = sourceText(db, slug);
  const file = fileFactsOf(db, source.id);
  return makeEdition({
    source: {
      id: source.id,
      slug: source.slug,
      metadata: metadataOf(source),
      file: file ? { name: file.name, sha256: file.sha256 } : null,
    },
    document,
    sha256: version.sha256,
    annotations: annotationsOf(db, source.id),
    histories: historiesOf(db, source.id),
    generatedAt: now.toISOString(),
    program,
    editorialDeclaration,
  });
}

const editorialDeclaration =
  "The text is that of the file as received; every repair made on import is recorded and can be undone. " +
  "Printed page borders, notes and marks of omission are kept in their printed form. " +
  "Judgments stand outside the text. Each is the dated act of a named person; where persons differ, their judgments stand side by side. " +
  "Authenticity, accuracy, time and hand are judged apart: a passage may be spurious and true. " +
  "Likelihood and basis are given apart and are never summed.";
