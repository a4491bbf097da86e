/** Where a person reads, and what has been before their eyes. */
import "server-only";
import { inTransaction } from "@/db";
import { lastPlace, savePagesRead, savePlace } from "@/db/queries/reading";
import { currentVersionFacts, pagesOf } from "@/db/queries/texts";
import type { Reviewer } from "@/lib/annotation/annotation";
import { type ReadingRequest, readingRequestSchema } from "@/lib/api/contract";
import type { May } from "./door";
import { parseInput } from "./parse";
import { requireSource } from "./text";

/** Labels of pages the source does not have are passed over. */
export function markReading(
  db: May<"read">,
  slug: string,
  reviewer: Reviewer,
  request: ReadingRequest,
): void {
  const { place, pages } = parseInput(readingRequestSchema, request);
  inTransaction(db, () => {
    const source = requireSource(db, slug);
    const version = currentVersionFacts(db, source.id);
    const labels = new Set(
      pagesOf(db, version?.id ?? "").map((page) => page.label),
    );
    const who = {
      sourceId: source.id,
      reviewerId: reviewer.id,
      at: new Date().toISOString(),
    };
    savePlace(db, { ...who, place: Math.min(place, version?.length ?? 0) });
    savePagesRead(
      db,
      who,
      pages.filter((label) => labels.has(label)),
    );
  });
}

/** Code point of the main stream where this person stopped; null at first. */
export function readingPlaceOf(
  db: May<"read">,
  slug: string,
  reviewer: Reviewer,
): number | null {
  const source = requireSource(db, slug);
  return lastPlace(db, source.id, reviewer.id)?.place ?? null;
}
