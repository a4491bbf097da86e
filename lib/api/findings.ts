/**
 * What goes over HTTP about findings of lenses.
 *
 * GET    /api/sources/[slug]/findings          FindingsPayload
 * GET    /api/sources/[slug]/findings/places   { places: FindingPlaceMark[] }
 * POST   /api/sources/[slug]/findings/run      RunRequest → RunState (202)
 * GET    /api/sources/[slug]/findings/run      RunState
 * DELETE /api/sources/[slug]/findings/run      stops the run → RunState
 * PATCH  /api/sources/[slug]/findings/[id]     DecisionRequest → StoredFinding
 * GET    /api/gazetteer                        { facts: Fact[] }
 * POST   /api/gazetteer                        GazetteerEntry → Fact (201)
 * PATCH  /api/gazetteer/[id]                   { off } → Fact
 * DELETE /api/gazetteer/[id]                   → 204; a shipped fact comes back
 * POST   /api/gazetteer/import                 { csv } → { added }
 * GET    /api/gazetteer/export                 all facts in use as CSV
 */
import { z } from "zod";
import type { Reviewer } from "@/lib/annotation/annotation";
import type { StreamRange } from "@/lib/document/position";
import type { GazetteerEntry } from "@/lib/lenses/gazetteer/entry";
import type { Count, Finding, Strip } from "@/lib/lenses/lens";
import { type FindingState, findingStates } from "@/lib/vocabulary/findings";
import { type Axis, ids } from "@/lib/vocabulary/vocabulary";

export const runRequestSchema = z.object({
  /** Ids of lenses; empty is all of them. */
  only: z.array(z.string().max(100)).max(50),
});
export type RunRequest = z.infer<typeof runRequestSchema>;

export const decisionRequestSchema = z.object({
  state: z.enum(ids(findingStates)),
  /** Why, in a few words at least: a check proposes, a person answers for it. */
  reason: z.string().trim().min(1, "Say why, in a few words.").max(20_000),
});
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;

export interface Decision {
  readonly state: FindingState;
  readonly reviewer: Reviewer;
  readonly at: string;
  readonly reason: string;
}

export interface StoredFinding extends Finding {
  readonly state: FindingState;
  /** The oldest first. */
  readonly decisions: readonly Decision[];
  /** Printed page of the first place; null when not known. */
  readonly page: string | null;
  /** Place of the first words in the running text, to order them by. */
  readonly at: number;
  /** True when the text has changed since, or a later run did not meet it. */
  readonly stale: boolean;
  /** The evidence made of it when it was accepted. */
  readonly evidenceId: string | null;
  /** Hypotheses under which the passage was written before it could be. */
  readonly contradicts: readonly HypothesisClash[];
}

/** A finding with an earliest time against a dating of a hypothesis. */
export interface HypothesisClash {
  readonly hypothesisId: string;
  /** The hypothesis in words. */
  readonly hypothesis: string;
  readonly compositionId: string;
  /** EDTF: when the passage was written, if the hypothesis holds. */
  readonly written: string;
  /** "certain": no day of writing fits; "possible": some do not. */
  readonly force: "certain" | "possible";
}

export interface LensReport {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly limits: string;
  readonly kinds: readonly { readonly id: string; readonly label: string }[];
  /** Null when it was never run here. */
  readonly run: {
    readonly at: string;
    /** True when it read another text, or asked other facts, than there are. */
    readonly stale: boolean;
    /** What has changed since; null when nothing has. */
    readonly changed: "text" | "facts" | null;
    readonly examined: readonly Count[];
    readonly skipped: readonly Count[];
    readonly strips: readonly Strip[];
  } | null;
  /** Decided by people: of this source, and of the whole library. */
  readonly accepted: number;
  readonly rejected: number;
  readonly acceptedEverywhere: number;
  readonly rejectedEverywhere: number;
}

export interface FindingsPayload {
  readonly textVersion: string;
  /** Length of the running text in code points, for the axis of strips. */
  readonly length: number;
  readonly pages: readonly { readonly label: string; readonly start: number }[];
  readonly lenses: readonly LensReport[];
  readonly findings: readonly StoredFinding[];
}

export interface RunState {
  readonly state: "idle" | "running" | "done" | "failed" | "stopped";
  /** 0 to 1. */
  readonly done: number;
  /** Why it failed, in words for the screen. */
  readonly message: string | null;
}

/** A box in the margin of the text. */
export interface FindingPlaceMark extends StreamRange {
  readonly label: string;
  readonly href: string;
}

/** What a judgment that begins with a finding is filled with. */
export interface FindingTarget {
  readonly ranges: readonly StreamRange[];
  /** The question it bears on. The answer is the person's. */
  readonly axis: Axis;
  readonly rationale: string;
}

/** A dated fact as the list shows it. */
export interface Fact extends GazetteerEntry {
  /** One of those the program brings. */
  readonly shipped: boolean;
  /** Recorded, changed or switched by a person; taken away by withdrawing. */
  readonly own: boolean;
  readonly off: boolean;
}
