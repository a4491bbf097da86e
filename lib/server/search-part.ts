/** Searching one delivery, or what one voice says. */
import "server-only";
import type { Db } from "@/db";
import {
  HIT_END,
  HIT_START,
  type HitRow,
  searchPassages,
} from "@/db/queries/search";
import type { SearchHit } from "@/lib/api/contract";
import { liesIn } from "@/lib/criticism/named-parts";
import type { Place } from "@/lib/criticism/printed-pages";
import { partNamed } from "./criticism/parts";
import { annotationsOf } from "./load-annotations";
import { toHit } from "./search-hit";

/** More hits than any source has blocks, notes and annotations. */
const ALL = 1_000_000;

export interface PartQuery {
  readonly match: string | null;
  readonly page: string | null;
  /** A source that the person may read. */
  readonly sourceId: string;
  readonly part: string;
  readonly limit: number;
}

/**
 * Hits whose very words stand in the part; of an annotation, the words it is
 * about. AppError "bad-input" when the source has no such part.
 */
export function searchPart(
  db: Db,
  { match, page, sourceId, part: id, limit }: PartQuery,
): { hits: SearchHit[]; total: number } {
  const part = partNamed(db, sourceId, id);
  const query = { match, page, sourceId, among: null, limit: ALL, whole: true };
  const { hits } = searchPassages(db, query);
  const anchors = new Map(
    hits.some(({ place }) => place === "annotation")
      ? annotationsOf(db, sourceId).map((one) => [one.id, one.anchors])
      : [],
  );
  const found = hits.filter((row) => {
    const places =
      row.place === "annotation"
        ? (anchors.get(row.ref) ?? []).filter(
            ({ state }) => state === "exact" || state === "moved",
          )
        : placesOf(row);
    return part === undefined || liesIn(part, places);
  });
  return { hits: found.slice(0, limit).map(toHit), total: found.length };
}

/** Where the words found stand, in code points; all of it for a page alone. */
function placesOf({ place, ref, start, marked = "" }: HitRow): Place[] {
  const stream = place === "note" ? `note/${ref}` : "main";
  const from = place === "note" ? 0 : (start ?? 0);
  const places: Place[] = [];
  let at = from;
  let opened: number | null = null;
  for (const character of marked) {
    if (character === HIT_START) opened = at;
    else if (character === HIT_END && opened !== null) {
      places.push({ stream, start: opened, end: at });
      opened = null;
    } else at++;
  }
  return marked.includes(HIT_START)
    ? places
    : [{ stream, start: from, end: at }];
}
