/** A source in figures and places, for programs (see the command line). */
import "server-only";
import { fileFactsOf } from "@/db/queries/sources";
import { MAIN } from "@/lib/document/position";
import { reportOf } from "@/lib/import/report";
import { wayBack } from "@/lib/import/way-back";
import type { May } from "./door";
import { repairsOf, warningsOf } from "./source-detail";
import { sourceText } from "./text";
import { runsOf } from "./way-back";

/**
 * The figures of a source. Each `start` is in code points of the canonical
 * main stream, each `rawStart` in code points of the file's text.
 */
export function inspectSource(db: May<"read">, slug: string) {
  const text = sourceText(db, slug);
  const { source, version, document, outline } = text;
  const runs = runsOf(db, text);
  const raw = wayBack(runs);
  const report = reportOf(document, runs, repairsOf(version));
  return {
    id: source.slug,
    title: source.title,
    profile: version.profile,
    sha256: fileFactsOf(db, source.id)?.sha256 ?? null,
    textVersion: version.sha256,
    words: report.words,
    pages: report.pages,
    notes: report.notes,
    omissions: report.omissions,
    sections: outline.sections.map(({ title, kind, page, start }) => ({
      title,
      kind,
      page,
      start,
      rawStart: raw.toRaw(MAIN, start),
    })),
    units: report.units,
    entries: report.entries,
    repairs: report.repairs,
    warnings: warningsOf(version),
  };
}
