/** Findings of lenses: stored by run, met again by id, decided by people. */
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Db } from "../client";
import {
  finding,
  findingDecision,
  gazetteerEntry,
  lensRun,
  reviewer,
} from "../schema";

export type LensRunRow = typeof lensRun.$inferSelect;
export type FindingRow = typeof finding.$inferSelect;
export type DecisionRow = typeof findingDecision.$inferSelect;
export type GazetteerRow = typeof gazetteerEntry.$inferSelect;

export function runsOf(db: Db, sourceId: string): LensRunRow[] {
  return db.select().from(lensRun).where(eq(lensRun.sourceId, sourceId)).all();
}

/** Puts this run in place of the last one of the same lens. */
export function saveRun(db: Db, row: LensRunRow): void {
  db.insert(lensRun)
    .values(row)
    .onConflictDoUpdate({
      target: [lensRun.sourceId, lensRun.lens],
      set: row,
    })
    .run();
}

export function findingsOfSource(db: Db, sourceId: string): FindingRow[] {
  return db.select().from(finding).where(eq(finding.sourceId, sourceId)).all();
}

export function findingById(
  db: Db,
  sourceId: string,
  id: string,
): FindingRow | undefined {
  return db
    .select()
    .from(finding)
    .where(and(eq(finding.sourceId, sourceId), eq(finding.id, id)))
    .get();
}

/** Adds a finding, or brings a known one to where it was seen now. */
export function saveFinding(db: Db, row: FindingRow): void {
  const { state: _, evidenceId: __, ...seen } = row;
  db.insert(finding)
    .values(row)
    .onConflictDoUpdate({ target: [finding.sourceId, finding.id], set: seen })
    .run();
}

export function setFindingState(
  db: Db,
  { sourceId, id }: Pick<FindingRow, "sourceId" | "id">,
  change: Partial<Pick<FindingRow, "state" | "evidenceId">>,
): void {
  db.update(finding)
    .set(change)
    .where(and(eq(finding.sourceId, sourceId), eq(finding.id, id)))
    .run();
}

/** Findings nobody decided on, that a new run did not meet again. */
export function removeFindings(
  db: Db,
  sourceId: string,
  ids: readonly string[],
): void {
  for (let i = 0; i < ids.length; i += 500) {
    db.delete(finding)
      .where(
        and(
          eq(finding.sourceId, sourceId),
          inArray(finding.id, ids.slice(i, i + 500)),
        ),
      )
      .run();
  }
}

export function insertDecision(db: Db, row: DecisionRow): void {
  db.insert(findingDecision).values(row).run();
}

/** Every decision on the findings of a source, the oldest first. */
export function decisionsOf(db: Db, sourceId: string) {
  return db
    .select({ decision: findingDecision, reviewer })
    .from(findingDecision)
    .innerJoin(reviewer, eq(reviewer.id, findingDecision.reviewerId))
    .where(eq(findingDecision.sourceId, sourceId))
    .orderBy(findingDecision.at, findingDecision.id)
    .all();
}

/** States of all decided findings of the library, for live precision. */
export function decidedStates(db: Db) {
  return db
    .select({ lens: finding.lens, state: finding.state })
    .from(finding)
    .where(ne(finding.state, "proposed"))
    .all();
}

export function gazetteerRows(db: Db): GazetteerRow[] {
  return db.select().from(gazetteerEntry).orderBy(gazetteerEntry.id).all();
}

export function saveGazetteerRow(db: Db, row: GazetteerRow): void {
  db.insert(gazetteerEntry)
    .values(row)
    .onConflictDoUpdate({ target: gazetteerEntry.id, set: row })
    .run();
}

export function removeGazetteerRow(db: Db, id: string): boolean {
  return (
    db.delete(gazetteerEntry).where(eq(gazetteerEntry.id, id)).run().changes > 0
  );
}
