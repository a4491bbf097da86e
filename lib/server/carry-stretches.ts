/** The stretches criticism is about, over one act on the text. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Db } from "@/db";
import { stretchesOfVersion, updateStretch } from "@/db/queries/criticism";
import { anchorFor, isInside, rangeOf } from "@/lib/annotation/selector";
import { stretchAt } from "@/lib/criticism/stretch";
import { Riders } from "@/lib/emendation/ride";
import type { SourceText } from "./text";
import { readLog } from "./text-log";

/** Each keeps its place; the words at its ends are those that stand there now. */
export function carryStretches(
  db: Db,
  before: SourceText,
  after: SourceText,
): void {
  const rows = stretchesOfVersion(db, before.version.id);
  if (rows.length === 0) return;
  const reached = before.version.act;
  const log = readLog(db, before.version.id, reached);
  const riders = new Riders(log, reached, before.index, after.index);
  for (const row of rows) {
    const range = rangeOf({ ...row, exact: "", prefix: "", suffix: "" });
    if (row.state === "orphaned" || !isInside(before.index, range)) continue;
    const anchor = anchorFor(before.index, range);
    const { anchor: now } = riders.carry({ anchor, origin: null });
    const { opens, closes } = stretchAt(after.index, now, row.label);
    const { start, end } = now;
    const same = { ...row, start, end, opens, closes };
    if (!isDeepStrictEqual(row, same)) updateStretch(db, same);
  }
}
