/**
 * What a window hears of others while it is open:
 *
 * GET  /api/sources/[slug]/changes?since=&window=&mode=   server-sent events
 *      "changes" (LiveChanges, its id the number of the last change in it),
 *      "here" (Present[]: who is here now)
 * POST /api/sources/[slug]/changes    WhereRequest → 204: where this window is
 *
 * A connection goes on from the number in Last-Event-ID, else from `since`.
 */
import { z } from "zod";
import type { Annotation, Reviewer } from "@/lib/annotation/annotation";
import type { ActJson } from "@/lib/emendation/emendation";

export const liveModes = ["read", "annotate", "emend"] as const;
export type LiveMode = (typeof liveModes)[number];

export const whereRequestSchema = z.object({
  /** Made by the window, as long as it lives. */
  window: z.string().min(1).max(64),
  mode: z.enum(liveModes),
  /** The heading one is under; "" when it is not known. */
  section: z.string().max(200),
});
export type WhereRequest = z.infer<typeof whereRequestSchema>;

/** Changes of one source that were stored together or shortly after. */
export interface LiveChanges {
  /** The text that all places below are of. */
  readonly textVersion: string;
  /** As they are now, as far as whoever listens may see them. */
  readonly annotations: readonly Annotation[];
  /** Ids of objects of criticism. */
  readonly objects: readonly string[];
  /** What was done to the text, in order; null when nothing was. */
  readonly acts: readonly ActJson[] | null;
  /** Too much happened, or something is hidden now: ask for everything anew. */
  readonly again: boolean;
}

/** Somebody whose window is open on this source. */
export interface Present {
  readonly reviewer: Reviewer;
  readonly mode: LiveMode;
  readonly section: string;
}
