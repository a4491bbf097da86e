/** The way from the present text back to the file it was read from. */
import "server-only";
import type { Mappable } from "prosemirror-transform";
import type { Db } from "@/db";
import { type RunRow, unpackRuns } from "@/db/queries/runs";
import {
  codePoint,
  type DocumentIndex,
  pmToCodePoint,
  streamOf,
  toPmPosition,
} from "@/lib/document/position";
import { mappingOf } from "@/lib/emendation/log";
import { type WayBack, wayBack } from "@/lib/import/way-back";
import { printedText, type SourceText } from "./text";
import { readLog } from "./text-log";

type Text = Pick<SourceText, "version" | "index">;

export function wayBackOf(db: Db, text: Text): WayBack {
  return wayBack(runsOf(db, text));
}

/** What of the file stands where in the present text, corrections included. */
export function runsOf(db: Db, { version, index }: Text): RunRow[] {
  const runs = unpackRuns(version);
  if (version.act === 0) return runs;
  const over = {
    mapping: mappingOf(readLog(db, version.id)),
    before: printedText(db, version.id).index,
    after: index,
  };
  return runs
    .flatMap((run) => carried(run, over))
    .sort((a, b) => (a.stream === b.stream ? a.from - b.from : 0));
}

interface Over {
  readonly mapping: Mappable;
  readonly before: DocumentIndex;
  readonly after: DocumentIndex;
}

/** A run cut where words were put in or taken out; nothing of those is left. */
function carried(run: RunRow, over: Over): RunRow[] {
  const stream = over.after.streams.get(run.stream);
  if (!stream) return [];
  const was = streamOf(over.before, run.stream);
  const place = (at: number, side: "start" | "end") => {
    const position = toPmPosition(was, codePoint(at), side);
    const assoc = side === "start" ? 1 : -1;
    return pmToCodePoint(stream, over.mapping.map(position, assoc));
  };
  const from = place(run.from, "start");
  const to = place(run.to, "end");
  const length = run.to - run.from;
  if (to - from === length) return [{ ...run, from, to }];
  const isCopied = run.rawTo - run.rawFrom === length;
  if (length > 1 && isCopied) {
    const half = length >> 1;
    const middle = run.from + half;
    const rawMiddle = run.rawFrom + half;
    return [
      ...carried({ ...run, to: middle, rawTo: rawMiddle }, over),
      ...carried({ ...run, from: middle, rawFrom: rawMiddle }, over),
    ];
  }
  return to > from ? [{ ...run, from, to }] : [];
}
