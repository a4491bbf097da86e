import type { Db } from "../client";
import { statement } from "../statement";

/** What SQLite itself finds wrong; empty when the file is whole. */
export function integrityProblems(db: Db): string[] {
  const rows = db.$client.pragma("integrity_check") as {
    integrity_check: string;
  }[];
  return rows.map((row) => row.integrity_check).filter((text) => text !== "ok");
}

/** Rows that point to something not there. */
export function foreignKeyProblems(
  db: Db,
): { table: string; parent: string }[] {
  return db.$client.pragma("foreign_key_check") as {
    table: string;
    parent: string;
  }[];
}

/** Passages and targets of all annotations on one text version. */
export function anchorsOfVersion(db: Db, versionId: string) {
  return statement(
    db,
    `SELECT annotation_id AS annotationId, role, ordinal, stream, start, "end",
       exact, prefix, suffix, state
     FROM anchor WHERE version_id = ? ORDER BY annotation_id, role, ordinal`,
  ).all(versionId) as {
    annotationId: string;
    role: string;
    ordinal: number;
    stream: string;
    start: number;
    end: number;
    exact: string;
    prefix: string;
    suffix: string;
    state: "exact" | "moved" | "ambiguous" | "orphaned";
  }[];
}

/** Whether the full-text index agrees with the table it is made from. */
export function searchIndexAgrees(db: Db): boolean {
  try {
    db.$client.exec(
      "INSERT INTO search_index(search_index, rank) VALUES ('integrity-check', 1)",
    );
    return true;
  } catch {
    return false;
  }
}

/** The latest event of each annotation of a source. */
export function latestEvents(db: Db, sourceId: string) {
  return statement(
    db,
    `SELECT a.id, a.version, e.version AS eventVersion, e.snapshot,
       (SELECT count(*) FROM event WHERE annotation_id = a.id) AS events
     FROM annotation a LEFT JOIN event e ON e.annotation_id = a.id
       AND e.version = (SELECT max(version) FROM event WHERE annotation_id = a.id)
     WHERE a.source_id = ? ORDER BY a.id`,
  ).all(sourceId) as {
    id: string;
    version: number;
    eventVersion: number | null;
    snapshot: string | null;
    events: number;
  }[];
}
