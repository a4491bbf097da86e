/** Findings that give an earliest time, against the datings of hypotheses. */
import "server-only";
import { findingsOfSource } from "@/db/queries/findings";
import type { HypothesisClash } from "@/lib/api/findings";
import { type Clash, clashesWith } from "@/lib/criticism/dating";
import type { Finding } from "@/lib/lenses/lens";
import { loadCriticism } from "../criticism/load";
import type { May } from "../door";
import { requireSource } from "../text";

interface Known {
  readonly finding: Finding;
  readonly state: string;
  readonly notBefore: string;
  readonly ranges: Finding["places"];
}

export interface FindingClash extends HypothesisClash {
  readonly finding: Finding;
  readonly state: string;
}

/**
 * By hypothesis: what open and accepted findings say against its datings.
 * Rejected ones are not asked. AppError "not-found".
 */
export function findingClashes(db: May<"read">, slug: string): FindingClash[] {
  const { id } = requireSource(db, slug);
  const known = findingsOfSource(db, id).flatMap((row): Known[] => {
    if (row.state === "rejected") return [];
    // Written by this program alone, see store.ts.
    const finding = JSON.parse(row.body) as Finding;
    const { notBefore, places } = finding;
    if (notBefore === null) return [];
    return [
      { finding, state: row.state, notBefore, ranges: places.slice(0, 1) },
    ];
  });
  if (known.length === 0) return [];
  return clashesWith(loadCriticism(db, slug), known).map(asClash);
}

function asClash({
  hypothesis,
  composition,
  known,
  force,
}: Clash<Known>): FindingClash {
  return {
    hypothesisId: hypothesis.id,
    hypothesis: hypothesis.body.statement || hypothesis.body.code,
    compositionId: composition.id,
    written: composition.body.date,
    force,
    finding: known.finding,
    state: known.state,
  };
}
