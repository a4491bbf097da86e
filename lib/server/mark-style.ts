/** How an annotation is drawn. */
import type { MarkStyle } from "@/lib/api/contract";
import { families } from "@/lib/vocabulary/vocabulary";

/**
 * The family of the answer on authenticity, "judged" for a judgment without
 * one, else the kind of the annotation.
 */
export function markStyle(
  kind: string,
  authenticity: string | null,
): MarkStyle {
  if (kind !== "judgment") return kind as Exclude<MarkStyle, "judged">;
  if (authenticity === null || !(authenticity in families)) return "judged";
  return families[authenticity as keyof typeof families];
}
