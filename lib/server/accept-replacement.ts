/** A prepared file becomes the present text of a source, because a person says so. */
import "server-only";
import { Node } from "prosemirror-model";
import { type Db, inTransaction } from "@/db";
import { insertEvent, updateAnnotation } from "@/db/queries/annotation-writes";
import type { AnchorRow } from "@/db/queries/annotations";
import { annotationById } from "@/db/queries/annotations";
import {
  anchorRowsOf,
  deleteOriginsOf,
  emendationsOf,
} from "@/db/queries/emendations";
import { reviewerById } from "@/db/queries/people";
import { placesOf, savePlace } from "@/db/queries/reading";
import {
  endReplacement,
  keepPastAnchors,
  moveAnchor,
  type ReplacementAnchorRow,
  type ReplacementRow,
  replacementAnchors,
} from "@/db/queries/replacements";
import { movePassage, passagesOf } from "@/db/queries/search";
import { witnessesOf } from "@/db/queries/texts";
import type { Anchor, Reviewer } from "@/lib/annotation/annotation";
import { indexForSearch } from "@/lib/annotation/document-search";
import { placeAnchor } from "@/lib/annotation/place";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { codePoint, lengthOf, MAIN, streamOf } from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { type Choice, settled } from "@/lib/replacement/settle";
import type { May } from "./door";
import { emend } from "./emend";
import { pageOfAnchor } from "./index-annotation";
import { annotationsOf } from "./load-annotations";
import { moveFindings, moveStretches } from "./move-criticism";
import { factsOf } from "./read-source";
import { nameOf, type PreparedReport, reportOf, requireOpen } from "./replace";
import { toReviewer } from "./reviewers";
import { refuseWhileJudged } from "./rounds/carry";
import { offOf } from "./source-detail";
import { storeFile, storeVersion, storeWitness } from "./store-text";
import { requireSource, type SourceText, sourceText } from "./text";
import type { ReadResult } from "./worker/task";
import { runTask, type Watch } from "./worker/work";

/**
 * Stores the new text with its corrections, moves every anchor onto it in the
 * state it was found or settled in, and keeps the old text with its anchors.
 * AppError "conflict" when the old text was corrected since.
 */
export async function acceptReplacement(
  db: May<"own">,
  slug: string,
  reviewer: Reviewer,
  watch: Watch = {},
): Promise<void> {
  const source = requireSource(db, slug);
  const row = requireOpen(db, source.id);
  refuseStale(db, slug, row);
  const bytes = new Uint8Array(row.bytes ?? []);
  const read = await runTask(
    "read",
    {
      file: { name: row.fileName, bytes },
      profile: row.profile as ReadResult["imported"]["profile"],
      off: offOf(row),
    },
    watch,
  );
  inTransaction(db, () => {
    refuseStale(db, slug, requireOpen(db, source.id));
    const before = sourceText(db, slug);
    refuseWhileJudged(db, before.version.id);
    const old = anchorRowsOf(db, before.version.id);
    const report = reportOf(row);
    storeNewText(db, before, row, read, bytes);
    carry(db, slug, before, report);
    const after = sourceText(db, slug);
    if (after.version.sha256 !== row.textSha256) {
      throw new AppError(
        "damaged",
        "The file reads otherwise than when it was prepared. Drop it and prepare it again.",
      );
    }
    moveAnchors(db, before, after, old, row);
    moveStretches(db, before, after, report);
    moveFindings(db, after, report);
    recordMoves(db, after, reviewer, old);
    moveReading(db, after, report);
    endReplacement(db, row.id, {
      outcome: "accepted",
      endedAt: new Date().toISOString(),
      endedBy: reviewer.id,
    });
  });
}

function refuseStale(db: Db, slug: string, row: ReplacementRow): void {
  if (sourceText(db, slug).key === row.textKey) return;
  throw new AppError(
    "conflict",
    "The present text was corrected since this file was prepared. Drop it and prepare it again, so that the corrections are carried.",
  );
}

function storeNewText(
  db: Db,
  { source, version }: SourceText,
  row: ReplacementRow,
  read: ReadResult,
  bytes: Uint8Array,
): void {
  const now = new Date().toISOString();
  const file = { ...read.file, bytes, contents: null };
  const document = Node.fromJSON(schema, read.imported.document);
  const imported = { ...read.imported, document };
  const place = {
    sourceId: source.id,
    fileId: storeFile(db, source.id, file, now),
    witnessId: row.newWitness
      ? storeWitness(db, source.id, nextSiglum(db, source.id))
      : version.witnessId,
    number: version.number + 1,
    parentId: version.id,
    now,
  };
  storeVersion(db, place, file, factsOf(imported));
}

/** The first letter that no witness has. */
function nextSiglum(db: Db, sourceId: string): string {
  const taken = new Set(witnessesOf(db, sourceId).map(({ siglum }) => siglum));
  for (let code = 65; code <= 90; code++) {
    const letter = String.fromCharCode(code);
    if (!taken.has(letter)) return letter;
  }
  return `W${taken.size + 1}`;
}

/** Corrections whose uncorrected words stand in the new text, made again. */
function carry(
  db: May<"emend">,
  slug: string,
  { version }: SourceText,
  { emendations }: PreparedReport,
): void {
  const rows = new Map(emendationsOf(db, version.id).map((r) => [r.id, r]));
  for (const one of emendations) {
    const row = rows.get(one.id);
    const person = row && reviewerById(db, row.reviewerId);
    if (one.outcome !== "carried" || !row || !person) continue;
    emend(db, slug, toReviewer(person), {
      id: newId(),
      textVersion: sourceText(db, slug).key,
      kind: row.kind,
      reason: row.reason,
      steps: [...one.steps] as Record<string, unknown>[],
    });
  }
}

function moveAnchors(
  db: Db,
  before: SourceText,
  after: SourceText,
  old: readonly AnchorRow[],
  { id }: ReplacementRow,
): void {
  keepPastAnchors(db, before.version.id);
  deleteOriginsOf(db, before.version.id);
  const prepared = new Map(
    replacementAnchors(db, id, "all").map((one) => [nameOf(one), one]),
  );
  const late = latecomers(after);
  for (const row of old) {
    const one = prepared.get(nameOf(row));
    const anchor = one && isOf(one, row) ? decided(one, after) : late(row);
    moveAnchor(db, { ...row, ...anchor, versionId: after.version.id });
  }
}

/** False for an anchor that was chosen anew after the file was prepared. */
function isOf(one: ReplacementAnchorRow, { exact }: AnchorRow): boolean {
  return one.exact === exact;
}

function decided(one: ReplacementAnchorRow, { index }: SourceText): Anchor {
  const { state, stream, start, end, exact, prefix, suffix } = one;
  const anchor = { stream, start, end, exact, prefix, suffix, state };
  // Written by lib/server/replace.ts; the column has a CHECK.
  const candidates = JSON.parse(one.candidates) as [];
  const choice = one.choice as Choice | null;
  return settled({ state, anchor, candidates }, choice, index);
}

/** Places anchors made after the file was prepared; the index is made once. */
function latecomers({ index }: SourceText): (row: AnchorRow) => Anchor {
  let search: ReturnType<typeof indexForSearch> | null = null;
  return ({ exact, prefix, suffix, stream, start }) => {
    search ??= indexForSearch(index);
    const hint = { stream, start };
    return placeAnchor(search, { exact, prefix, suffix, hint }).anchor;
  };
}

/** An event for every annotation: its history says that it moved, and who said so. */
function recordMoves(
  db: Db,
  { source, key, outline }: SourceText,
  reviewer: Reviewer,
  old: readonly AnchorRow[],
): void {
  const at = new Date().toISOString();
  const moved = new Set(old.map(({ annotationId }) => annotationId));
  for (const id of moved) {
    const row = annotationById(db, id);
    if (row) updateAnnotation(db, id, { ...row, version: row.version + 1 });
  }
  const places = new Map<string, Anchor | undefined>();
  for (const annotation of annotationsOf(db, source.id, [...moved])) {
    const { id, version, status, anchors, body } = annotation;
    places.set(id, anchors[0]);
    insertEvent(db, {
      id: newId(),
      annotationId: id,
      version,
      type: "moved",
      at,
      reviewerId: reviewer.id,
      snapshot: JSON.stringify({ status, anchors, body, text: key }),
    });
  }
  for (const passage of passagesOf(db, source.id, ["annotation"])) {
    const anchor = places.get(passage.ref);
    if (!anchor) continue;
    movePassage(db, passage.id, {
      start: anchor.stream === MAIN ? anchor.start : null,
      page: pageOfAnchor(outline, anchor),
    });
  }
}

/** Where people stopped reading, led along by the alignment. */
function moveReading(
  db: Db,
  { source, index }: SourceText,
  { places }: PreparedReport,
): void {
  const known = new Map(places.map(({ old, now }) => [old, now]));
  const end = lengthOf(streamOf(index, MAIN));
  for (const row of placesOf(db, source.id)) {
    const place = Math.min(end, known.get(row.place) ?? row.place);
    savePlace(db, { ...row, place: codePoint(place) });
  }
}
