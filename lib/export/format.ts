/**
 * What an exporter is: an edition in, files out, with a count and a list of
 * what the format cannot carry. One folder per format, listed in registry.ts.
 */
import type { Edition, Loss } from "@/lib/edition/edition";

/** How much of a feature of the edition a format carries. */
export interface Capability {
  readonly feature: Feature;
  readonly carried: "whole" | "partly" | "no";
  /** What is missing, in words for the person who exports; "" for nothing. */
  readonly remark: string;
}

/** The features every format answers for, so that tables can be compared. */
export const features = [
  "text", // the words of the source
  "structure", // divisions, units, headings, verse, lists
  "typography", // emphasis, small capitals, languages
  "pages", // printed page borders
  "printed notes", // notes of the source and their calls
  "corrections", // the printed reading beside the corrected one, and why
  "omission marks", // gaps the source itself marks
  "judgments",
  "stances", // where a judgment stands towards a stated proposition
  "omissions",
  "links",
  "comments",
  "criticism", // evidence, relations, hypotheses, custody, hands, verdicts
  "overlapping passages",
  "several passages", // one annotation on several ranges
  "points", // an annotation between two characters
  "passages in notes",
  "places lost", // orphaned and ambiguous anchors
  "reviewers",
  "vocabulary",
  "history",
  "metadata",
] as const;
export type Feature = (typeof features)[number];

export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ExportResult {
  /** One file, or several that belong together (the caller zips them). */
  readonly files: readonly ExportFile[];
  readonly counts: {
    readonly annotationsIn: number;
    readonly annotationsOut: number;
  };
  /** What this format lost of this edition; without the edition's own. */
  readonly losses: readonly Loss[];
}

export interface ExportFormat {
  readonly id: string;
  readonly label: string;
  readonly mediaType: string;
  /** Without the dot; of the single file, or "zip" for several. */
  readonly extension: string;
  readonly capabilities: readonly Capability[];
  /** It holds withdrawn annotations too, which an edition leaves out. */
  readonly carriesWithdrawn?: true;
  /** What writing this edition would lose, without writing it. */
  losses(edition: Edition): readonly Loss[];
  /** What this computer lacks to write it, in one line; null for nothing. */
  missing?(): string | null;
  /** Deterministic: the same edition gives the same bytes. */
  write(
    edition: Edition,
    tell?: Progress,
  ): ExportResult | Promise<ExportResult>;
}

/** Called with what is being done, in a few words, while it takes long. */
export type Progress = (doing: string) => void;
