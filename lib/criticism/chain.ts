/** The custody chain in order: how each step is known, and by whom alone. */
import { type Criticism, type ObjectOf, objectsOf } from "./criticism";

export type Step = ObjectOf<"custody-step">;

export interface SinglePoint {
  readonly informantId: string;
  readonly name: string;
  /** Steps for which nobody and nothing else speaks. */
  readonly stepIds: readonly string[];
}

export interface Chain {
  readonly steps: readonly Step[];
  /** Steps before which nothing is known. */
  readonly gaps: readonly string[];
  /** Steps at which something was lost. */
  readonly losses: readonly string[];
  readonly singlePoints: readonly SinglePoint[];
  /** Keepers and informants who could not be asked, with the reason's id. */
  readonly notReached: readonly { readonly id: string; readonly why: string }[];
}

export function chainOf(criticism: Criticism): Chain {
  const steps = objectsOf(criticism, "custody-step").sort(
    (a, b) => a.body.place - b.body.place,
  );
  const reached = ["questioned", "in-writing"];
  return {
    steps,
    gaps: steps.filter(({ body }) => body.gapBefore).map(({ id }) => id),
    losses: steps.filter(({ body }) => body.loss !== "").map(({ id }) => id),
    singlePoints: singlePointsOf(criticism, steps),
    notReached: steps
      .filter(({ body }) => !reached.includes(body.reach))
      .map(({ id, body }) => ({ id, why: body.reach })),
  };
}

/** Who stands behind a step: informants, and those behind its evidence. */
function singlePointsOf(
  criticism: Criticism,
  steps: readonly Step[],
): SinglePoint[] {
  const told = informantsByItem(criticism);
  const names = new Map(
    objectsOf(criticism, "person").map(({ id, body }) => [id, body.name]),
  );
  const alone = new Map<string, string[]>();
  for (const { id, body } of steps) {
    const behind = body.evidenceIds.map((item) => told.get(item) ?? item);
    const all = new Set([...body.informantIds, ...behind]);
    const [only] = all;
    if (all.size !== 1 || only === undefined || !names.has(only)) continue;
    alone.set(only, [...(alone.get(only) ?? []), id]);
  }
  return [...alone].map(([informantId, stepIds]) => ({
    informantId,
    name: names.get(informantId) ?? "",
    stepIds,
  }));
}

/** Who told a testimony, or stands behind a piece of evidence. */
function informantsByItem(criticism: Criticism): Map<string, string> {
  const told = new Map(
    objectsOf(criticism, "testimony").map((t) => [t.id, t.body.informantId]),
  );
  for (const { id, body } of objectsOf(criticism, "evidence")) {
    const informant = body.informantId ?? told.get(body.testimonyId ?? "");
    if (informant) told.set(id, informant);
  }
  return told;
}
