/** A correction of the text as it travels between screens and server. */
import { z } from "zod";
import type { Reviewer } from "@/lib/annotation/annotation";
import {
  type EmendationKind,
  emendationKinds,
  ids,
} from "@/lib/vocabulary/vocabulary";
import type { ActType } from "./log";

const MAX_REASON = 20_000;
export const reasonSchema = z.string().max(MAX_REASON);
export const emendationKindSchema = z.enum(ids(emendationKinds));

/** Kind and reason, which may be given or changed later. */
export const descriptionSchema = z.object({
  kind: emendationKindSchema,
  reason: reasonSchema,
});
export type Description = z.infer<typeof descriptionSchema>;

export const emendRequestSchema = descriptionSchema.extend({
  /** Made by the client (UUID 7), so that a repeated request changes nothing. */
  id: z.string(),
  /** The text the steps were made on (see text-key.ts). */
  textVersion: z.string(),
  /** ProseMirror steps, and moves of blocks. */
  steps: z.array(z.record(z.string(), z.unknown())).min(1).max(100),
  /**
   * Page borders, note calls and marks of omission are not lost by typing over
   * them: a correction that takes one away says so.
   */
  removes: z.boolean().default(false),
});
export type EmendRequest = z.input<typeof emendRequestSchema>;

/** The text the sender has: the answer tells what became of it since. */
const seen = { textVersion: z.string().optional() };

/** What is done with a correction that is there already. */
export const emendationChangeSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("undo"), ...seen }),
  z.object({ type: z.literal("redo"), ...seen }),
  descriptionSchema.extend({ type: z.literal("describe"), ...seen }),
]);
export type EmendationChange = z.input<typeof emendationChangeSchema>;

/** Somebody looked at version `seen` of an annotation whose words changed. */
export const lookRequestSchema = z.object({ seen: z.int().positive() });

/** A correction, whether it stands or was taken back. */
export interface Emendation {
  readonly id: string;
  /** Counts from 1 within the text, in the order of making. */
  readonly ordinal: number;
  readonly kind: EmendationKind;
  readonly reason: string;
  /** The reading before and after, in whole words. */
  readonly before: string;
  readonly after: string;
  /** Label of the printed page; null when unknown. */
  readonly page: string | null;
  readonly reviewer: Reviewer;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly undone: { readonly by: Reviewer; readonly at: string } | null;
  /** How many annotations rest on the words it changed, not looked at yet. */
  readonly resting: number;
  /** Where it stands now, code points; null while it is taken back. */
  readonly place: EmendationPlace | null;
}

export interface EmendationPlace {
  readonly stream: string;
  readonly start: number;
  readonly end: number;
}

/** An act of the log as it travels. */
export interface ActJson {
  readonly ordinal: number;
  readonly emendationId: string;
  readonly type: ActType;
  readonly of: number | null;
  readonly steps: readonly unknown[];
  readonly inverse: readonly unknown[];
}

/** The answer to a correction: the text is now another. */
export interface EmendAnswer {
  readonly textVersion: string;
  readonly emendation: Emendation;
  /** The acts since the text that the request named; the new one is the last. */
  readonly acts: readonly ActJson[];
}
