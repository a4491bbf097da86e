/** Objects of criticism: what all share, the fields of each kind, the events. */
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import {
  annotation,
  criticalEvent,
  criticalObject,
  reviewer,
  stretch,
} from "../schema";
import { assessment } from "../schema/hypotheses";
import { isShown, shownTo } from "../sight";
import { type PartTable, partTables } from "./criticism-tables";

export type ObjectRow = typeof criticalObject.$inferSelect;
export type ObjectKind = ObjectRow["kind"];
export type StretchRow = typeof stretch.$inferSelect;
/** The fields of one kind, as the table of that kind has them. */
export type Fields = Readonly<Record<string, unknown>>;

export function objectRow(db: Db, id: string): ObjectRow | undefined {
  return db
    .select()
    .from(criticalObject)
    .where(eq(criticalObject.id, id))
    .get();
}

/** What is asked for: a source whole, or one object of it. */
export interface Asked {
  readonly sourceId: string;
  readonly id?: string | undefined;
}

const asked = (db: Db, { sourceId, id }: Asked) =>
  and(
    eq(criticalObject.sourceId, sourceId),
    id === undefined ? undefined : eq(criticalObject.id, id),
    shownTo(db, criticalObject.id),
  );

const inOrderOfMaking = sql`"critical_object".rowid`;

/** In the order they were made. */
export function objectRows(db: Db, wanted: Asked): ObjectRow[] {
  return db
    .select()
    .from(criticalObject)
    .where(asked(db, wanted))
    .orderBy(criticalObject.createdAt, inOrderOfMaking)
    .all();
}

/** Which of these ids an object or annotation of this source has. */
export function knownIds(
  db: Db,
  sourceId: string,
  wanted: readonly string[],
): Map<string, ObjectKind | "annotation"> {
  const known = new Map<string, ObjectKind | "annotation">();
  for (const id of wanted) {
    if (!isShown(db, id)) continue;
    const object = objectRow(db, id);
    if (object?.sourceId === sourceId) known.set(id, object.kind);
    else if (annotationIsOf(db, sourceId, id)) known.set(id, "annotation");
  }
  return known;
}

function annotationIsOf(db: Db, sourceId: string, id: string): boolean {
  const found = db
    .select({ id: annotation.id })
    .from(annotation)
    .where(and(eq(annotation.id, id), eq(annotation.sourceId, sourceId)))
    .get();
  return found !== undefined;
}

export function insertObject(db: Db, row: ObjectRow): void {
  db.insert(criticalObject).values(row).run();
}

/** Writes status, version and time of change. */
export function updateObject(
  db: Db,
  id: string,
  row: Pick<ObjectRow, "status" | "version" | "changedAt">,
): void {
  db.update(criticalObject).set(row).where(eq(criticalObject.id, id)).run();
}

/** Writes the fields of an object; `fields` fit the kind (see lib/criticism). */
export function saveFields(
  db: Db,
  { id, kind }: Pick<ObjectRow, "id" | "kind">,
  fields: Fields,
): void {
  const table: PartTable = partTables[kind];
  const row = { ...fields, objectId: id };
  db.insert(table)
    .values(row)
    .onConflictDoUpdate({ target: table.objectId, set: row })
    .run();
}

/** The fields of the objects of one kind, by object. */
export function fieldsOfKind(
  db: Db,
  wanted: Asked,
  kind: ObjectKind,
): Map<string, Fields> {
  const table: PartTable = partTables[kind];
  const rows = db
    .select({ part: table })
    .from(table)
    .innerJoin(criticalObject, eq(criticalObject.id, table.objectId))
    .where(and(asked(db, wanted), eq(criticalObject.kind, kind)))
    .all() as { part: Fields & { objectId: string } }[];
  return new Map(
    rows.map(({ part: { objectId, ...fields } }) => [objectId, fields]),
  );
}

/** Puts these stretches in place of those the object had. */
export function replaceStretches(
  db: Db,
  objectId: string,
  rows: readonly StretchRow[],
): void {
  db.delete(stretch).where(eq(stretch.objectId, objectId)).run();
  for (const row of rows) db.insert(stretch).values(row).run();
}

/** The stretches of objects, in their order, by object. */
export function stretchesOf(db: Db, wanted: Asked): Map<string, StretchRow[]> {
  const rows = db
    .select({ stretch })
    .from(stretch)
    .innerJoin(criticalObject, eq(criticalObject.id, stretch.objectId))
    .where(asked(db, wanted))
    .orderBy(stretch.objectId, stretch.ordinal)
    .all();
  const groups = new Map<string, StretchRow[]>();
  for (const { stretch: row } of rows) {
    const group = groups.get(row.objectId);
    if (group) group.push(row);
    else groups.set(row.objectId, [row]);
  }
  return groups;
}

/** All stretches on one text version. */
/** In the order of the text. */
export function stretchesOfVersion(db: Db, versionId: string): StretchRow[] {
  return db
    .select()
    .from(stretch)
    .where(eq(stretch.versionId, versionId))
    .orderBy(stretch.start)
    .all();
}

/** Writes place and words of a stretch. */
export function updateStretch(db: Db, row: StretchRow): void {
  db.update(stretch)
    .set(row)
    .where(
      and(eq(stretch.objectId, row.objectId), eq(stretch.ordinal, row.ordinal)),
    )
    .run();
}

export function insertCriticalEvent(
  db: Db,
  row: typeof criticalEvent.$inferInsert,
): void {
  db.insert(criticalEvent).values(row).run();
}

/** The steps of one object, oldest first, each with its person. */
export function eventsOfObject(db: Db, objectId: string) {
  return db
    .select({ event: criticalEvent, reviewer })
    .from(criticalEvent)
    .innerJoin(reviewer, eq(reviewer.id, criticalEvent.reviewerId))
    .where(
      and(
        eq(criticalEvent.objectId, objectId),
        shownTo(db, criticalEvent.objectId),
      ),
    )
    .orderBy(criticalEvent.version)
    .all();
}

/** The same for all objects of a source. */
export function criticalEventsOfSource(db: Db, sourceId: string) {
  return db
    .select({ event: criticalEvent, object: criticalObject, reviewer })
    .from(criticalEvent)
    .innerJoin(reviewer, eq(reviewer.id, criticalEvent.reviewerId))
    .innerJoin(criticalObject, eq(criticalObject.id, criticalEvent.objectId))
    .where(
      and(
        eq(criticalObject.sourceId, sourceId),
        shownTo(db, criticalObject.id),
      ),
    )
    .orderBy(criticalObject.createdAt, inOrderOfMaking, criticalEvent.version)
    .all();
}

/** The standing assessment of one item under one hypothesis by one person. */
export function standingAssessment(
  db: Db,
  cell: { hypothesisId: string; itemId: string; reviewerId: string },
): string | undefined {
  return db
    .select({ id: criticalObject.id })
    .from(assessment)
    .innerJoin(criticalObject, eq(criticalObject.id, assessment.objectId))
    .where(
      and(
        eq(assessment.hypothesisId, cell.hypothesisId),
        eq(assessment.itemId, cell.itemId),
        eq(criticalObject.reviewerId, cell.reviewerId),
        eq(criticalObject.status, "standing"),
      ),
    )
    .get()?.id;
}
