/**
 * The whole record of a source as one JSON file: everything that is known of
 * it and was said of it, every step included. It is the form in which a case
 * is read back (lib/criticism/case-file.ts).
 */
import { CASE_FORMAT } from "@/lib/criticism/case-file";
import type { Edition } from "@/lib/edition/edition";
import { objectRecord } from "../criticism-record";
import { type ExportFormat, type ExportResult, features } from "../format";

export const json: ExportFormat = {
  id: "json",
  label: "Project (JSON)",
  mediaType: "application/json",
  extension: "json",
  capabilities: features.map((feature) => ({
    feature,
    carried: "whole",
    remark: "",
  })),
  carriesWithdrawn: true,
  losses: () => [],
  write,
};

function write(edition: Edition): ExportResult {
  const text = `${JSON.stringify(projectOf(edition), null, 2)}\n`;
  const count = edition.annotations.length;
  return {
    files: [
      {
        name: `${edition.source.slug}.json`,
        bytes: new TextEncoder().encode(text),
      },
    ],
    counts: { annotationsIn: count, annotationsOut: count },
    losses: [],
  };
}

function projectOf(edition: Edition) {
  const { source, text, statement, program, generatedAt } = edition;
  return {
    format: CASE_FORMAT,
    generatedAt,
    program,
    source: { ...source, textSha256: text.sha256 },
    statement,
    editorialDeclaration: edition.editorialDeclaration,
    pages: edition.pages,
    vocabularies: edition.taxonomies,
    reviewers: edition.everybody,
    annotations: annotationsOf(edition),
    objects: edition.criticism.objects.map(objectRecord),
    emendations: edition.emendations,
    apparatus: edition.apparatus,
    document: text.document.toJSON() as unknown,
  };
}

/** As they are kept, not as an edition prints them: withdrawn ones too. */
function annotationsOf({ stored, histories }: Edition) {
  return stored.map(({ reviewer, ...annotation }) => ({
    ...annotation,
    reviewer: reviewer.id,
    history: (histories.get(annotation.id) ?? []).map((step) => ({
      ...step,
      reviewer: step.reviewer.id,
    })),
  }));
}
