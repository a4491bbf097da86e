/** What criticism names and lenses found, moved onto the text that was accepted. */
import "server-only";
import type { Db } from "@/db";
import {
  type StretchRow,
  stretchesOfVersion,
  updateStretch,
} from "@/db/queries/criticism";
import {
  type FindingRow,
  findingsOfSource,
  saveFinding,
} from "@/db/queries/findings";
import { indexForSearch } from "@/lib/annotation/document-search";
import { placeStretch } from "@/lib/criticism/stretch";
import type { Finding, FindingPlace } from "@/lib/lenses/lens";
import type { PreparedReport } from "./replace";
import type { SourceText } from "./text";

/**
 * Each stretch goes to where it was found when the file was prepared. One that
 * was not found keeps its words and has no place.
 */
export function moveStretches(
  db: Db,
  before: SourceText,
  after: SourceText,
  { stretches }: PreparedReport,
): void {
  const prepared = new Map(stretches.map((one) => [nameOf(one), one.stretch]));
  let search: ReturnType<typeof indexForSearch> | null = null;
  for (const row of stretchesOfVersion(db, before.version.id)) {
    const found = prepared.get(nameOf(row));
    const isSame = found?.opens === row.opens && found.closes === row.closes;
    // Chosen anew after the file was prepared: looked for now.
    if (!isSame) search ??= indexForSearch(after.index);
    const now = isSame || !search ? found : placeStretch(search, row);
    updateStretch(db, { ...row, ...now, versionId: after.version.id });
  }
}

function nameOf({
  objectId,
  ordinal,
}: Pick<StretchRow, "objectId" | "ordinal">): string {
  return `${objectId} ${ordinal}`;
}

/** Those that stand word for word in the new text; the others stay stale. */
export function moveFindings(
  db: Db,
  { source, key }: SourceText,
  { findings }: PreparedReport,
): void {
  const placed = new Map(findings.map(({ id, places }) => [id, places]));
  for (const row of findingsOfSource(db, source.id)) {
    const places = placed.get(row.id);
    if (places) saveFinding(db, movedTo(row, places, key));
  }
}

function movedTo(
  row: FindingRow,
  places: readonly FindingPlace[],
  textVersion: string,
): FindingRow {
  // Written by this program alone, see lenses/store.ts.
  const finding = JSON.parse(row.body) as Finding;
  const [first] = places;
  if (!first) return row;
  const { stream, start, end } = first;
  const body = JSON.stringify({ ...finding, places });
  return { ...row, textVersion, stream, start, end, body };
}
