/** The findings of a source, lens by lens, with what was decided on them. */
import "server-only";
import type { Db } from "@/db";
import {
  decidedStates,
  decisionsOf,
  type FindingRow,
  findingsOfSource,
  type LensRunRow,
  runsOf,
} from "@/db/queries/findings";
import type {
  Decision,
  FindingsPayload,
  LensReport,
  StoredFinding,
} from "@/lib/api/findings";
import { type Outline, pageAt } from "@/lib/document/outline";
import type { Count, Finding, Lens, Strip } from "@/lib/lenses/lens";
import { lenses } from "@/lib/lenses/registry";
import type { May } from "../door";
import { toReviewer } from "../reviewers";
import { sourceText } from "../text";
import { findingClashes } from "./clashes";
import { asksFacts, factsVersion } from "./gazetteer";

export function loadFindings(db: May<"read">, slug: string): FindingsPayload {
  const { source, version, key: current, outline } = sourceText(db, slug);
  const runs = new Map(runsOf(db, source.id).map((row) => [row.lens, row]));
  const decisions = decisionsByFinding(db, source.id);
  const clashes = findingClashes(db, slug);
  const findings = findingsOfSource(db, source.id).map((row) =>
    storedFinding(row, {
      outline,
      decisions: decisions.get(row.id) ?? [],
      contradicts: clashes
        .filter(({ finding }) => finding.id === row.id)
        .map(({ finding: _, state: __, ...clash }) => clash),
      // A run over this text that did not meet it has taken it off.
      stale:
        row.textVersion !== (runs.get(row.lens)?.textVersion ?? current) ||
        row.textVersion !== current,
    }),
  );
  const now = { text: current, facts: factsVersion(db) };
  return {
    textVersion: current,
    length: version.length,
    pages: outline.pages.map(({ label, start }) => ({ label, start })),
    lenses: lenses.map((lens) =>
      reportOf(db, lens, runs.get(lens.id), findings, now),
    ),
    findings: findings.sort((a, b) => a.at - b.at),
  };
}

interface Context {
  readonly outline: Outline;
  readonly decisions: readonly Decision[];
  readonly contradicts: StoredFinding["contradicts"];
  readonly stale: boolean;
}

/** A stored finding as screens have it. */
export function storedFinding(
  row: FindingRow,
  { outline, decisions, contradicts, stale }: Context,
): StoredFinding {
  // Written by this program alone, see store.ts.
  const body = JSON.parse(row.body) as Finding;
  const at = placeInMain(body, outline);
  return {
    ...body,
    state: row.state,
    decisions,
    at,
    page: pageOf(body, outline) ?? pageAt(outline.pages, at)?.label ?? null,
    stale,
    evidenceId: row.evidenceId,
    contradicts,
  };
}

/** A finding in a note stands where the note is called. */
function placeInMain({ places }: Finding, outline: Outline): number {
  const main = places.find(({ stream }) => stream === "main");
  if (places[0]?.stream === "main" || main === undefined) {
    const [first] = places;
    if (first?.stream === "main") return first.start;
    const id = first?.stream.replace(/^note\//, "");
    const call = outline.references.find(
      ({ target, stream }) => target === id && stream === "main",
    );
    return call?.start ?? 0;
  }
  return main.start;
}

function pageOf({ places }: Finding, { notes }: Outline): string | null {
  const id = places[0]?.stream.replace(/^note\//, "");
  return notes.find((note) => note.id === id)?.page ?? null;
}

function decisionsByFinding(db: Db, sourceId: string): Map<string, Decision[]> {
  const found = new Map<string, Decision[]>();
  for (const { decision, reviewer } of decisionsOf(db, sourceId)) {
    const { findingId, state, at, reason } = decision;
    const list = found.get(findingId) ?? [];
    list.push({ state, at, reason, reviewer: toReviewer(reviewer) });
    found.set(findingId, list);
  }
  return found;
}

interface Versions {
  readonly text: string;
  readonly facts: string;
}

/** What a run read, or asked, that is not so any more. */
function changedSince(run: LensRunRow, now: Versions): "text" | "facts" | null {
  if (run.textVersion !== now.text) return "text";
  const asked = asksFacts(run.lens) && run.factsVersion !== null;
  return asked && run.factsVersion !== now.facts ? "facts" : null;
}

function reportOf(
  db: Db,
  lens: Lens,
  run: LensRunRow | undefined,
  findings: readonly StoredFinding[],
  now: Versions,
): LensReport {
  const own = findings.filter((finding) => finding.lens === lens.id);
  const all = decidedStates(db).filter((row) => row.lens === lens.id);
  const count = (list: readonly { state: string }[], state: string) =>
    list.filter((one) => one.state === state).length;
  return {
    id: lens.id,
    label: lens.label,
    question: lens.question,
    limits: lens.limits,
    kinds: lens.kinds.map(({ id, label }) => ({ id, label })),
    run: run
      ? {
          at: run.at,
          stale: changedSince(run, now) !== null,
          changed: changedSince(run, now),
          examined: JSON.parse(run.examined) as Count[],
          skipped: JSON.parse(run.skipped) as Count[],
          strips: JSON.parse(run.strips) as Strip[],
        }
      : null,
    accepted: count(own, "accepted"),
    rejected: count(own, "rejected"),
    acceptedEverywhere: count(all, "accepted"),
    rejectedEverywhere: count(all, "rejected"),
  };
}
