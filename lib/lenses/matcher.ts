/**
 * Finding many forms in a text at once: one regular expression of words, case
 * as given. Forms are found as whole words, also before a possessive.
 */
import type { TextBlock } from "./blocks";

export interface FormHit<T> {
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
  readonly entry: T;
}

interface Forms {
  readonly forms: readonly string[];
}

/** A finder for entries by their forms; `voice` picks what is looked through. */
export function formFinder<T extends Forms>(
  entries: readonly T[],
): (block: TextBlock, text: string) => FormHit<T>[] {
  const byForm = new Map<string, T[]>();
  for (const entry of entries) {
    for (const form of entry.forms) {
      const key = normal(form);
      byForm.set(key, [...(byForm.get(key) ?? []), entry]);
    }
  }
  if (byForm.size === 0) return () => [];
  const words = [...byForm.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) =>
      escaped(form).replace(/['’]/g, "['’]").replace(/ /g, "\\s+"),
    );
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return (block, text) =>
    [...text.matchAll(any)].flatMap((match) =>
      (byForm.get(normal(match[0])) ?? []).map((entry) => ({
        block,
        from: match.index,
        to: match.index + match[0].length,
        entry,
      })),
    );
}

function normal(form: string): string {
  return form.replace(/’/g, "'").replace(/\s+/g, " ");
}

function escaped(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The sentence around a place of a block, as [from, to]. */
export function sentenceAround(
  text: string,
  from: number,
  to: number,
): readonly [number, number] {
  // Dots of interruption do not end a sentence; a stop after an initial does not.
  const stops =
    /(?<!\b\p{Lu}|\s\.|\b(?:Mr|Mrs|Dr|St|Gen|p|pp|b|d))[.!?]+['’"”)]*\s+(?=[\p{Lu}\d'‘"“])/gu;
  let begin = 0;
  for (const match of text.matchAll(stops)) {
    const end = match.index + match[0].length;
    if (end <= from) begin = end;
    else if (match.index >= to) return [begin, match.index + 1];
  }
  return [begin, text.length];
}
