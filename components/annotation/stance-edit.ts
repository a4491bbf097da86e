import { stanceForm } from "@/components/desk/stance-form";
import type { JudgmentBody } from "@/lib/annotation/annotation";
import { emptyStance, type Stance } from "@/lib/annotation/stance";

/** What of a stance can be told beside the text; the desk has the rest. */
const beside = [
  "statement",
  "proposition",
  "polarity",
  "mode",
  "strength",
  "concerns",
  "wording",
  "overturn",
] as const satisfies readonly (keyof Stance)[];

export const stanceFields = beside.flatMap((name) =>
  stanceForm.fields.filter((field) => field.name === name),
);

/**
 * The judgment with one thing said anew. A stance that says nothing is left
 * out, as long as the judgment answers a question without it.
 */
export function withStance(
  { kind, judgments, stance = emptyStance }: JudgmentBody,
  name: string,
  value: unknown,
): JudgmentBody {
  const next: Stance = { ...stance, [name]: value };
  const saysNothing = JSON.stringify(next) === JSON.stringify(emptyStance);
  return saysNothing && judgments.length > 0
    ? { kind, judgments }
    : { kind, judgments, stance: next };
}
