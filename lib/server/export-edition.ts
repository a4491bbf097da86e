/** From an edition to the bytes of a download. */
import "server-only";
import { AppError } from "@/lib/core/errors";
import type { Edition } from "@/lib/edition/edition";
import { archiveOf } from "@/lib/export/archive";
import type { ExportFormat, ExportResult, Progress } from "@/lib/export/format";
import { exportFormat, exportEdition as write } from "@/lib/export/registry";
import type { May } from "./door";
import { editionOf, frozenEdition } from "./editions";

export interface Download extends Pick<ExportResult, "counts" | "losses"> {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface ExportOptions {
  /** Id of a frozen edition; without it all that stands there now. */
  readonly edition?: string | undefined;
  readonly now?: Date;
  /** Called with what is being done while it takes long. */
  readonly tell?: Progress;
}

/**
 * Exports a source in one format; several files are zipped. AppError
 * "not-found" for the source or edition, "bad-input" for the format.
 */
export function exportEdition(
  db: May<"export">,
  slug: string,
  formatId: string,
  { edition, now, tell }: ExportOptions = {},
): Promise<Download> {
  const format = exportFormat(formatId);
  return download(
    edition === undefined
      ? editionOf(db, slug, now)
      : frozenEdition(db, slug, edition),
    format,
    tell,
  );
}

/** The same for an edition at hand. */
export async function download(
  edition: Edition,
  format: ExportFormat,
  tell?: Progress,
): Promise<Download> {
  requireFit(edition, format);
  const { counts, losses, files } = await write(edition, format.id, tell);
  const { slug } = edition.source;
  const base = [slug, edition.statement?.hash.slice(0, 8)]
    .filter(Boolean)
    .join("-");
  const [single] = files;
  if (single && files.length === 1 && format.extension !== "zip") {
    const { mediaType, extension } = format;
    const name = `${base}.${extension}`;
    return { name, mediaType, bytes: single.bytes, counts, losses };
  }
  return {
    name: `${base}-${format.id}.zip`,
    mediaType: "application/zip",
    bytes: archiveOf(files),
    counts,
    losses,
  };
}

/** True when a format holds nothing of the text but what is quoted. */
export function isWithoutText({ capabilities }: ExportFormat): boolean {
  const text = capabilities.find(({ feature }) => feature === "text");
  return text?.carried === "no";
}

/** An edition without its text must not leave in a format that has it. */
function requireFit({ statement }: Edition, format: ExportFormat): void {
  if (statement?.content !== "annotations" || isWithoutText(format)) return;
  throw new AppError(
    "bad-input",
    `This edition is of the annotations alone, and ${format.label} holds the text. Choose jsonld, csv or bibtex.`,
  );
}
