import type { MarkStyle } from "@/lib/api/contract";
import { families } from "@/lib/vocabulary/vocabulary";
import type { Body } from "./annotation";

/**
 * How an annotation is drawn: by the family of its answer on authenticity,
 * "judged" for a judgment without one, else by its kind.
 */
export function markStyle(
  kind: Body["kind"],
  authenticity: string | null,
): MarkStyle {
  if (kind !== "judgment") return kind;
  if (authenticity === null || !(authenticity in families)) return "judged";
  return families[authenticity as keyof typeof families];
}

/** The same, asked of a body. */
export function markStyleOf(body: Body): MarkStyle {
  const answer =
    body.kind === "judgment"
      ? body.judgments.find((j) => j.axis === "authenticity")
      : undefined;
  return markStyle(body.kind, answer?.value ?? null);
}
