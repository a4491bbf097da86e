/** What a choice would give, in every format, before anything is written. */
import "server-only";
import type { EditionChoice } from "@/lib/edition/choice";
import type { Edition, Loss } from "@/lib/edition/edition";
import {
  type CountedCapability,
  countedCapabilities,
  countsOf,
} from "@/lib/export/counts";
import type { ExportFormat } from "@/lib/export/format";
import { exportFormats } from "@/lib/export/registry";
import type { May } from "./door";
import { previewEdition } from "./editions";
import { isWithoutText } from "./export-edition";

export interface FormatReport {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  /** Why this format cannot be had, in one line; null when it can. */
  readonly refused: string | null;
  readonly capabilities: readonly CountedCapability[];
  readonly losses: readonly LossReport[];
}

/** A loss as a screen shows it: the first places, and how many there are. */
export interface LossReport extends Loss {
  readonly places: readonly string[];
}

export interface EditionReport {
  readonly annotations: number;
  readonly reviewers: readonly string[];
  readonly pages: number;
  /** What the choice itself leaves out. */
  readonly losses: readonly LossReport[];
  /** What an editor should look at before it leaves the house. */
  readonly warnings: readonly string[];
  readonly formats: readonly FormatReport[];
}

const MOST_PLACES = 3;

/** AppError "not-found" for the source. */
export function editionReport(
  db: May<"read">,
  slug: string,
  choice: EditionChoice,
): EditionReport {
  const edition = previewEdition(db, slug, choice);
  const counts = countsOf(edition);
  return {
    annotations: edition.annotations.length,
    reviewers: edition.reviewers.map(({ name }) => name),
    pages: edition.pages.length,
    losses: edition.losses.map(shortened),
    warnings: warningsOf(edition, choice),
    formats: [...exportFormats.values()].map((format) => ({
      id: format.id,
      label: format.label,
      extension: format.extension,
      refused: refusalOf(format, choice),
      capabilities: countedCapabilities(format, counts),
      losses: format.losses(edition).map(shortened),
    })),
  };
}

function refusalOf(format: ExportFormat, { content }: EditionChoice) {
  if (content === "annotations" && !isWithoutText(format)) {
    return "Holds the text, and this edition is of the annotations alone.";
  }
  return format.missing?.() ?? null;
}

function warningsOf(edition: Edition, choice: EditionChoice): string[] {
  const { rights } = edition.source.metadata;
  const unsaid = edition.annotations.filter(
    ({ body }) =>
      body.kind === "judgment" &&
      body.judgments.some(({ rationale }) => rationale === ""),
  ).length;
  const lost = edition.annotations.filter((a) => a.unplaced.length > 0).length;
  return [
    ...(choice.responsibility ? [] : ["Nobody is named as responsible."]),
    ...(choice.licence ? [] : ["No licence is given: nobody may reuse it."]),
    ...(choice.content === "whole" && rights
      ? [`The text has rights of its own: ${rights}`]
      : []),
    ...(choice.naming === "names"
      ? []
      : [
          "Names in the words of annotations stay: look through them yourself.",
        ]),
    ...(unsaid > 0 ? [`${unsaid} judgments do not say why.`] : []),
    ...(lost > 0
      ? [`${lost} annotations have lost a place: look at them first.`]
      : []),
  ];
}

function shortened({ what, count, places }: Loss): LossReport {
  return { what, count, places: places.slice(0, MOST_PLACES) };
}
