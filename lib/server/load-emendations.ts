/** The corrections of a text, with where they stand now. */
import "server-only";
import type { Db } from "@/db";
import {
  type EmendationRow,
  emendationById,
  emendationsOf,
  lastActOf,
  shownReadingChanges,
} from "@/db/queries/emendations";
import { allReviewers } from "@/db/queries/people";
import type { Reviewer } from "@/lib/annotation/annotation";
import { codePoint, pmToCodePoint, streamOf } from "@/lib/document/position";
import type { Emendation, EmendationPlace } from "@/lib/emendation/emendation";
import { type Act, mappingOf, standingActs } from "@/lib/emendation/log";
import { streamAt, stretchOf } from "@/lib/emendation/reading";
import { toReviewer } from "./reviewers";
import { type SourceText, sourceText } from "./text";
import { readLog } from "./text-log";

/** In the order in which they were made; those taken back are among them. */
export function loadEmendations(db: Db, slug: string): Emendation[] {
  return emendationsIn(db, sourceText(db, slug));
}

/** One of them: only the log since it was made is read. */
export function loadEmendation(
  db: Db,
  text: SourceText,
  id: string,
): Emendation {
  const { version } = text;
  const row = emendationById(db, id);
  const act = lastActOf(db, id);
  if (row?.versionId !== version.id || act === undefined) {
    throw new RangeError(`Correction ${id} is not one of this text`);
  }
  const places = placesOf(readLog(db, version.id, act - 1), text, id);
  return described(db, text, [row], places)[0] as Emendation;
}

export function emendationsIn(db: Db, text: SourceText): Emendation[] {
  const rows = emendationsOf(db, text.version.id);
  if (rows.length === 0) return [];
  return described(
    db,
    text,
    rows,
    placesOf(readLog(db, text.version.id), text),
  );
}

function described(
  db: Db,
  { source }: SourceText,
  rows: readonly EmendationRow[],
  places: ReadonlyMap<string, EmendationPlace>,
): Emendation[] {
  const reviewers = new Map(
    allReviewers(db).map((row) => [row.id, toReviewer(row)]),
  );
  const resting = new Map<string, number>();
  for (const { emendationId } of shownReadingChanges(db, source.id)) {
    resting.set(emendationId, (resting.get(emendationId) ?? 0) + 1);
  }
  return rows.map((row) => ({
    ...toEmendation(row, places, reviewers),
    resting: resting.get(row.id) ?? 0,
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

/** Where the corrections that stand (or one of them) are now, in code points. */
function placesOf(
  log: readonly Act[],
  { document, index }: SourceText,
  only?: string,
): Map<string, EmendationPlace> {
  const mapping = mappingOf(log);
  const places = new Map<string, EmendationPlace>();
  const standing = new Set(standingActs(log));
  let done = 0;
  for (const act of log) {
    done += act.steps.length;
    const wanted = only === undefined || act.emendationId === only;
    const stretch = wanted && standing.has(act) ? stretchOf(act.steps) : null;
    if (!stretch) continue;
    const { from, to } = stretch.after;
    const later = mapping.slice(done);
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
