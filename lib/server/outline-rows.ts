/** What of an outline can be asked in SQL: pages, units, notes. */
import type { replaceOutlineRows } from "@/db/queries/texts";
import type { Outline } from "@/lib/document/outline";

export function outlineRows(
  versionId: string,
  { pages, units, notes }: Outline,
): Parameters<typeof replaceOutlineRows>[2] {
  return {
    pages: pages.map((page, ordinal) => ({ ...page, versionId, ordinal })),
    units: units.map(({ section: _section, page: _page, ...unit }) => ({
      ...unit,
      versionId,
    })),
    notes: notes.map(({ id, label, page, text, references }, ordinal) => ({
      id,
      label,
      page,
      text,
      versionId,
      ordinal,
      references: references.length,
    })),
  };
}
