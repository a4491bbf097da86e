/** Where people stopped reading, and where annotations are found, carried on. */
import type { Step } from "prosemirror-transform";
import { Mapping } from "prosemirror-transform";
import type { Db } from "@/db";
import { placesOf, savePlace } from "@/db/queries/reading";
import { movePassage, passagesOf } from "@/db/queries/search";
import { pageAt } from "@/lib/document/outline";
import {
  codePoint,
  lengthOf,
  MAIN,
  pmToCodePoint,
  streamOf,
  toPmPosition,
} from "@/lib/document/position";
import type { SourceText } from "./text";

export function carryReading(
  db: Db,
  before: SourceText,
  after: SourceText,
  steps: readonly Step[],
): void {
  const mapping = new Mapping(steps.map((step) => step.getMap()));
  const was = streamOf(before.index, MAIN);
  const is = streamOf(after.index, MAIN);
  const carried = (place: number) => {
    const inside = codePoint(Math.min(place, lengthOf(was)));
    const position = toPmPosition(was, inside, "start");
    return pmToCodePoint(is, mapping.map(position, 1));
  };
  const sourceId = before.source.id;
  for (const row of placesOf(db, sourceId)) {
    const place = carried(row.place);
    if (place !== row.place) savePlace(db, { ...row, place });
  }
  for (const row of passagesOf(db, sourceId, ["annotation"])) {
    if (row.start === null) continue;
    const start = carried(row.start);
    const page = pageAt(after.outline.pages, start)?.label ?? null;
    if (start !== row.start || page !== row.page) {
      movePassage(db, row.id, { start, page });
    }
  }
}
