import type { Statement } from "better-sqlite3";
import type { Db } from "./client";

const prepared = new WeakMap<object, Map<string, Statement>>();

/** The statement for this SQL, prepared once for each database. */
export function statement(db: Db, sql: string): Statement {
  let known = prepared.get(db.$client);
  if (!known) {
    known = new Map();
    prepared.set(db.$client, known);
  }
  let found = known.get(sql);
  if (!found) {
    found = db.$client.prepare(sql);
    known.set(sql, found);
  }
  return found;
}
