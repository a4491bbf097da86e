/**
 * Stores acts on a text: the log, the present text, and all that rests on
 * it - anchors, pages, search, places of reading - in the caller's transaction.
 */
import "server-only";
import type { Node } from "prosemirror-model";
import type { Step } from "prosemirror-transform";
import type { Db } from "@/db";
import { insertAct, savePresentText } from "@/db/queries/emendations";
import { replaceOutlineRows } from "@/db/queries/texts";
import { wordsOf } from "@/lib/document/outline";
import { lengthOf, MAIN, streamOf } from "@/lib/document/position";
import type { ActType } from "@/lib/emendation/log";
import { reachOf } from "@/lib/emendation/reach";
import { sha256 } from "@/lib/import/checksum.server";
import { carryAnchors } from "./carry-anchors";
import { carryReading } from "./carry-reading";
import { carrySearch } from "./carry-search";
import { carryStretches } from "./carry-stretches";
import { outlineRows } from "./outline-rows";
import { carryRounds } from "./rounds/carry";
import { describeText, type SourceText } from "./text";

export interface NewAct {
  readonly emendationId: string;
  readonly type: ActType;
  readonly of: number | null;
  readonly steps: readonly Step[];
  readonly inverse: readonly Step[];
  readonly reviewerId: string;
  readonly at: string;
}

export function storeActs(
  db: Db,
  before: SourceText,
  after: SourceText,
  acts: readonly NewAct[],
): void {
  const { id: versionId, act: last, ...version } = after.version;
  acts.forEach(({ steps, inverse, ...act }, i) => {
    insertAct(db, {
      ...act,
      versionId,
      ordinal: before.version.act + 1 + i,
      steps: JSON.stringify(steps),
      inverse: JSON.stringify(inverse),
    });
  });
  const { document, text, sha256, length, words, omissionMarks } = version;
  const figures = { sha256, length, words, omissionMarks };
  const stored = { versionId, act: last, document, text, ...figures };
  savePresentText(db, { ...stored, changedAt: acts[0]?.at ?? "" });
  replaceOutlineRows(db, versionId, outlineRows(versionId, after.outline));
  const steps = acts.flatMap((act) => [...act.steps]);
  const reach = reachOf(steps, before.index, after.index);
  if (!reach) return;
  carryAnchors(db, before, after, acts, reach);
  carryStretches(db, before, after);
  carryRounds(db, before, after);
  carrySearch(db, before, after);
  carryReading(db, before, after, steps, reach);
}

/** The text `count` acts later. Keep it (`keepText`) once it is stored. */
export function textAfter(
  before: SourceText,
  document: Node,
  count = 1,
): SourceText {
  const act = before.version.act + count;
  const described = describeText({ id: before.version.id, act }, document);
  const main = streamOf(described.index, MAIN);
  const version = {
    ...before.version,
    act,
    document: JSON.stringify(document),
    text: main.text,
    sha256: sha256(main.text),
    length: lengthOf(main),
    words: wordsOf(described.outline),
    omissionMarks: described.outline.omissions.length,
  };
  return { ...before, ...described, version };
}
