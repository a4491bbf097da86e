/**
 * Judgments that answer no question of the axes take a side towards a
 * proposition of their own. They are counted by side, and never turned into an
 * answer about authenticity.
 */
import type { Annotation } from "@/lib/annotation/annotation";
import type { Polarity } from "@/lib/vocabulary/argument";

export const sides = ["for", "against", "neither"] as const;
export type Side = (typeof sides)[number];

/** What removes an objection is on the side of the proposition. */
const sideOf: Readonly<Record<Polarity, Side>> = {
  for: "for",
  "removes-objection": "for",
  against: "against",
  "removes-support": "against",
  neutral: "neither",
  mixed: "neither",
  "not-established": "neither",
};

/** Ids of the judgments that take each side. */
export type Sides = Readonly<Record<Side, readonly string[]>>;

/** The sides that these judgments take; those without a stance take none. */
export function sidesOf(annotations: readonly Annotation[]): Sides {
  const taken: Record<Side, string[]> = { for: [], against: [], neither: [] };
  for (const { id, body } of annotations) {
    if (body.kind !== "judgment" || !body.stance) continue;
    taken[sideOf[body.stance.polarity]].push(id);
  }
  return taken;
}
