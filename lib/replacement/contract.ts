/** A replacement as it travels between screens and server. */
import { z } from "zod";
import type { AnchorState } from "@/lib/vocabulary/vocabulary";

/** A place in the new text, offered for a passage. */
export interface OfferedPlace {
  /** Code points. */
  readonly range: {
    readonly stream: string;
    readonly start: number;
    readonly end: number;
  };
  readonly words: string;
  /** 0–1. */
  readonly score: number;
  /** Text on either side. */
  readonly before: string;
  readonly after: string;
  /** "p. 30", "p. 30 n. 2"; null when the page is not known. */
  readonly cite: string | null;
}

/** A passage that does not stand as it stood. */
export interface RepairItem {
  readonly annotationId: string;
  readonly role: "passage" | "target";
  readonly ordinal: number;
  readonly state: AnchorState;
  /** What was quoted, with what stood around it. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** What the annotation is and who made it, in words. */
  readonly kind: string;
  readonly reviewer: string;
  /** The best three, best first. */
  readonly candidates: readonly OfferedPlace[];
  /** 1–3: that place; 0: none; null: nobody decided. */
  readonly choice: number | null;
}

export interface CarriedReading {
  readonly id: string;
  readonly outcome: "already" | "carried" | "unplaced";
  readonly before: string;
  readonly after: string;
  readonly page: string | null;
}

/** A stretch of a hand, hypothesis, voice or delivery, and how it was found. */
export interface CarriedStretch {
  /** Kind of the thing it belongs to, and what that is called. */
  readonly kind: string;
  readonly name: string;
  readonly state: AnchorState;
  readonly opens: string;
  readonly closes: string;
  /** As it is cited: "pp. 216–275". */
  readonly cite: string;
}

export interface Replacement {
  readonly id: string;
  readonly fileName: string;
  readonly createdAt: string;
  readonly profile: string;
  readonly reason: string;
  readonly words: number;
  readonly pages: number;
  readonly notes: number;
  readonly warnings: number;
  /** Anchors by state, and how many of those that need a look are decided. */
  readonly counts: Readonly<Record<AnchorState, number>>;
  readonly items: readonly RepairItem[];
  readonly emendations: readonly CarriedReading[];
  readonly stretches: readonly CarriedStretch[];
  /** How many findings of lenses stand word for word in the new text. */
  readonly findings: { readonly placed: number; readonly unplaced: number };
}

export const decisionsSchema = z.object({
  decisions: z
    .array(
      z.object({
        annotationId: z.string(),
        role: z.enum(["passage", "target"]),
        ordinal: z.int().nonnegative(),
        choice: z.int().min(0).max(3).nullable(),
      }),
    )
    .min(1)
    .max(20_000),
});
export type Decisions = z.infer<typeof decisionsSchema>;
