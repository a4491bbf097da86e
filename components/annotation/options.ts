import type { Option } from "@/components/ui/select";
import type { Term } from "@/lib/vocabulary/vocabulary";

/** The terms of a vocabulary as options, with what they mean. */
export function optionsOf<const T extends Term>(
  terms: readonly T[],
): Option<T["id"]>[] {
  return terms.map(({ id, label, definition }) => ({
    value: id,
    label,
    hint: definition,
  }));
}
