/** What an import did, grouped for screens. */
import type { ImportPreview } from "@/lib/api/contract";
import type { Repair } from "@/lib/import/format";
import { ruleById } from "@/lib/import/rules";

/** Repairs by rule, the most frequent first, each with all its places. */
export function groupRepairs(
  repairs: readonly Repair[],
): ImportPreview["repairs"] {
  const byRule = new Map<string, Repair[]>();
  for (const repair of repairs) {
    const made = byRule.get(repair.rule);
    if (made) made.push(repair);
    else byRule.set(repair.rule, [repair]);
  }
  return [...byRule]
    .map(([rule, made]) => ({
      rule,
      label: ruleById(rule).label,
      total: made.length,
      places: made.map(({ rawFrom, before, after }) => ({
        rawFrom,
        before,
        after,
      })),
    }))
    .sort((a, b) => b.total - a.total || (a.rule < b.rule ? -1 : 1));
}
