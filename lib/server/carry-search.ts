/** The search index after a correction: only what changed is written anew. */
import type { Db } from "@/db";
import {
  deletePassage,
  insertPassages,
  movePassage,
  type PassagePlace,
  type PassageRow,
  placesOfText,
} from "@/db/queries/search";
import { searchBlocks } from "./search-blocks";
import type { SourceText } from "./text";

export function carrySearch(
  db: Db,
  before: SourceText,
  after: SourceText,
): void {
  const ids = new Map(
    placesOfText(db, before.source.id).map((row) => [nameOf(row), row.id]),
  );
  const was = blocksOf(before);
  const is = blocksOf(after);
  const { head, tail } = sameEnds(was, is);
  const missing = is.slice(head, is.length - tail);
  const keep = (old: PassageRow, now: PassageRow) => {
    const id = ids.get(nameOf(old));
    if (id === undefined) missing.push(now);
    else if (old.start !== now.start || old.page !== now.page) {
      movePassage(db, id, now);
    }
    ids.delete(nameOf(old));
  };
  for (let i = 0; i < head; i++) keep(at(was, i), at(is, i));
  for (let i = 1; i <= tail; i++) {
    keep(at(was, was.length - i), at(is, is.length - i));
  }
  for (const id of ids.values()) deletePassage(db, id);
  insertPassages(db, missing);
}

function blocksOf({ source, document, index, outline }: SourceText) {
  return searchBlocks(source.id, document, index, outline);
}

/** How many entries at the beginning and at the end have the same words. */
function sameEnds(was: readonly PassageRow[], is: readonly PassageRow[]) {
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && isSame(at(was, head), at(is, head))) head++;
  let tail = 0;
  const last = (list: readonly PassageRow[]) =>
    at(list, list.length - 1 - tail);
  while (tail < most - head && isSame(last(was), last(is))) tail++;
  return { head, tail };
}

function isSame(one: PassageRow, other: PassageRow): boolean {
  return (
    one.place === other.place &&
    one.ref === other.ref &&
    one.text === other.text
  );
}

function nameOf({ place, ref, start }: PassagePlace | PassageRow): string {
  return `${place} ${ref} ${start}`;
}

function at(list: readonly PassageRow[], i: number): PassageRow {
  return list[i] as PassageRow;
}
