/** What importing a file would give; nothing is stored. */
import "server-only";
import type { Db } from "@/db";
import { sourceOfFile } from "@/db/queries/sources";
import type { ImportPreview, ProfileChoice } from "@/lib/api/contract";
import { renderHtml } from "@/lib/document/html";
import type { ReceivedFile } from "@/lib/import/format";
import { reportOf } from "@/lib/import/report";
import { readSource } from "./import-source";
import { groupRepairs } from "./text-report";

/** AppError "bad-input" for a file that cannot be read. */
export function previewImport(
  db: Db,
  file: ReceivedFile,
  profile: ProfileChoice,
): ImportPreview {
  const read = readSource(file, profile);
  const { imported, outline, recognised, metadata } = read;
  const { indexCheck } = imported;
  const report = reportOf(imported.document, imported.runs, imported.repairs);
  return {
    profile: imported.profile,
    reason: imported.reason,
    sha256: file.sha256,
    encoding: file.encoding,
    words: report.words,
    pages: outline.pages.map(({ label, evidence }) => ({ label, evidence })),
    notes: report.notes,
    omissions: report.omissions,
    units: outline.units.length,
    annotations: read.annotations.length,
    repairs: groupRepairs(imported.repairs),
    warnings: imported.warnings,
    indexCheck: indexCheck && {
      references: indexCheck.references,
      onPage: indexCheck.onPage,
      withinOne: indexCheck.withinOne,
    },
    html: renderHtml(imported.document),
    raw: file.text,
    metadata,
    recognised: recognised?.id ?? null,
    alreadyLoaded: sourceOfFile(db, file.sha256)?.slug ?? null,
  };
}
