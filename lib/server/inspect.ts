/** A source in figures and places, for programs. */
import "server-only";
import type { Db } from "@/db";
import { unpackRuns } from "@/db/queries/runs";
import { fileFactsOf } from "@/db/queries/sources";
import { MAIN } from "@/lib/document/position";
import { type WayBack, wayBack } from "@/lib/import/way-back";
import { repairsOf, warningsOf } from "./source-detail";
import { type SourceText, sourceText } from "./text";
import { countBy, countNotes, countOmissions } from "./text-report";

/**
 * The figures of a source. Each `start` is in code points of the canonical
 * main stream, each `rawStart` in code points of the file's text.
 */
export function inspectSource(db: Db, slug: string) {
  const text = sourceText(db, slug);
  const { source, version, outline } = text;
  const raw = wayBackOf(text);
  const place = (start: number) => ({
    start,
    rawStart: raw.toRaw(MAIN, start),
  });
  const repairs = repairsOf(version);
  return {
    id: source.slug,
    title: source.title,
    profile: version.profile,
    sha256: fileFactsOf(db, source.id)?.sha256 ?? null,
    textVersion: version.sha256,
    words: version.words,
    pages: outline.pages.map(({ label, evidence, start }) => ({
      label,
      evidence,
      ...place(start),
    })),
    notes: countNotes(outline),
    omissions: countOmissions(outline),
    sections: outline.sections.map(({ title, kind, page, start }) => ({
      title,
      kind,
      page,
      ...place(start),
    })),
    units: outline.units.map((unit) => ({
      ordinal: unit.ordinal,
      kind: unit.kind,
      heading: unit.heading,
      sender: unit.sender,
      addressee: unit.addressee,
      date: unit.date,
      dateKind: unit.dateKind,
      ...place(unit.start),
    })),
    entries: outline.dates.map(({ literal, date, start }) => ({
      literal,
      edtf: date,
      ...place(start),
    })),
    repairs: {
      total: repairs.length,
      byRule: countBy(repairs, (repair) => repair.rule),
    },
    warnings: warningsOf(version),
  };
}

/** The way from a text back to the file it was read from. */
export function wayBackOf({ version }: Pick<SourceText, "version">): WayBack {
  return wayBack(unpackRuns(version));
}
