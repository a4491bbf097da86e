/**
 * Replacing the file of a source by a better one. The work is prepared in a
 * worker and kept until a person accepts or drops it; till then the old text
 * is the present one, and nothing of it changes.
 */
import "server-only";
import { type Db, inTransaction } from "@/db";
import type { AnchorRow } from "@/db/queries/annotations";
import { stretchesOfVersion } from "@/db/queries/criticism";
import { anchorRowsOf } from "@/db/queries/emendations";
import { type FindingRow, findingsOfSource } from "@/db/queries/findings";
import { placesOf } from "@/db/queries/reading";
import {
  decideAnchor,
  endReplacement,
  insertReplacement,
  insertReplacementAnchors,
  openReplacement,
  type ReplacementRow,
  replacementAnchors,
  replacementCounts,
} from "@/db/queries/replacements";
import { sourceOfFile } from "@/db/queries/sources";
import type { Reviewer } from "@/lib/annotation/annotation";
import { profileChoiceSchema } from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { nameOfObject } from "@/lib/criticism/names";
import { MAIN } from "@/lib/document/position";
import { sha256 } from "@/lib/import/checksum.server";
import type { SwitchedOff } from "@/lib/import/switches";
import type { Finding } from "@/lib/lenses/lens";
import {
  type Decisions,
  decisionsSchema,
  type RepairItem,
  type Replacement,
} from "@/lib/replacement/contract";
import type { OldFinding } from "@/lib/replacement/place-findings";
import { objectsOfSource } from "./criticism/load";
import type { May } from "./door";
import { loadAnnotations } from "./load-annotations";
import { emendationsIn } from "./load-emendations";
import { parseInput } from "./parse";
import { offOf } from "./source-detail";
import { requireSource, type SourceText, sourceText } from "./text";
import type { ReplaceResult, UnopenedFile } from "./worker/task";
import { runTask, type Watch } from "./worker/work";

export interface ReplacementRequest {
  readonly file: UnopenedFile;
  /** Repairs switched off; default: those of the old text's import. */
  readonly off?: SwitchedOff | undefined;
  /** The file is another witness of the text, not a better one of the same. */
  readonly newWitness?: boolean;
}

/** What is kept of the prepared work beside the anchors. */
export type PreparedReport = Omit<
  ReplaceResult,
  "anchors" | "sha256" | "textSha256"
>;

/**
 * Reads the new file by the profile of the old text, looks for every anchor
 * and every correction in it, and keeps what it found. AppError "conflict"
 * when the file is in the library, or another replacement is under way.
 */
export async function prepareReplacement(
  db: May<"own">,
  slug: string,
  reviewer: Reviewer,
  { file, off, newWitness = false }: ReplacementRequest,
  watch: Watch = {},
): Promise<Replacement> {
  const text = sourceText(db, slug);
  refuseKnown(db, file);
  refuseOpen(db, text.source.id);
  const anchors = anchorRowsOf(db, text.version.id).sort(inOrderOfText);
  const emendations = emendationsIn(db, text);
  const switched = off ?? offOf(text.version);
  const result = await runTask(
    "replace",
    {
      file,
      profile: parseInput(profileChoiceSchema, text.version.profile),
      off: switched,
      old: text.version.document,
      places: placesOf(db, text.source.id).map(({ place }) => place),
      anchors: anchors.map((row) => {
        const { annotationId, role, ordinal, versionId: _, ...anchor } = row;
        return { annotationId, role, ordinal, anchor };
      }),
      emendations: emendations.flatMap(
        ({ id, before, after, place, undone }) =>
          undone ? [] : [{ id, before, after, place }],
      ),
      stretches: stretchesOfVersion(db, text.version.id).map(
        ({ objectId, ordinal, versionId: _, ...stretch }) => ({
          objectId,
          ordinal,
          stretch,
        }),
      ),
      findings: findingsOfSource(db, text.source.id).map(toOldFinding),
    },
    watch,
  );
  inTransaction(db, () => {
    refuseOpen(db, text.source.id);
    store(db, text, reviewer, { file, switched, newWitness }, result);
  });
  return loadReplacement(db, slug);
}

/** The running text first, then the notes. */
function inOrderOfText(a: AnchorRow, b: AnchorRow): number {
  const stream = (row: AnchorRow) => (row.stream === MAIN ? "" : row.stream);
  if (stream(a) !== stream(b)) return stream(a) < stream(b) ? -1 : 1;
  return a.start - b.start;
}

function store(
  db: Db,
  { source, version, key }: SourceText,
  reviewer: Reviewer,
  {
    file,
    switched,
    newWitness,
  }: { file: UnopenedFile; switched: SwitchedOff; newWitness: boolean },
  { anchors, sha256: fileSha256, textSha256, ...report }: ReplaceResult,
): void {
  const id = newId();
  insertReplacement(db, {
    id,
    sourceId: source.id,
    versionId: version.id,
    textKey: key,
    fileName: file.name,
    fileSha256,
    bytes: Buffer.from(file.bytes),
    profile: report.profile,
    off: JSON.stringify(switched),
    newWitness,
    textSha256,
    report: JSON.stringify(report),
    reviewerId: reviewer.id,
    createdAt: new Date().toISOString(),
  });
  insertReplacementAnchors(
    db,
    anchors.map(({ anchor, candidates, ...one }, position) => ({
      ...anchor,
      ...one,
      replacementId: id,
      position,
      candidates: JSON.stringify(candidates),
      choice: null,
      decidedBy: null,
      decidedAt: null,
    })),
  );
}

/** The replacement under way; AppError "not-found" when there is none. */
export function loadReplacement(db: May<"own">, slug: string): Replacement {
  const source = requireSource(db, slug);
  const row = requireOpen(db, source.id);
  const report = reportOf(row);
  const { profile, reason, words, pages, notes, warnings } = report;
  return {
    id: row.id,
    fileName: row.fileName,
    createdAt: row.createdAt,
    profile,
    reason,
    words,
    pages,
    notes,
    warnings,
    counts: countsOf(db, row.id),
    items: itemsOf(db, slug, row.id),
    emendations: readingsOf(db, slug, report),
    stretches: stretchesIn(db, source.id, report),
    findings: {
      placed: report.findings.filter(({ places }) => places !== null).length,
      unplaced: report.findings.filter(({ places }) => places === null).length,
    },
  };
}

function toOldFinding({ id, body }: FindingRow): OldFinding {
  // Written by this program alone, see lenses/store.ts.
  const { places } = JSON.parse(body) as Finding;
  return { id, places };
}

/** Named as the critic's desk names the things they belong to. */
function stretchesIn(
  db: Db,
  sourceId: string,
  { stretches }: PreparedReport,
): Replacement["stretches"] {
  if (stretches.length === 0) return [];
  const objects = new Map(
    objectsOfSource(db, sourceId).map((one) => [one.id, one]),
  );
  return stretches.flatMap(({ objectId, stretch }) => {
    const object = objects.get(objectId);
    if (!object) return [];
    const { kind, code, label } = nameOfObject(object);
    const { state, opens, closes, label: cite } = stretch;
    const name = [code, label].filter(Boolean).join(" ");
    return [{ kind, name, state, opens, closes, cite }];
  });
}

/** Whether one is under way. */
export function hasReplacement(db: May<"own">, slug: string): boolean {
  return openReplacement(db, requireSource(db, slug).id) !== undefined;
}

function countsOf(db: Db, id: string): Replacement["counts"] {
  const counts = { exact: 0, moved: 0, ambiguous: 0, orphaned: 0 };
  for (const { state, total } of replacementCounts(db, id)) {
    counts[state] = total;
  }
  return counts;
}

function itemsOf(db: May<"read">, slug: string, id: string): RepairItem[] {
  const rows = replacementAnchors(db, id, "unsure");
  const ids = [...new Set(rows.map(({ annotationId }) => annotationId))];
  const annotations = new Map(
    loadAnnotations(db, slug, ids).map((one) => [one.id, one]),
  );
  return rows.map((row) => {
    const { annotationId, role, ordinal, state, exact, prefix, suffix } = row;
    const annotation = annotations.get(annotationId);
    return {
      annotationId,
      role,
      ordinal,
      state,
      exact,
      prefix,
      suffix,
      kind: annotation?.body.kind ?? "annotation",
      reviewer: annotation?.reviewer.name ?? "",
      // Written by `store`, above.
      candidates: JSON.parse(row.candidates) as RepairItem["candidates"],
      choice: row.choice,
    };
  });
}

function readingsOf(
  db: Db,
  slug: string,
  { emendations }: PreparedReport,
): Replacement["emendations"] {
  if (emendations.length === 0) return [];
  const known = new Map(
    emendationsIn(db, sourceText(db, slug)).map((one) => [one.id, one]),
  );
  return emendations.flatMap(({ id, outcome }) => {
    const one = known.get(id);
    if (!one) return [];
    const { before, after, page } = one;
    return [{ id, outcome, before, after, page }];
  });
}

/**
 * Records what a person decided of passages in the repair list. AppError
 * "bad-input" for a passage that is not in it or a place that was not offered.
 */
export function decide(
  db: May<"own">,
  slug: string,
  reviewer: Reviewer,
  input: Decisions,
): void {
  const { decisions } = parseInput(decisionsSchema, input);
  const row = requireOpen(db, requireSource(db, slug).id);
  const offered = new Map(
    replacementAnchors(db, row.id, "unsure").map((one) => [
      nameOf(one),
      (JSON.parse(one.candidates) as unknown[]).length,
    ]),
  );
  inTransaction(db, () => {
    const now = new Date().toISOString();
    for (const { choice, ...name } of decisions) {
      const places = offered.get(nameOf(name));
      if (places === undefined || (choice ?? 0) > places) {
        throw new AppError(
          "bad-input",
          "This passage is not in the repair list, or has no such place. Reload the page.",
        );
      }
      const by = choice === null ? null : reviewer.id;
      const at = choice === null ? null : now;
      const decided = { choice, decidedBy: by, decidedAt: at };
      decideAnchor(db, { ...name, ...decided, replacementId: row.id });
    }
  });
}

/** Gives it up: the present text stays as it is, the new file is not kept. */
export function dropReplacement(
  db: May<"own">,
  slug: string,
  reviewer: Reviewer,
): void {
  const row = requireOpen(db, requireSource(db, slug).id);
  endReplacement(db, row.id, {
    outcome: "dropped",
    endedAt: new Date().toISOString(),
    endedBy: reviewer.id,
  });
}

export function requireOpen(db: Db, sourceId: string): ReplacementRow {
  const row = openReplacement(db, sourceId);
  if (row) return row;
  throw new AppError(
    "not-found",
    "No other file is being prepared for this source. Choose one.",
  );
}

/** Written by `store`; earlier versions of the program kept no stretches. */
export function reportOf(row: ReplacementRow): PreparedReport {
  const report = JSON.parse(row.report) as PreparedReport;
  const { stretches = [], findings = [] } = report as Partial<PreparedReport>;
  return { ...report, stretches, findings };
}

export function nameOf({
  annotationId,
  role,
  ordinal,
}: {
  readonly annotationId: string;
  readonly role: string;
  readonly ordinal: number;
}): string {
  return `${annotationId} ${role} ${ordinal}`;
}

function refuseKnown(db: Db, { name, bytes }: UnopenedFile): void {
  const known = sourceOfFile(db, sha256(bytes));
  if (!known) return;
  throw new AppError(
    "conflict",
    `“${name}” is in the library already, as "${known.title}" (${known.slug}).`,
    { details: { slug: known.slug } },
  );
}

function refuseOpen(db: Db, sourceId: string): void {
  const open = openReplacement(db, sourceId);
  if (!open) return;
  throw new AppError(
    "conflict",
    `“${open.fileName}” is being prepared for this source already. Accept or drop it first.`,
  );
}
