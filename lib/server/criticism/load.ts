/** Objects of criticism whole, put together from their rows. */
import "server-only";
import type { Db } from "@/db";
import {
  type Fields,
  fieldsOfKind,
  type ObjectRow,
  objectRows,
  type StretchRow,
  stretchesOf,
} from "@/db/queries/criticism";
import { allReviewers } from "@/db/queries/people";
import type { Reviewer } from "@/lib/annotation/annotation";
import type {
  CriticalObject,
  Criticism,
  ObjectBody,
} from "@/lib/criticism/criticism";
import type { Stretch } from "@/lib/criticism/fields";
import type { May } from "../door";
import { annotationsOf } from "../load-annotations";
import { toReviewer } from "../reviewers";
import { requireSource } from "../text";
import { withoutHidden } from "./hidden";

/** All that stands on a source, withdrawn things too. AppError "not-found". */
export function loadCriticism(db: May<"read">, slug: string): Criticism {
  const { id } = requireSource(db, slug);
  return {
    objects: objectsOfSource(db, id),
    annotations: annotationsOf(db, id),
  };
}

/** Objects of a source in the order they were made, withdrawn ones too. */
export function objectsOfSource(
  db: Db,
  sourceId: string,
  id?: string,
): CriticalObject[] {
  const wanted = { sourceId, id };
  const rows = objectRows(db, wanted);
  const people = new Map(
    allReviewers(db).map((row) => [row.id, toReviewer(row)]),
  );
  const stretches = stretchesOf(db, wanted);
  const fields = new Map<string, Fields>();
  for (const kind of new Set(rows.map((row) => row.kind))) {
    for (const [id, part] of fieldsOfKind(db, wanted, kind)) {
      fields.set(id, part);
    }
  }
  const objects = rows.map((row) => {
    const own = fields.get(row.id);
    if (!own) throw new RangeError(`Object ${row.id} has lost its fields`);
    return toObject(row, own, stretches.get(row.id) ?? [], people);
  });
  return withoutHidden(db, objects);
}

/** Kinds that are about stretches of text. */
const withStretches: ReadonlySet<ObjectBody["kind"]> = new Set([
  "evidence",
  "hypothesis-set",
  "composition",
  "terminus",
  "delivery",
  "hand-passage",
  "speaker",
  "verdict",
  "settlement",
]);

export function hasStretches(
  body: ObjectBody,
): body is Extract<ObjectBody, { stretches: Stretch[] }> {
  return withStretches.has(body.kind);
}

function toObject(
  row: ObjectRow,
  fields: Fields,
  stretches: readonly StretchRow[],
  people: ReadonlyMap<string, Reviewer>,
): CriticalObject {
  const { id, sourceId, kind, status, version, createdAt, changedAt } = row;
  const places = withStretches.has(kind)
    ? { stretches: stretches.map(toStretch) }
    : {};
  return {
    id,
    sourceId,
    status,
    version,
    // A foreign key sees to it that the reviewer is there.
    reviewer: people.get(row.reviewerId) as Reviewer,
    createdAt,
    changedAt,
    // What was stored has passed the schema of its kind.
    body: { kind, ...fields, ...places } as ObjectBody,
  };
}

function toStretch(row: StretchRow): Stretch {
  const { stream, start, end, opens, closes, label, state } = row;
  return { stream, start, end, opens, closes, label, state };
}
