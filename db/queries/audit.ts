/** Who saw, changed, exported what. */
import { and, desc, eq, lt } from "drizzle-orm";
import type { Db } from "../client";
import { audit, reviewer, source } from "../schema";

export type AuditRow = typeof audit.$inferSelect;

export function insertAudit(db: Db, row: Omit<AuditRow, "number">): void {
  db.insert(audit).values(row).run();
}

export interface AuditQuery {
  /** Id of a source; null is all of them. */
  readonly sourceId: string | null;
  /** Only what stands before this number; null begins at the end. */
  readonly before: number | null;
  readonly limit: number;
}

/** The newest first, with the names of persons and sources. */
export function auditRows(db: Db, { sourceId, before, limit }: AuditQuery) {
  return db
    .select({ entry: audit, name: reviewer.name, slug: source.slug })
    .from(audit)
    .leftJoin(reviewer, eq(reviewer.id, audit.reviewerId))
    .leftJoin(source, eq(source.id, audit.sourceId))
    .where(
      and(
        sourceId === null ? undefined : eq(audit.sourceId, sourceId),
        before === null ? undefined : lt(audit.number, before),
      ),
    )
    .orderBy(desc(audit.number))
    .limit(limit)
    .all();
}
