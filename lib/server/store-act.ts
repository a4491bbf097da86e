/**
 * Stores one act on a text: the log, the present text, and all that rests on
 * it - anchors, pages, search, places of reading - in the caller's transaction.
 */
import "server-only";
import type { Node } from "prosemirror-model";
import type { Step } from "prosemirror-transform";
import type { Db } from "@/db";
import { insertAct, savePresentText } from "@/db/queries/emendations";
import { replaceOutlineRows } from "@/db/queries/texts";
import { countWords } from "@/lib/document/outline";
import { lengthOf, MAIN, streamOf } from "@/lib/document/position";
import type { ActType } from "@/lib/emendation/log";
import { sha256 } from "@/lib/import/checksum.server";
import { carryAnchors } from "./carry-anchors";
import { carryReading } from "./carry-reading";
import { carrySearch } from "./carry-search";
import { carryStretches } from "./carry-stretches";
import { outlineRows } from "./outline-rows";
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

export function storeAct(
  db: Db,
  before: SourceText,
  after: SourceText,
  { steps, inverse, ...act }: NewAct,
): void {
  const { id: versionId, act: ordinal, ...version } = after.version;
  insertAct(db, {
    ...act,
    versionId,
    ordinal,
    steps: JSON.stringify(steps),
    inverse: JSON.stringify(inverse),
  });
  const { document, text, sha256, length, words, omissionMarks } = version;
  const figures = { sha256, length, words, omissionMarks };
  const stored = { versionId, act: ordinal, document, text, ...figures };
  savePresentText(db, { ...stored, changedAt: act.at });
  replaceOutlineRows(db, versionId, outlineRows(versionId, after.outline));
  carryAnchors(db, before, after, act);
  carryStretches(db, before, after);
  carrySearch(db, before, after);
  carryReading(db, before, after, steps);
}

/** The text one act later. Keep it (`keepText`) once it is stored, not before. */
export function textAfter(before: SourceText, document: Node): SourceText {
  const act = before.version.act + 1;
  const described = describeText({ id: before.version.id, act }, document);
  const main = streamOf(described.index, MAIN);
  const version = {
    ...before.version,
    act,
    document: JSON.stringify(document),
    text: main.text,
    sha256: sha256(main.text),
    length: lengthOf(main),
    words: countWords(main.text),
    omissionMarks: described.outline.omissions.length,
  };
  return { ...before, ...described, version };
}
