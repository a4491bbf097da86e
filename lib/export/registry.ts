/**
 * The formats an edition can leave in. A new format is one folder and one line
 * here; the compliance test runs every format listed.
 */
import { AppError } from "@/lib/core/errors";
import { type Edition, WITHDRAWN } from "@/lib/edition/edition";
import { bibtex } from "./bibtex/write";
import { csv } from "./csv/write";
import { docx } from "./docx/write";
import { epub } from "./epub/write";
import type { ExportFormat, ExportResult, Progress } from "./format";
import { html } from "./html/write";
import { json } from "./json/write";
import { latex } from "./latex/write";
import { pdf } from "./pdf/write";
import { tei } from "./tei/format";
import { jsonld } from "./web-annotation/write";

const formats: readonly ExportFormat[] = [
  tei,
  html,
  pdf,
  docx,
  epub,
  latex,
  json,
  jsonld,
  csv,
  bibtex,
];

/** Every format by its id, in the order menus show them. */
export const exportFormats: ReadonlyMap<string, ExportFormat> = new Map(
  formats.map((format) => [format.id, format]),
);

/** The format with this id; AppError "bad-input" names those there are. */
export function exportFormat(id: string): ExportFormat {
  const format = exportFormats.get(id);
  if (format) return format;
  const known = [...exportFormats.keys()].join(", ");
  throw new AppError(
    "bad-input",
    `There is no export format "${id}". Choose one of: ${known}.`,
  );
}

/**
 * Writes an edition, adds what the edition itself had to leave out to the
 * losses, and refuses to hand over a file that has fewer annotations than the
 * edition without saying so.
 */
export async function exportEdition(
  edition: Edition,
  formatId: string,
  tell?: Progress,
): Promise<ExportResult> {
  const format = exportFormat(formatId);
  const result = await format.write(edition, tell);
  const { annotationsIn, annotationsOut } = result.counts;
  const listed = result.losses.reduce((sum, loss) => sum + loss.count, 0);
  if (annotationsIn - annotationsOut > listed) {
    throw new Error(
      `${formatId}: ${annotationsIn} annotations in, ${annotationsOut} out, ${listed} listed as lost`,
    );
  }
  const before = format.carriesWithdrawn
    ? edition.losses.filter(({ what }) => what !== WITHDRAWN)
    : edition.losses;
  return { ...result, losses: [...before, ...result.losses] };
}
