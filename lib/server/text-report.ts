/** What an import did, grouped for screens. */
import type { RepairGroup, RepairPlace } from "@/lib/api/contract";
import type { Repair } from "@/lib/import/format";
import { ruleById } from "@/lib/import/rules";
import { nothingOff, type SwitchedOff } from "@/lib/import/switches";

/**
 * Repairs by rule, the most frequent first, each with all its places in the
 * order of the file. What is switched off is listed too: it can be switched on
 * again, also where the rule was not asked any more.
 */
export function groupRepairs(
  repairs: readonly Repair[],
  declined: readonly Repair[] = [],
  off: SwitchedOff = nothingOff,
): RepairGroup[] {
  const byRule = new Map<string, Map<number, RepairPlace>>();
  const put = (rule: string, place: RepairPlace) => {
    const places = byRule.get(rule) ?? new Map<number, RepairPlace>();
    byRule.set(rule, places);
    // Two changes at one place are switched together.
    if (!places.has(place.rawFrom)) places.set(place.rawFrom, place);
  };
  for (const { rule, ...place } of repairs) put(rule, { ...place, off: false });
  for (const { rule, ...place } of declined) put(rule, { ...place, off: true });
  for (const { rule, rawFrom } of off.places) {
    put(rule, { ...notAsked, rawFrom, rawTo: rawFrom });
  }
  for (const rule of off.rules) {
    if (!byRule.has(rule)) byRule.set(rule, new Map());
  }
  return [...byRule]
    .map(([rule, places]) => groupOf(rule, [...places.values()]))
    .sort(
      (a, b) => b.places.length - a.places.length || (a.rule < b.rule ? -1 : 1),
    );
}

const notAsked = { before: "", after: "", confidence: 1, off: true } as const;

function groupOf(id: string, places: RepairPlace[]): RepairGroup {
  const { label, description, needed } = ruleById(id);
  places.sort((a, b) => a.rawFrom - b.rawFrom);
  const declined = places.filter(({ off }) => off).length;
  return {
    rule: id,
    label,
    description,
    needed: needed ?? null,
    total: places.length - declined,
    declined,
    places,
  };
}
