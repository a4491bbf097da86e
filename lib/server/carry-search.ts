/** The search index after a correction: only what changed is written anew. */
import type { Db } from "@/db";
import {
  deletePassage,
  insertPassages,
  movePassage,
  type PassageRow,
  passagesOf,
} from "@/db/queries/search";
import { searchBlocks } from "./search-blocks";
import type { SourceText } from "./text";

export function carrySearch(
  db: Db,
  { source }: SourceText,
  { document, index, outline }: SourceText,
): void {
  const wanted = searchBlocks(source.id, document, index, outline);
  const waiting = new Map<string, PassageRow[]>();
  for (const row of wanted) push(waiting, nameOf(row), row);
  for (const row of passagesOf(db, source.id, ["text", "note"])) {
    const next = waiting.get(nameOf(row))?.shift();
    if (!next) deletePassage(db, row.id);
    else if (next.start !== row.start || next.page !== row.page) {
      movePassage(db, row.id, next);
    }
  }
  insertPassages(db, [...waiting.values()].flat());
}

/** The same words in the same place of the source: the row may stay. */
function nameOf({ place, ref, text }: PassageRow): string {
  return `${place}\n${ref}\n${text}`;
}

function push<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
