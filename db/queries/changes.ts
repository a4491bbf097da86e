/** The log of what changed in a source, to be followed. */
import type { Db } from "../client";
import type { change } from "../schema";
import { statement } from "../statement";

export type ChangeRow = Pick<
  typeof change.$inferSelect,
  "seq" | "kind" | "thing"
>;

/** The number of the last change of any source; 0 before the first. */
export function lastChange(db: Db): number {
  const last = statement(db, "SELECT max(seq) FROM change").pluck().get();
  return (last as number | null) ?? 0;
}

/** Changes of a source after number `seq`, oldest first, at most `limit`. */
export function changesAfter(
  db: Db,
  sourceId: string,
  seq: number,
  limit: number,
): ChangeRow[] {
  return statement(
    db,
    `SELECT seq, kind, thing FROM change
     WHERE source_id = @sourceId AND seq > @seq ORDER BY seq LIMIT @limit`,
  ).all({ sourceId, seq, limit }) as ChangeRow[];
}
