/** What screens and programs send and get about review rounds. */
import { z } from "zod";
import { judgmentSchema, type Reviewer } from "@/lib/annotation/annotation";
import type { ComparedPlace, GivenAnswer } from "@/lib/rounds/compare";
import type { AxisFigures } from "@/lib/rounds/figures";
import type { KnownFigures } from "@/lib/rounds/known";
import {
  knownAs,
  roundWays,
  type SettlementOutcome,
  settlementOutcomes,
} from "@/lib/vocabulary/rounds";
import { type Axis, axes, ids } from "@/lib/vocabulary/vocabulary";

const line = z.string().trim().min(1).max(200);
const words = z.string().max(20_000);
const place = z.int().nonnegative();

/** A passage whose truth is known, mixed in among those in question. */
const controlSchema = z.object({
  /** Slug of the source it stands in. */
  source: z.string().min(1),
  /** Its words, exactly as they stand there. */
  exact: z.string().min(1).max(20_000),
  known: z.enum(ids(knownAs)).exclude(["unknown"]),
  ground: line,
});

export const openRoundSchema = z.object({
  id: z.string(),
  title: line,
  question: words.default(""),
  axes: z.array(z.enum(ids(axes))).min(1),
  blind: z.boolean(),
  way: z.enum(ids(roundWays)),
  grain: z.enum(["unit", "paragraph"]),
  /** Code points of the main stream; without them the whole source. */
  from: place.optional(),
  to: place.optional(),
  /** How many are drawn, for a sample. */
  count: z.int().positive().max(5_000).optional(),
  seed: z.int().nonnegative().max(0xffff_ffff).optional(),
  members: z.array(z.string()).min(1).max(50),
  /** For an assignment: which passage (by where it starts) goes to whom. */
  assigned: z
    .array(z.object({ start: place, reviewers: z.array(z.string()).min(1) }))
    .max(5_000)
    .default([]),
  controls: z.array(controlSchema).max(200).default([]),
  /** Day by which it is to be done. */
  until: z.iso.date().nullable().default(null),
});
export type OpenRoundRequest = z.input<typeof openRoundSchema>;

/** A judgment in a round: places count from the beginning of the passage. */
export const judgePassageSchema = z.object({
  id: z.string(),
  start: place,
  end: place,
  judgments: z.array(judgmentSchema).min(1),
});
export type JudgePassageRequest = z.infer<typeof judgePassageSchema>;

export const submitSchema = z.object({
  outcome: z.enum(["judged", "nothing"]),
});

export const settleSchema = z.object({
  /** Keys of the places; several at once only where all agree. */
  places: z.array(z.string()).min(1).max(5_000),
  outcome: z.enum(ids(settlementOutcomes)),
  /** The annotation adopted. */
  adopt: z.string().optional(),
  /** The editor's own judgment. */
  own: judgmentSchema.optional(),
  reason: z.string().trim().min(1).max(20_000),
});
export type SettleRequest = z.infer<typeof settleSchema>;

export const replySchema = z.object({
  id: z.string(),
  text: words.default(""),
  mentions: z.array(z.string()).max(50).default([]),
  act: z.enum(["said", "resolved", "reopened"]).default("said"),
});
export type ReplyRequest = z.input<typeof replySchema>;

export interface RoundSummary {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly axes: readonly Axis[];
  readonly blind: boolean;
  readonly way: (typeof roundWays)[number]["id"];
  readonly seed: number;
  readonly openedBy: Reviewer;
  readonly openedAt: string;
  readonly until: string | null;
  readonly closedAt: string | null;
  readonly passages: number;
  readonly members: readonly MemberProgress[];
}

/** How many passages somebody has submitted: never what was said of them. */
export interface MemberProgress {
  readonly reviewer: Reviewer;
  readonly removed: boolean;
  readonly given: number;
  readonly submitted: number;
}

/** A passage as its reviewer gets it: without name, heading or page. */
export interface PackageItem {
  readonly id: string;
  readonly words: string;
  /** Ends of its sentences, in code points from its beginning. */
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
  }[];
  readonly submitted: "judged" | "nothing" | null;
  readonly judgments: readonly GivenJudgment[];
}

/** A judgment of one's own, not submitted yet. */
export interface GivenJudgment extends Omit<GivenAnswer, "reviewerId"> {
  readonly version: number;
}

export interface Package {
  readonly round: RoundSummary;
  readonly items: readonly PackageItem[];
}

/** What an editor made of a place; null where nothing stands. */
export interface SettledPlace {
  readonly id: string;
  readonly version: number;
  readonly outcome: SettlementOutcome;
  readonly settledId: string | null;
  readonly reason: string;
  readonly by: Reviewer;
  readonly at: string;
}

export interface ComparedItem {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly known: (typeof knownAs)[number]["id"];
  readonly ground: string;
  readonly submitted: readonly string[];
  readonly places: readonly (ComparedPlace & {
    readonly settled: SettledPlace | null;
  })[];
}

export interface ComparedRound {
  readonly round: RoundSummary;
  readonly items: readonly ComparedItem[];
}

export interface RoundAgreement {
  readonly round: RoundSummary;
  /** Passages submitted by two reviewers or more. */
  readonly compared: number;
  readonly axes: readonly AxisFigures[];
  readonly known: readonly KnownFigures[];
}

export interface ThreadReply {
  readonly id: string;
  readonly reviewer: Reviewer;
  readonly at: string;
  readonly text: string;
  readonly mentions: readonly Reviewer[];
  readonly act: "said" | "resolved" | "reopened";
}
