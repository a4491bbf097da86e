/** What a review round is made of, once it has left the database. */
import type { Axis } from "@/lib/vocabulary/vocabulary";

/** A judgment as it stood when its passage was submitted. */
export interface Answer {
  readonly annotationId: string;
  readonly axis: Axis;
  readonly value: string;
  readonly likelihood: string;
  readonly basis: string;
  readonly rationale: string;
  /** Code points, counted from the beginning of the passage. */
  readonly start: number;
  readonly end: number;
}

/** What one reviewer submitted on one passage. */
export interface Submission {
  readonly reviewerId: string;
  readonly at: string;
  readonly outcome: "judged" | "nothing";
  readonly answers: readonly Answer[];
}

/** A passage with what was submitted on it; whoever has not is not in it. */
export interface JudgedItem {
  readonly id: string;
  /** In code points. */
  readonly length: number;
  readonly known: "unknown" | "genuine" | "false";
  readonly submissions: readonly Submission[];
}
