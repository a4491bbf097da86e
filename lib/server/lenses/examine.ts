/** Findings for programs: of a stored source, or of a file that stays outside. */
import "server-only";
import { pageAt } from "@/lib/document/outline";
import { MAIN } from "@/lib/document/position";
import type { ReceivedFile } from "@/lib/import/format";
import { importFile } from "@/lib/import/registry";
import { type WayBack, wayBack } from "@/lib/import/way-back";
import type { FindingPlace, ReadText } from "@/lib/lenses/lens";
import { readText } from "@/lib/lenses/read-text";
import { type LensRun, lensById } from "@/lib/lenses/registry";
import { type LensTask, runLensTask } from "@/lib/lenses/task";
import type { May } from "../door";
import { sourceText } from "../text";
import { wayBackOf } from "../way-back";
import { factsInUse } from "./gazetteer";
import { lensTask } from "./prepare";

/**
 * The findings of a stored source, with places in the file too. Nothing is
 * stored: the same text and facts give the same answer. Each `start` is in
 * code points of its stream, each `rawStart` in code points of the file.
 */
export function examineSource(
  db: May<"read">,
  slug: string,
  only: readonly string[],
) {
  const text = sourceText(db, slug);
  const { source, key, document, outline } = text;
  const runs = runLensTask(lensTask(db, slug, only));
  const raw = wayBackOf(db, text);
  return {
    source: source.slug,
    textVersion: key,
    lenses: runs.map((run) => reportOf(run, { document, outline, raw })),
  };
}

/** The same for a file, read as an import would and not kept. */
export function examineFile(
  db: May<"enter">,
  file: ReceivedFile,
  only: readonly string[],
) {
  const imported = importFile(file, { profile: "auto" });
  const task: LensTask = {
    text: {
      document: JSON.stringify(imported.document.toJSON()),
      languages: [],
    },
    comparisons: [],
    gazetteer: factsInUse(db),
    only,
  };
  const { document } = imported;
  const { outline } = readText(document);
  const raw = wayBack(imported.runs);
  return {
    source: file.name,
    textVersion: null,
    lenses: runLensTask(task).map((run) =>
      reportOf(run, { document, outline, raw }),
    ),
  };
}

type Around = Pick<ReadText, "document" | "outline"> & {
  readonly raw: WayBack;
};

function reportOf({ lens, result }: LensRun, around: Around) {
  const { label } = lensById(lens);
  return {
    lens,
    label,
    findings: result.findings.map(({ places, ...finding }) => ({
      ...finding,
      places: places.map((place) => withPlace(place, around)),
    })),
    examined: result.examined,
    skipped: result.skipped,
    strips: result.strips,
  };
}

function withPlace(place: FindingPlace, { outline, raw }: Around) {
  const { stream, start, end } = place;
  const note = outline.notes.find(({ id }) => stream === `note/${id}`);
  const page =
    stream === MAIN ? pageAt(outline.pages, start)?.label : note?.page;
  return {
    ...place,
    page: page ?? null,
    rawStart: raw.toRaw(stream, start),
    rawEnd: raw.toRaw(stream, end),
  };
}
