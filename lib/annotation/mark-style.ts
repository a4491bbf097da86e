import type { MarkStyle } from "@/lib/api/contract";
import { families } from "@/lib/vocabulary/vocabulary";
import type { Body } from "./annotation";

/**
 * How an annotation is drawn: by the family of its answer on authenticity,
 * "judged" for a judgment without one, else by its kind.
 */
export function markStyleOf(body: Body): MarkStyle {
  if (body.kind !== "judgment") return body.kind;
  const value = body.judgments.find((j) => j.axis === "authenticity")?.value;
  if (value === undefined || !(value in families)) return "judged";
  return families[value as keyof typeof families];
}
