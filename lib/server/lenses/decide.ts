/** A person decides on a finding; what is accepted becomes evidence. */
import "server-only";
import { inTransaction } from "@/db";
import {
  type FindingRow,
  findingById,
  insertDecision,
  setFindingState,
} from "@/db/queries/findings";
import type { Reviewer } from "@/lib/annotation/annotation";
import { decisionRequestSchema, type StoredFinding } from "@/lib/api/findings";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { objectsOf } from "@/lib/criticism/criticism";
import type { EvidenceBody } from "@/lib/criticism/evidence";
import { voiceAt } from "@/lib/lenses/blocks";
import type { Finding } from "@/lib/lenses/lens";
import { readText } from "@/lib/lenses/read-text";
import { lensById } from "@/lib/lenses/registry";
import { changeObject, createObject } from "../criticism/change";
import { loadCriticism } from "../criticism/load";
import type { May } from "../door";
import { parseInput } from "../parse";
import { refuseWhereBlind } from "../rounds/carry";
import { sourceText } from "../text";
import { loadFindings } from "./list";

/**
 * Records a decision; nothing is overwritten, the last one stands. Accepting
 * makes evidence under the name of the person, once; taking the acceptance
 * back withdraws it. AppError "not-found", "conflict" when the text has
 * changed since the lens read it.
 */
export function decideFinding(
  db: May<"judge">,
  slug: string,
  id: string,
  reviewer: Reviewer,
  request: unknown,
): StoredFinding {
  const { state, reason } = parseInput(decisionRequestSchema, request);
  return inTransaction(db, () => {
    const { source, key, version } = sourceText(db, slug);
    const row = findingById(db, source.id, id);
    if (!row) throw new AppError("not-found", "There is no such finding.");
    if (state === "accepted" && row.textVersion !== key) {
      throw new AppError(
        "conflict",
        "The text has changed since this was found. Run the lens again, then decide.",
      );
    }
    refuseWhereBlind(db, version.id, row);
    insertDecision(db, {
      id: newId(),
      sourceId: source.id,
      findingId: id,
      state,
      reviewerId: reviewer.id,
      at: new Date().toISOString(),
      reason,
    });
    setFindingState(db, row, { state });
    if (state === "accepted") accept(db, slug, row, reviewer, reason);
    else withdrawEvidence(db, slug, row, reviewer);
    return standing(db, slug, id);
  });
}

function standing(db: May<"judge">, slug: string, id: string): StoredFinding {
  const found = loadFindings(db, slug).findings.find((one) => one.id === id);
  if (found) return found;
  throw new RangeError(`Finding ${id} cannot be read`);
}

function accept(
  db: May<"judge">,
  slug: string,
  row: FindingRow,
  reviewer: Reviewer,
  reason: string,
): void {
  const known = evidenceOf(db, slug, row);
  if (known) {
    if (known.status === "standing") return;
    const { id, version: seen } = known;
    changeObject(db, id, reviewer, { type: "restore", seen });
    return;
  }
  const id = newId();
  // Written by this program alone, see store.ts.
  const finding = JSON.parse(row.body) as Finding;
  const originId = originOf(db, slug, row.lens, reviewer);
  const place = finding.places[0];
  const text = readText(sourceText(db, slug).document);
  const voice = place ? voiceAt(text, place) : null;
  const body = evidenceFrom(finding, originId, reason, voice);
  createObject(db, slug, reviewer, { id, body });
  setFindingState(db, row, { evidenceId: id });
}

function withdrawEvidence(
  db: May<"judge">,
  slug: string,
  row: FindingRow,
  reviewer: Reviewer,
): void {
  const known = evidenceOf(db, slug, row);
  if (known?.status !== "standing") return;
  const { id, version: seen } = known;
  changeObject(db, id, reviewer, { type: "withdraw", seen });
}

function evidenceOf(
  db: May<"judge">,
  slug: string,
  { evidenceId }: FindingRow,
) {
  if (evidenceId === null) return null;
  const { objects } = loadCriticism(db, slug);
  return objects.find(({ id }) => id === evidenceId) ?? null;
}

/**
 * All findings of one lens share one origin, so that five hits of one method
 * do not look like five independent witnesses.
 */
function originOf(
  db: May<"judge">,
  slug: string,
  lens: string,
  reviewer: Reviewer,
): string {
  const label = `Lens: ${lensById(lens).label}`;
  const origins = objectsOf(loadCriticism(db, slug), "origin");
  const known = origins.find(({ body }) => body.label === label);
  if (known) return known.id;
  const id = newId();
  const reason =
    "Found by one check of this program; its findings are one line of support.";
  createObject(db, slug, reviewer, {
    id,
    body: { kind: "origin", label, reason, personIds: [] },
  });
  return id;
}

/** What kind of evidence a lens gives; the others check facts. */
const kinds: Record<string, EvidenceBody["evidenceKind"]> = {
  anachronism: "anachronism",
  markers: "style",
  manner: "style",
  parallels: "dependence",
};

function evidenceFrom(
  finding: Finding,
  originId: string,
  reason: string,
  voice: EvidenceBody["voice"],
): EvidenceBody {
  const { evidence, limits, reference } = finding;
  return {
    kind: "evidence",
    code: "",
    evidenceKind: kinds[finding.lens] ?? "fact-check",
    statement: evidence.statement,
    voice,
    stretches: finding.places.map(({ stream, start, end, label }) => ({
      stream,
      start,
      end,
      opens: "",
      closes: "",
      label: label ?? "",
      state: "exact" as const,
    })),
    referenceId: null,
    locator: "",
    testimonyId: null,
    informantId: null,
    originId,
    reliability: null,
    credibility: null,
    comparandum: evidence.comparandum ?? "",
    comparandumOrigin: "",
    comparandumOriginId: null,
    search: null,
    findingId: finding.id,
    remark: [reason, reference, limits].filter(Boolean).join("\n\n"),
  };
}
