/**
 * Lines of support: corroboration counted by independent origins, not by
 * items. Items with a common origin are one line; an argument from silence
 * without a record of the search, and what is only conditional, do not count.
 */
import type { Annotation } from "@/lib/annotation/annotation";
import { type Criticism, type ObjectOf, objectsOf } from "./criticism";
import { type Grounds, groundsOf } from "./grounds";

type Evidence = ObjectOf<"evidence">;

export interface Line {
  /** The origin they share; null for an item that stands alone. */
  readonly originId: string | null;
  readonly label: string;
  readonly reason: string;
  readonly items: readonly string[];
}

export interface Lines {
  readonly lines: readonly Line[];
  /** Items that do not count, and why. */
  readonly uncounted: readonly { readonly id: string; readonly why: string }[];
  /** Lines leaned on more than once, in words. */
  readonly warnings: readonly string[];
}

/** The lines of support under a judgment, a clause or a verdict. */
export function linesOf(
  criticism: Criticism,
  id: string,
  grounds: Grounds = groundsOf(criticism),
): Lines {
  return linesAmong(criticism, evidenceUnder(criticism, grounds, id));
}

/** The lines among these items. */
export function linesAmong(
  criticism: Criticism,
  reached: readonly Evidence[],
): Lines {
  const uncounted = reached.flatMap((item) => {
    const why = whyUncounted(item);
    return why === null ? [] : [{ id: item.id, why }];
  });
  const left = new Set(uncounted.map((item) => item.id));
  const counted = reached.filter((item) => !left.has(item.id));
  const lines = groupedByOrigin(criticism, counted);
  const warnings = lines
    .filter(({ items }) => items.length > 1)
    .map(({ items, label }) => warningOf(items.length, label));
  return { lines, uncounted, warnings };
}

function warningOf(count: number, label: string): string {
  return `${count} items count once: they share an origin (${label}).`;
}

/** Why this item is no support yet; null when it is. */
export function whyUncounted({ body }: Evidence): string | null {
  if (body.evidenceKind !== "silence") return null;
  const searched = body.search && body.search.where.trim() !== "";
  return searched
    ? null
    : "An argument from silence counts only with a record of where was searched.";
}

/** Evidence reached along grounds and support; conditional judgments stop it. */
function evidenceUnder(
  criticism: Criticism,
  { under }: Grounds,
  id: string,
): Evidence[] {
  const evidence = new Map(
    objectsOf(criticism, "evidence").map((item) => [item.id, item]),
  );
  const conditional = new Set(
    criticism.annotations.filter(isConditional).map((one) => one.id),
  );
  const support = supportersOf(criticism);
  const found = new Map<string, Evidence>();
  const seen = new Set([id]);
  const waiting = [id];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const grounds = (under.get(next) ?? []).map((ground) => ground.to);
    for (const below of [...grounds, ...(support.get(next) ?? [])]) {
      if (seen.has(below) || conditional.has(below)) continue;
      seen.add(below);
      const item = evidence.get(below);
      if (item) found.set(below, item);
      else waiting.push(below);
    }
  }
  return [...found.values()];
}

/** True for a judgment that holds only if something else is true. */
export function isConditional({ body }: Annotation): boolean {
  return body.kind === "judgment" && body.stance?.mode === "conditional";
}

function supportersOf(criticism: Criticism): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { body } of objectsOf(criticism, "relation")) {
    if (body.type !== "supports" && body.type !== "strengthens") continue;
    const known = found.get(body.toId);
    if (known) known.push(body.fromId);
    else found.set(body.toId, [body.fromId]);
  }
  return found;
}

/** Joins items by origin, informant, comparandum's origin, or stated sharing. */
function groupedByOrigin(
  criticism: Criticism,
  items: readonly Evidence[],
): Line[] {
  const root = new Map<string, string>();
  const find = (id: string): string => {
    const above = root.get(id) ?? id;
    return above === id ? id : find(above);
  };
  const join = (a: string, b: string) => root.set(find(a), find(b));
  const testimonies = new Map(
    objectsOf(criticism, "testimony").map((t) => [t.id, t.body.informantId]),
  );
  for (const origin of objectsOf(criticism, "origin")) {
    for (const person of origin.body.personIds) join(person, origin.id);
  }
  for (const { id, body } of items) {
    const told = testimonies.get(body.testimonyId ?? "") ?? null;
    const common = [body.originId, body.informantId, told];
    for (const other of [...common, body.comparandumOriginId]) {
      if (other !== null) join(id, other);
    }
  }
  for (const { body } of objectsOf(criticism, "relation")) {
    if (body.type === "shares-origin") join(body.fromId, body.toId);
  }
  const groups = new Map<string, Evidence[]>();
  for (const item of items) {
    const key = find(item.id);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map((group) => lineOf(criticism, group));
}

function lineOf(criticism: Criticism, group: readonly Evidence[]): Line {
  const [first] = group;
  const named = group.find((item) => item.body.originId !== null);
  const origin = objectsOf(criticism, "origin").find(
    ({ id }) => id === named?.body.originId,
  );
  return {
    originId: origin?.id ?? null,
    label: origin?.body.label ?? first?.body.code ?? "",
    reason: origin?.body.reason ?? "",
    items: group.map(({ id }) => id),
  };
}
