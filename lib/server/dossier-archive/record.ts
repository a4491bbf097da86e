/** What rebuilds a source beside its file and its project. */
import "server-only";
import { gunzipSync, strFromU8 } from "fflate";
import type { Db } from "@/db";
import { editionsOfSource } from "@/db/queries/editions";
import {
  actsOf,
  emendationsOf,
  originsOf,
  readingChangesOf,
} from "@/db/queries/emendations";
import { eventsOfSource } from "@/db/queries/events";
import { allReviewers, citedReviewerIds } from "@/db/queries/people";
import { objectsOfSource } from "../criticism/load";
import { annotationsOf } from "../load-annotations";
import { metadataOf, offOf } from "../source-detail";
import { printedText, sourceText } from "../text";

export type DossierRecord = ReturnType<typeof recordOf>;

/** Rows as they are stored, so that they go back as they were. */
export function recordOf(db: Db, slug: string) {
  const { source, version } = sourceText(db, slug);
  const printed = printedText(db, version.id).version;
  const rows = {
    emendations: emendationsOf(db, version.id),
    acts: actsOf(db, version.id),
    origins: originsOf(db, version.id),
    readingChanges: annotationsOf(db, source.id).flatMap(({ id }) =>
      readingChangesOf(db, id),
    ),
    events: eventsOfSource(db, source.id).map(({ event }) => event),
    editions: editionsOn(db, slug).map(({ content: _, ...edition }) => edition),
  };
  // Ids of people are unlike anything else that stands in these rows.
  const named = JSON.stringify([rows, objectsOfSource(db, source.id)]);
  const cited = citedReviewerIds(db);
  return {
    source: {
      id: source.id,
      slug: source.slug,
      createdAt: source.createdAt,
      metadata: metadataOf(source),
    },
    text: {
      versionId: version.id,
      sha256: printed.sha256,
      profile: printed.profile,
      off: offOf(printed),
    },
    reviewers: allReviewers(db)
      .filter(({ id }) => named.includes(`"${id}"`))
      .map((person) => ({ ...person, cited: cited.has(person.id) })),
    ...rows,
  };
}

/** What was frozen, as it was hashed. */
export function frozenTexts(db: Db, slug: string) {
  return editionsOn(db, slug).map(({ id, content }) => ({
    id,
    text: strFromU8(gunzipSync(content)),
  }));
}

/** Editions of a text that was replaced since have none here to stand on. */
function editionsOn(db: Db, slug: string) {
  const { source, version } = sourceText(db, slug);
  return editionsOfSource(db, source.id).filter(
    ({ versionId }) => versionId === version.id,
  );
}
