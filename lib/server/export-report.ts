/** What each format would carry of a source as it stands now. */
import "server-only";
import type { Db } from "@/db";
import type { Capability, ExportResult } from "@/lib/export/format";
import { exportFormats } from "@/lib/export/registry";
import { exportEdition } from "./export-edition";
import { requireSource } from "./text";

export interface FormatReport extends Pick<ExportResult, "counts" | "losses"> {
  readonly id: string;
  readonly label: string;
  readonly mediaType: string;
  /** Name and size of the download, in bytes. */
  readonly name: string;
  readonly size: number;
  readonly capabilities: readonly Capability[];
}

/** Every format tried on this edition; AppError "not-found" for the source. */
export async function exportReport(
  db: Db,
  slug: string,
): Promise<{ slug: string; title: string; formats: FormatReport[] }> {
  const source = requireSource(db, slug);
  const formats: FormatReport[] = [];
  for (const format of exportFormats.values()) {
    const written = await exportEdition(db, source.slug, format.id);
    const { name, bytes, counts, losses } = written;
    const { id, label, mediaType, capabilities } = format;
    const size = bytes.length;
    formats.push({
      id,
      label,
      mediaType,
      name,
      size,
      counts,
      losses,
      capabilities,
    });
  }
  return { slug: source.slug, title: source.title, formats };
}
