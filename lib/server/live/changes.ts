/** What happened in a source since a change, as whoever looks may see it. */
import "server-only";
import { areSealed, type Db, hiddenThings, sightOf } from "@/db";
import { type ChangeRow, changesAfter, lastChange } from "@/db/queries/changes";
import { currentVersionFacts } from "@/db/queries/texts";
import type { LiveChanges } from "@/lib/api/live";
import type { ActJson } from "@/lib/emendation/emendation";
import { readTextKey, textKey } from "@/lib/emendation/text-key";
import type { May } from "../door";
import { annotationsOf } from "../load-annotations";
import { logJson } from "../text-log";

/** More changes than this are not told one by one. */
export const TOLD_AT_ONCE = 500;

export interface Told {
  /** The number of the last change that is in it. */
  readonly seq: number;
  /** LiveChanges as JSON; "" when none of it may be seen by whoever looks. */
  readonly words: string;
}

/** The number of the last change; a page asks for it before it reads. */
export function changeNow(db: May<"read">): number {
  return lastChange(db);
}

/** Null when nothing happened after number `since`. */
export function changesSince(
  db: Db,
  sourceId: string,
  since: number,
): Told | null {
  const rows = changesAfter(db, sourceId, since, TOLD_AT_ONCE + 1);
  const last = rows.at(-1);
  if (!last) return null;
  if (rows.length > TOLD_AT_ONCE) {
    return everything(db, sourceId);
  }
  const name = [sourceId, since, last.seq, sightFor(db, rows)].join(" ");
  return { seq: last.seq, words: toldBefore(db, sourceId, rows, name) };
}

/** For whoever was away too long, or knows changes that are not there. */
export function everything(db: Db, sourceId: string): Told {
  const seq = lastChange(db);
  const told: LiveChanges = {
    textVersion: presentKey(db, sourceId),
    annotations: [],
    objects: [],
    acts: null,
    again: true,
  };
  return { seq, words: JSON.stringify(told) };
}

/** Who looks, where that matters: what is not sealed is the same for all. */
function sightFor(db: Db, rows: readonly ChangeRow[]): string {
  const said = [...thingsIn(rows, "annotation"), ...thingsIn(rows, "object")];
  return areSealed(db, said) ? sightOf(db) : "";
}

/** Everybody who follows a source is told the same: it is put together once. */
const KEPT = 32;
const kept = new WeakMap<object, Map<string, string>>();

function toldBefore(
  db: Db,
  sourceId: string,
  rows: readonly ChangeRow[],
  name: string,
): string {
  const known = kept.get(db.$client) ?? new Map<string, string>();
  kept.set(db.$client, known);
  const words = known.get(name) ?? wordsOf(changesIn(db, sourceId, rows));
  known.delete(name);
  known.set(name, words);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return words;
}

function wordsOf(changes: LiveChanges): string {
  const { annotations, objects, acts, again } = changes;
  const something = annotations.length + objects.length > 0 || acts || again;
  return something ? JSON.stringify(changes) : "";
}

function changesIn(
  db: Db,
  sourceId: string,
  rows: readonly ChangeRow[],
): LiveChanges {
  const ids = thingsIn(rows, "annotation");
  const objects = thingsIn(rows, "object");
  const hidden = objects.length > 0 ? hiddenThings(db) : new Set();
  return {
    textVersion: presentKey(db, sourceId),
    annotations: ids.length > 0 ? annotationsOf(db, sourceId, ids) : [],
    objects: objects.filter((id) => !hidden.has(id)),
    acts: actsSince(db, sourceId, thingsIn(rows, "text")),
    again: rows.some(({ kind }) => kind === "sight"),
  };
}

function thingsIn(rows: readonly ChangeRow[], wanted: ChangeRow["kind"]) {
  const found = rows.filter(({ kind }) => kind === wanted);
  return [...new Set(found.map(({ thing }) => thing))];
}

/** The log from the first of these texts on; none of a text that was replaced. */
function actsSince(
  db: Db,
  sourceId: string,
  texts: readonly string[],
): ActJson[] | null {
  if (texts.length === 0) return null;
  const present = currentVersionFacts(db, sourceId);
  const acts = texts
    .map(readTextKey)
    .filter((moment) => moment?.versionId === present?.id)
    .map((moment) => moment?.act ?? 0);
  if (!present || acts.length === 0) return [];
  return logJson(db, present.id, Math.min(...acts));
}

function presentKey(db: Db, sourceId: string): string {
  const facts = currentVersionFacts(db, sourceId);
  return facts ? textKey({ versionId: facts.id, act: facts.act }) : "";
}
