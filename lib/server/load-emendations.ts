/** The corrections of a text, with where they stand now. */
import "server-only";
import type { Db } from "@/db";
import {
  type EmendationRow,
  emendationsOf,
  openReadingChanges,
} from "@/db/queries/emendations";
import { allReviewers } from "@/db/queries/people";
import type { Reviewer } from "@/lib/annotation/annotation";
import { codePoint, pmToCodePoint, streamOf } from "@/lib/document/position";
import type { Emendation, EmendationPlace } from "@/lib/emendation/emendation";
import {
  type Act,
  mappingOf,
  standingActs,
  stepsOf,
} from "@/lib/emendation/log";
import { streamAt, stretchOf } from "@/lib/emendation/reading";
import { toReviewer } from "./reviewers";
import { type SourceText, sourceText } from "./text";
import { readLog } from "./text-log";

/** In the order in which they were made; those taken back are among them. */
export function loadEmendations(db: Db, slug: string): Emendation[] {
  return emendationsIn(db, sourceText(db, slug));
}

/** One of them. */
export function loadEmendation(
  db: Db,
  text: SourceText,
  id: string,
): Emendation {
  const found = emendationsIn(db, text).find((one) => one.id === id);
  if (found) return found;
  throw new RangeError(`Correction ${id} is not one of this text`);
}

export function emendationsIn(db: Db, text: SourceText): Emendation[] {
  const rows = emendationsOf(db, text.version.id);
  if (rows.length === 0) return [];
  const places = placesOf(readLog(db, text.version.id), text);
  const reviewers = new Map(
    allReviewers(db).map((row) => [row.id, toReviewer(row)]),
  );
  const changes = openReadingChanges(db, text.source.id);
  return rows.map((row) => ({
    ...toEmendation(row, places, reviewers),
    resting: changes.filter(({ emendationId }) => emendationId === row.id)
      .length,
  }));
}

function toEmendation(
  row: EmendationRow,
  places: ReadonlyMap<string, EmendationPlace>,
  reviewers: ReadonlyMap<string, Reviewer>,
): Omit<Emendation, "resting"> {
  const { id, ordinal, kind, reason, before, after, page, at } = row;
  // Foreign keys see to it that the reviewers are there.
  const person = (key: string) => reviewers.get(key) as Reviewer;
  const undone =
    row.undoneBy !== null && row.undoneAt !== null
      ? { by: person(row.undoneBy), at: row.undoneAt }
      : null;
  return {
    id,
    ordinal,
    kind,
    reason,
    before,
    after,
    page,
    reviewer: person(row.reviewerId),
    at,
    undone,
    place: places.get(id) ?? null,
  };
}

/** Where the corrections that stand are now, in code points. */
function placesOf(
  log: readonly Act[],
  { document, index }: SourceText,
): Map<string, EmendationPlace> {
  const mapping = mappingOf(log);
  const places = new Map<string, EmendationPlace>();
  for (const act of standingActs(log)) {
    const stretch = stretchOf(act.steps);
    if (!stretch) continue;
    const { from, to } = stretch.after;
    const sofar = log.filter(({ ordinal }) => ordinal <= act.ordinal);
    const later = mapping.slice(stepsOf(sofar).length);
    const start = later.map(from, -1);
    const end = Math.max(start, later.map(to, 1));
    const id = streamAt(document, start);
    const stream = streamOf(index, id);
    const first = pmToCodePoint(stream, start);
    const last = codePoint(Math.max(first, pmToCodePoint(stream, end)));
    places.set(act.emendationId, { stream: id, start: first, end: last });
  }
  return places;
}
