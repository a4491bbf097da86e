/** What an import found and did, counted for screens and the command line. */
import type { ImportPreview } from "@/lib/api/contract";
import type { Outline } from "@/lib/document/outline";
import type { Repair } from "@/lib/import/format";

/** Places shown for each rule; all of them are in the database. */
const SHOWN = 20;

/** Notes of the source and their calls; the asterisk of a biography is none. */
export function countNotes(outline: Outline): ImportPreview["notes"] {
  const ids = new Set(outline.notes.map((note) => note.id));
  const calls = outline.references.filter((r) => r.type === "note");
  const leads = (target: string | null) => target !== null && ids.has(target);
  const linked = calls.filter((call) => leads(call.target)).length;
  return {
    bodies: outline.notes.length,
    references: calls.length,
    linked,
    unlinkedBodies: outline.notes.filter((n) => n.references.length === 0)
      .length,
    unlinkedReferences: calls.length - linked,
  };
}

/** Gaps that the source marks, by the kind the importer took them for. */
export function countOmissions(outline: Outline): ImportPreview["omissions"] {
  return {
    total: outline.omissions.length,
    byKind: countBy(outline.omissions, (omission) => omission.kind),
  };
}

/** Repairs by rule, the most frequent first, each with its first places. */
export function groupRepairs(
  repairs: readonly Repair[],
): ImportPreview["repairs"] {
  const rules = new Map<string, Repair[]>();
  for (const repair of repairs) {
    rules.set(repair.rule, [...(rules.get(repair.rule) ?? []), repair]);
  }
  return [...rules]
    .map(([rule, made]) => ({
      rule,
      label: labelOf(rule),
      total: made.length,
      places: made
        .slice(0, SHOWN)
        .map(({ rawFrom, before, after }) => ({ rawFrom, before, after })),
    }))
    .sort((a, b) => b.total - a.total || (a.rule < b.rule ? -1 : 1));
}

/** How often each key occurs. */
export function countBy<T>(
  list: readonly T[],
  keyOf: (entry: T) => string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const entry of list) {
    const key = keyOf(entry);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** "join-hyphenated" reads "Join hyphenated". */
function labelOf(rule: string): string {
  const words = rule.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
