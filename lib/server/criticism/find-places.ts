/** Where a cited place is in the text at hand: by the file, else by its words. */

import { unpackRuns } from "@/db/queries/runs";
import {
  type DocumentSearch,
  indexForSearch,
} from "@/lib/annotation/document-search";
import type { CitedPlace } from "@/lib/annotation/stance";
import type { Stretch } from "@/lib/criticism/fields";
import { placeStretch, stretchAt } from "@/lib/criticism/stretch";
import type { Run } from "@/lib/import/format";
import type { SourceText } from "../text";

export interface PlaceFinder {
  /** The stretch a place names; "orphaned" when its words are not found. */
  stretch(place: CitedPlace): Stretch;
}

/** `sameFile`: the offsets of the places count in the very file imported. */
export function placeFinder(text: SourceText, sameFile: boolean): PlaceFinder {
  const runs = sameFile ? unpackRuns(text.version) : [];
  let search: DocumentSearch | undefined;
  return {
    stretch(place) {
      const label = labelOf(place);
      const range = rangeInFile(runs, place);
      if (range) return stretchAt(text.index, range, label);
      search ??= indexForSearch(text.index);
      const { opens, closes } = place;
      const near = nearPages(text, place.page);
      return placeStretch(search, {
        opens,
        closes: closes === "" ? opens : closes,
        label,
        ...(near && { near }),
      });
    },
  };
}

/** "pp. 30-31, 'Third Saturday of May'". */
export function labelOf({ page, unit }: CitedPlace): string {
  const pages =
    page === "" ? "" : `${page.includes("-") ? "pp." : "p."} ${page}`;
  return [pages, unit].filter(Boolean).join(", ").slice(0, 500);
}

/** The part of one stream that came from this part of the file. */
function rangeInFile(
  runs: readonly Run[],
  { rawStart, rawEnd }: CitedPlace,
): Pick<Stretch, "stream" | "start" | "end"> | null {
  if (rawStart === null) return null;
  const until = rawEnd ?? rawStart + 1;
  const touched = runs.filter(
    (run) => run.rawFrom < until && run.rawTo > rawStart,
  );
  const main = touched.filter(({ stream }) => stream === "main");
  const own = main.length > 0 ? main : sameStream(touched);
  const first = own.reduce<Run | null>(
    (least, run) => (!least || run.from < least.from ? run : least),
    null,
  );
  const last = own.reduce<Run | null>(
    (most, run) => (!most || run.to > most.to ? run : most),
    null,
  );
  if (!first || !last) return null;
  const start = first.from + Math.max(0, rawStart - first.rawFrom);
  const end = last.to - Math.max(0, last.rawTo - until);
  return {
    stream: first.stream,
    start: Math.min(start, first.to),
    end: Math.max(Math.min(start, first.to), Math.max(end, last.from)),
  };
}

function sameStream(runs: readonly Run[]): Run[] {
  return runs.filter(({ stream }) => stream === runs[0]?.stream);
}

/** Where the pages named begin, so that like words elsewhere are not taken. */
function nearPages({ outline, version }: SourceText, cited: string) {
  const [from = "", to = from] = cited.split(/[-–]/).map((part) => part.trim());
  const first = outline.pages.findIndex(({ label }) => label === from);
  const last = outline.pages.findIndex(({ label }) => label === to);
  const start = outline.pages[first]?.start;
  if (start === undefined) return null;
  const end = outline.pages[last + 1]?.start ?? version.length;
  return { start, end: last < 0 ? start : end };
}
