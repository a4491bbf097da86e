/** One source with its record, its divisions and the report of its import. */
import "server-only";
import { fileFactsOf, type SourceRow } from "@/db/queries/sources";
import type { ImportPreview, Metadata, RepairGroup } from "@/lib/api/contract";
import type { Outline } from "@/lib/document/outline";
import type { ImportWarning, IndexCheck, Repair } from "@/lib/import/format";
import { reportOf } from "@/lib/import/report";
import type { SwitchedOff } from "@/lib/import/switches";
import type { May } from "./door";
import { sourceText } from "./text";
import { groupRepairs } from "./text-report";

export interface SourceDetail {
  readonly id: string;
  readonly slug: string;
  readonly metadata: Metadata;
  readonly descriptorId: string | null;
  readonly createdAt: string;
  readonly file: ReturnType<typeof fileFactsOf> | null;
  /** SHA-256 of the canonical text; what writers of annotations must name. */
  readonly textVersion: string;
  readonly words: number;
  /** Code points of the main stream. */
  readonly length: number;
  readonly profile: string;
  readonly reason: string;
  readonly pages: Outline["pages"];
  readonly sections: Outline["sections"];
  readonly units: Outline["units"];
  readonly report: {
    readonly notes: ImportPreview["notes"];
    readonly omissions: ImportPreview["omissions"];
    readonly repairs: readonly RepairGroup[];
    readonly warnings: readonly ImportWarning[];
    readonly indexCheck: IndexCheck | null;
  };
}

/** AppError "not-found" for a source that is not there. */
export function loadSource(db: May<"read">, slug: string): SourceDetail {
  const { source, version, document, outline } = sourceText(db, slug);
  const repairs = repairsOf(version);
  const { notes, omissions } = reportOf(document, [], repairs);
  return {
    id: source.id,
    slug: source.slug,
    metadata: metadataOf(source),
    descriptorId: source.descriptorId,
    createdAt: source.createdAt,
    file: fileFactsOf(db, source.id) ?? null,
    textVersion: version.sha256,
    words: version.words,
    length: version.length,
    profile: version.profile,
    reason: version.reason,
    pages: outline.pages,
    sections: outline.sections,
    units: outline.units,
    report: {
      notes,
      omissions,
      repairs: groupRepairs(repairs, declinedOf(version), offOf(version)),
      warnings: warningsOf(version),
      indexCheck: indexCheckOf(version),
    },
  };
}

export function metadataOf(source: SourceRow): Metadata {
  const { title, author, editor, published, date, languages, type, rights } =
    source;
  return { title, author, editor, published, date, languages, type, rights };
}

// These columns hold JSON that this program wrote at import, of these types.

export function repairsOf(version: { repairs: string }): Repair[] {
  return JSON.parse(version.repairs) as Repair[];
}

export function declinedOf(version: { declined: string }): Repair[] {
  return JSON.parse(version.declined) as Repair[];
}

export function offOf(version: { off: string }): SwitchedOff {
  return JSON.parse(version.off) as SwitchedOff;
}

export function warningsOf(version: { warnings: string }): ImportWarning[] {
  return JSON.parse(version.warnings) as ImportWarning[];
}

export function indexCheckOf(version: {
  indexCheck: string | null;
}): IndexCheck | null {
  if (version.indexCheck === null) return null;
  return JSON.parse(version.indexCheck) as IndexCheck;
}
