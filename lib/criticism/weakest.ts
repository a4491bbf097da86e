/** The weakest link under a verdict: what the whole of it hangs on. */
import type { Basis, Likelihood } from "@/lib/vocabulary/vocabulary";
import { basis, likelihood } from "@/lib/vocabulary/vocabulary";
import type { Criticism } from "./criticism";
import { restingPlace, singlePoints } from "./falls";
import type { Grounds } from "./grounds";

export interface WeakestLink {
  /** What would bring the thing down alone, near ones first. */
  readonly singlePoints: readonly string[];
  /** The judgment beneath with the least likelihood, then the least basis. */
  readonly leastCertain: string | null;
}

export function weakestLink(
  criticism: Criticism,
  grounds: Grounds,
  id: string,
): WeakestLink {
  const below = new Set(restingPlace(grounds, id));
  const sure = criticism.annotations.flatMap(({ id: one, body }) => {
    if (!below.has(one) || body.kind !== "judgment") return [];
    const said = body.stance ?? body.judgments[0];
    return said ? [{ id: one, rank: rankOf(said) }] : [];
  });
  const [least] = sure.sort((a, b) => b.rank - a.rank);
  return {
    singlePoints: singlePoints(grounds, id),
    leastCertain: least?.id ?? null,
  };
}

/** An order for finding the least, not a measure: the two are never shown as one. */
function rankOf(said: { likelihood: Likelihood; basis: Basis }): number {
  const place = likelihood.findIndex((term) => term.id === said.likelihood);
  return place * basis.length + basis.findIndex(({ id }) => id === said.basis);
}
