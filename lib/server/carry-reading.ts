/** Where people stopped reading, and where annotations are found, carried on. */
import type { Step } from "prosemirror-transform";
import { Mapping } from "prosemirror-transform";
import type { Db } from "@/db";
import { placesOf, savePlace } from "@/db/queries/reading";
import {
  annotationsFoundAt,
  movePassage,
  shiftAnnotationsFound,
} from "@/db/queries/search";
import { pageAt } from "@/lib/document/outline";
import {
  codePoint,
  lengthOf,
  MAIN,
  pmToCodePoint,
  streamOf,
  toPmPosition,
} from "@/lib/document/position";
import type { Reach } from "@/lib/emendation/reach";
import type { SourceText } from "./text";

export function carryReading(
  db: Db,
  before: SourceText,
  after: SourceText,
  steps: readonly Step[],
  reach: Reach,
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
  const { to, by } = reach;
  const from = samePages(before, after) ? reach.from : 0;
  const until = from === 0 ? reach.length : to;
  const near = annotationsFoundAt(db, sourceId, from, until);
  if (by !== 0) shiftAnnotationsFound(db, sourceId, { after: until, by });
  for (const row of near) {
    const start = carried(row.start);
    const page = pageAt(after.outline.pages, start)?.label ?? null;
    movePassage(db, row.id, { start, page });
  }
}

/** Then what stands out of reach is on the page it was on. */
function samePages(before: SourceText, after: SourceText): boolean {
  const was = before.outline.pages;
  const is = after.outline.pages;
  return (
    was.length === is.length &&
    was.every(({ label }, i) => label === is[i]?.label)
  );
}
