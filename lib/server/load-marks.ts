/** All annotations of a source as the editor draws them, column by column. */
import "server-only";
import { markRows, rangeRows } from "@/db/queries/annotations";
import { shownReadingChanges } from "@/db/queries/emendations";
import { allReviewers } from "@/db/queries/people";
import { currentVersionFacts } from "@/db/queries/texts";
import { markStyle } from "@/lib/annotation/mark-style";
import type { MarksPayload } from "@/lib/api/contract";
import { textKey } from "@/lib/emendation/text-key";
import type { May } from "./door";
import { requireSource } from "./text";

/** Withdrawn ones are there too, and listed; those without a place have no range. */
export function loadMarks(db: May<"read">, slug: string): MarksPayload {
  const source = requireSource(db, slug);
  const version = currentVersionFacts(db, source.id);
  const reviewers = allReviewers(db).map(
    ({ createdAt: _, ...reviewer }) => reviewer,
  );
  const byReviewer = placesOf(reviewers.map((reviewer) => reviewer.id));
  const rows = markRows(db, source.id);
  const streams = new Map<string, number>();
  // Both lists are in the order of the ids: one walk along them is enough.
  let row = 0;
  const ranges = rangeRows(db, version?.id ?? "").map(
    ([id, stream, start, end]) => {
      const at = streams.get(stream) ?? streams.size;
      streams.set(stream, at);
      while (row < rows.length && rows[row]?.[0] !== id) row++;
      return [row, at, start, end] as const;
    },
  );
  const changed = new Set(
    shownReadingChanges(db, source.id).map(({ annotationId }) => annotationId),
  );
  return {
    textVersion: version
      ? textKey({ versionId: version.id, act: version.act })
      : "",
    streams: [...streams.keys()],
    ids: rows.map((row) => row[0]),
    styles: rows.map((row) => markStyle(row[1], row[4])),
    by: rows.map((row) => byReviewer.get(row[3]) ?? 0),
    withdrawn: rows.flatMap((row, i) => (row[2] === "withdrawn" ? [i] : [])),
    changed: rows.flatMap((row, i) => (changed.has(row[0]) ? [i] : [])),
    reviewers,
    ranges,
  };
}

function placesOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}
