/** Annotations from a file of W3C Web Annotations, placed by their words. */
import "server-only";
import { type Db, inTransaction } from "@/db";
import { insertAnnotation, insertEvent } from "@/db/queries/annotation-writes";
import { type AnnotationRow, annotationById } from "@/db/queries/annotations";
import type {
  Anchor,
  AnnotationEvent,
  Reviewer,
} from "@/lib/annotation/annotation";
import { indexForSearch } from "@/lib/annotation/document-search";
import { readFromOtherProgram } from "@/lib/annotation/other-programs/read";
import {
  type IncomingAnnotation,
  placeBody,
  placeIncoming,
  type readWebAnnotations,
} from "@/lib/annotation/web-annotation";
import { PREFIX } from "@/lib/annotation/web-annotation/terms";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { sha256 } from "@/lib/import/checksum.server";
import type { AnchorState } from "@/lib/vocabulary/vocabulary";
import { recorded } from "./annotate";
import { importCase } from "./criticism/import-case";
import type { May } from "./door";
import { citedByName, citedReviewer, currentReviewer } from "./reviewers";
import { requireStorable } from "./storable";
import { replaceParts } from "./store-body";
import { type SourceText, sourceText } from "./text";

export interface AnnotateResult {
  readonly added: number;
  /** In the workbench already; nothing was changed. */
  readonly known: number;
  /** Anchors of the added ones by state. */
  readonly anchors: Readonly<Record<AnchorState, number>>;
  /** What has no sure place: kept with its words, for a person to look at. */
  readonly unplaced: readonly {
    readonly index: number;
    readonly id: string;
    readonly state: AnchorState;
    readonly exact: string;
  }[];
  readonly refused: readonly {
    readonly index: number;
    readonly reason: string;
  }[];
  /** Objects of criticism added, where the file had any. */
  readonly objects?: number;
  readonly refusedObjects?: readonly string[];
}

/**
 * Adds the annotations of a parsed JSON file to a source. Each is read by
 * itself: one that cannot be used is refused with its reason. The same file
 * read twice adds nothing. Words that are not in the text keep their
 * annotation without a place ("orphaned"); they are never put elsewhere.
 */
export function annotateFromFile(
  db: May<"edit">,
  slug: string,
  json: unknown,
  reader: Reviewer = currentReviewer(db),
): AnnotateResult {
  return inTransaction(db, () => {
    const read = readFromOtherProgram({ json });
    const result = addAnnotations(db, slug, read, reader);
    const record = criticismIn(json);
    if (record === undefined) return result;
    const { objects, refused } = importCase(db, slug, record);
    const reasons = refused.map(({ id, reason }) => `${id}: ${reason}`);
    return { ...result, objects, refusedObjects: reasons };
  });
}

/** The criticism that our own export carries beside its annotations. */
function criticismIn(json: unknown): unknown {
  return typeof json === "object" && json !== null
    ? (json as Record<string, unknown>)[`${PREFIX}criticism`]
    : undefined;
}

/** The same for a file that is no JSON: brat standoff, a table of offsets. */
export function annotateFromText(
  db: May<"edit">,
  slug: string,
  file: { readonly name: string; readonly text: string },
  reader: Reviewer = currentReviewer(db),
): AnnotateResult {
  return addAnnotations(db, slug, readFromOtherProgram(file), reader);
}

/** The same for a file as it was sent: what it is, its name and bytes say. */
export function annotateFromUpload(
  db: May<"edit">,
  slug: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  reader: Reviewer = currentReviewer(db),
): AnnotateResult {
  const text = new TextDecoder().decode(bytes);
  if (/\.(ann|csv)$/i.test(name)) {
    return annotateFromText(db, slug, { name, text }, reader);
  }
  return annotateFromFile(db, slug, parsedJson(name, text), reader);
}

function parsedJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new AppError("bad-input", `${name} is not JSON in UTF-8.`, {
      cause: error,
    });
  }
}

/** The same for annotations that were read already. */
export function addAnnotations(
  db: Db,
  slug: string,
  { annotations, refused }: ReturnType<typeof readWebAnnotations>,
  reader: Reviewer = currentReviewer(db),
): AnnotateResult {
  return inTransaction(db, () => {
    const text = sourceText(db, slug);
    const tally = new Tally([...refused]);
    const search = indexForSearch(text.index);
    const places = placesInFile(annotations.length, refused);
    for (const [i, incoming] of annotations.entries()) {
      const index = places[i] ?? i;
      const id = idOf(text, incoming);
      if (annotationById(db, id)) {
        tally.known++;
        continue;
      }
      try {
        requireStorable(incoming);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        tally.refused.push({ index, reason });
        continue;
      }
      const anchors = incoming.quotations.map((quotation) =>
        placeIncoming(search, quotation),
      );
      const body = placeBody(search, incoming.body);
      const reviewer = authorOf(db, incoming, reader);
      store(db, text, { ...incoming, body }, id, anchors, reviewer);
      tally.count(index, id, anchors);
    }
    return tally;
  });
}

/** Where in the file the annotations stand that were not refused. */
function placesInFile(
  count: number,
  refused: readonly { readonly index: number }[],
): number[] {
  const taken = new Set(refused.map(({ index }) => index));
  const all = Array.from({ length: count + taken.size }, (_, place) => place);
  return all.filter((place) => !taken.has(place));
}

class Tally implements AnnotateResult {
  added = 0;
  known = 0;
  readonly anchors = { exact: 0, moved: 0, ambiguous: 0, orphaned: 0 };
  readonly unplaced: {
    index: number;
    id: string;
    state: AnchorState;
    exact: string;
  }[] = [];
  readonly refused: { index: number; reason: string }[];

  constructor(refused: { index: number; reason: string }[]) {
    this.refused = refused;
  }

  count(index: number, id: string, anchors: readonly Anchor[]): void {
    this.added++;
    for (const { state, exact } of anchors) {
      this.anchors[state]++;
      if (state !== "exact") this.unplaced.push({ index, id, state, exact });
    }
  }
}

/** The same annotation always gets the same id in the same source. */
function idOf({ source }: SourceText, incoming: IncomingAnnotation): string {
  if (incoming.own) return incoming.own.id;
  const name = incoming.externalId ?? JSON.stringify(incoming);
  const hex = sha256(`${source.id}\n${name}`);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, "$1-$2-$3-$4-$5");
}

/** The person the file names; made if need be. Without a name, the reader. */
function authorOf(
  db: Db,
  { own, creatorName }: IncomingAnnotation,
  reader: Reviewer,
): Reviewer {
  // A reviewer of our own export keeps id, name and colour.
  if (own) return citedReviewer(db, own.reviewer);
  if (creatorName === null) return reader;
  return citedByName(db, creatorName);
}

function store(
  db: Db,
  text: SourceText,
  incoming: IncomingAnnotation,
  id: string,
  anchors: readonly Anchor[],
  reviewer: Reviewer,
): void {
  const { own, body, history = [] } = incoming;
  const now = new Date().toISOString();
  const createdAt = incoming.created ?? now;
  const row: AnnotationRow = {
    id,
    sourceId: text.source.id,
    kind: body.kind,
    status: own?.status ?? "proposed",
    version: own?.version ?? 1,
    reviewerId: reviewer.id,
    createdAt,
    changedAt: own?.changedAt ?? createdAt,
  };
  insertAnnotation(db, row);
  replaceParts(db, row, text.version.id, anchors, body);
  for (const step of history.filter((past) => past.version < row.version)) {
    storeStep(db, row, step);
  }
  const last = history.find((past) => past.version === row.version);
  recorded(db, row, last?.type ?? (row.version > 1 ? "changed" : "created"), {
    ...(last ? citedReviewer(db, last.reviewer) : reviewer),
  });
}

/** A step of the annotation's life elsewhere, as it was exported. */
function storeStep(db: Db, row: AnnotationRow, step: AnnotationEvent): void {
  const { anchors, body } = step;
  const status = step.type === "withdrawn" ? "withdrawn" : "proposed";
  insertEvent(db, {
    id: newId(),
    annotationId: row.id,
    version: step.version,
    type: step.type,
    at: step.at,
    reviewerId: citedReviewer(db, step.reviewer).id,
    snapshot: JSON.stringify({ status, anchors, body }),
  });
}
