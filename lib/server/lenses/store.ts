/** Keeping what a run found, without losing what people decided before. */
import "server-only";
import { type Db, inTransaction } from "@/db";
import {
  findingsOfSource,
  removeFindings,
  saveFinding,
  saveRun,
} from "@/db/queries/findings";
import type { Reviewer } from "@/lib/annotation/annotation";
import type { Finding } from "@/lib/lenses/lens";
import type { LensRun } from "@/lib/lenses/registry";

/** The text and the dated facts that a run has read. */
export interface RunInput {
  readonly textVersion: string;
  readonly factsVersion: string | null;
}

/**
 * Stores a run over a text version. A finding met again keeps its state; one
 * that nobody decided on and that is not met again goes; one that was decided
 * stays, and is stale.
 */
export function storeRuns(
  db: Db,
  sourceId: string,
  { textVersion, factsVersion }: RunInput,
  reviewer: Reviewer | null,
  runs: readonly LensRun[],
): void {
  inTransaction(db, () => {
    const known = findingsOfSource(db, sourceId);
    const at = new Date().toISOString();
    for (const { lens, result } of runs) {
      const met = new Set(result.findings.map(({ id }) => id));
      const gone = known.filter(
        (row) =>
          row.lens === lens && row.state === "proposed" && !met.has(row.id),
      );
      removeFindings(
        db,
        sourceId,
        gone.map(({ id }) => id),
      );
      for (const one of result.findings) {
        saveFinding(db, rowOf(sourceId, textVersion, one));
      }
      saveRun(db, {
        sourceId,
        lens,
        textVersion,
        factsVersion,
        at,
        reviewerId: reviewer?.id ?? null,
        examined: JSON.stringify(result.examined),
        skipped: JSON.stringify(result.skipped),
        strips: JSON.stringify(result.strips),
      });
    }
  });
}

function rowOf(sourceId: string, textVersion: string, finding: Finding) {
  const [place] = finding.places;
  if (!place) throw new RangeError(`Finding ${finding.id} has no place`);
  return {
    sourceId,
    id: finding.id,
    lens: finding.lens,
    kind: finding.kind,
    confidence: finding.confidence,
    textVersion,
    stream: place.stream,
    start: place.start,
    end: place.end,
    body: JSON.stringify(finding),
    state: "proposed" as const,
    evidenceId: null,
  };
}
