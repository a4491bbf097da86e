/** Looks through all that is stored and lists what is wrong; changes nothing. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Node } from "prosemirror-model";
import { type Db, seenWhole } from "@/db";
import {
  anchorsOfVersion,
  foreignKeyProblems,
  integrityProblems,
  latestEvents,
  searchIndexAgrees,
} from "@/db/queries/integrity";
import { unpackRuns } from "@/db/queries/runs";
import { allSources, fileOf, type SourceRow } from "@/db/queries/sources";
import { allVersionIds } from "@/db/queries/texts";
import { isInside, rangeOf, verifyAnchor } from "@/lib/annotation/selector";
import { canonicalText } from "@/lib/document/canonical-text";
import { stepsOf } from "@/lib/emendation/log";
import { applySteps } from "@/lib/emendation/steps";
import { sha256 } from "@/lib/import/checksum.server";
import { receiveFile } from "@/lib/import/decode";
import { sightOf } from "@/lib/import/formats/format";
import { recogniseFormat } from "@/lib/import/formats/registry";
import { type Remainder, rawTextFrom } from "@/lib/import/undo";
import {
  CarriedSnapshots,
  placesAndWords,
  type Snapshot,
} from "./carried-snapshots";
import { caseProblems } from "./criticism/check-case";
import type { May } from "./door";
import { annotationsOf } from "./load-annotations";
import {
  type ParsedText,
  readPrinted,
  readVersion,
  requireSource,
  sourceText,
} from "./text";
import { readLog } from "./text-log";

export interface CheckResult {
  readonly sources: number;
  readonly annotations: number;
  readonly anchors: number;
  /** One line each; empty when all is well. */
  readonly problems: readonly string[];
}

export function check(db: May<"administer">): CheckResult {
  const problems = databaseProblems(db);
  let annotations = 0;
  let anchors = 0;
  const sources = allSources(db);
  for (const source of sources) {
    const found = checkSource(db, source);
    problems.push(...found.problems);
    anchors += found.anchors;
    annotations += found.annotations;
  }
  return { sources: sources.length, annotations, anchors, problems };
}

/** The same for one source. AppError "not-found". */
export function problemsOfSource(
  db: May<"read">,
  slug: string,
): Omit<CheckResult, "sources"> {
  return checkSource(db, requireSource(db, slug));
}

function checkSource(db: Db, source: SourceRow) {
  const problems = fileProblems(db, source);
  let anchors = 0;
  for (const { id, sourceId } of allVersionIds(db)) {
    if (sourceId !== source.id) continue;
    const found = textProblems(db, source, id);
    problems.push(...found.problems);
    anchors += found.anchors;
  }
  const { annotations, problems: events } = eventProblems(db, source);
  return {
    annotations,
    anchors,
    problems: [...problems, ...events, ...caseProblemsOf(db, source)],
  };
}

function databaseProblems(db: Db): string[] {
  const problems = integrityProblems(db).map((text) => `database: ${text}`);
  for (const { table, parent } of foreignKeyProblems(db)) {
    problems.push(`database: a row of ${table} has no ${parent}`);
  }
  if (!searchIndexAgrees(db)) {
    problems.push("search: the full-text index does not agree with the text");
  }
  return problems;
}

function fileProblems(db: Db, source: SourceRow): string[] {
  const file = fileOf(db, source.id);
  if (!file) return [`${source.slug}: the file as received is missing`];
  if (sha256(file.bytes) === file.sha256) return [];
  return [`${source.slug}: the file as received is not what it was`];
}

/** The text against its hash, and every anchor on it against the text. */
function textProblems(db: Db, source: SourceRow, versionId: string) {
  try {
    return problemsOfText(db, source, versionId);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = `${source.slug}: the document cannot be read (${reason})`;
    return { problems: [problem], anchors: 0 };
  }
}

function problemsOfText(db: Db, { slug }: SourceRow, versionId: string) {
  const problems: string[] = [];
  const { version, document, index } = readVersion(db, versionId);
  if (sha256(version.text) !== version.sha256) {
    problems.push(`${slug}: the text is not what it was`);
  }
  const printed = readPrinted(db, versionId);
  problems.push(...wayBackProblems(db, slug, printed));
  problems.push(
    ...logProblems(db, slug, printed.document, document, versionId),
  );
  if (canonicalText(document) !== version.text) {
    problems.push(`${slug}: document and text differ`);
  }
  const anchors = anchorsOfVersion(db, versionId);
  for (const anchor of anchors) {
    const where = `${slug}: annotation ${anchor.annotationId}, ${anchor.role} ${anchor.ordinal + 1}`;
    if (anchor.state === "exact" && !verifyAnchor(index, anchor)) {
      problems.push(`${where}: other words stand at its place`);
    }
    if (anchor.state === "moved" && !isInside(index, rangeOf(anchor))) {
      problems.push(`${where}: its place is outside the text`);
    }
  }
  return { problems, anchors: anchors.length };
}

/** The text with all repairs undone must be the text of the file. */
function wayBackProblems(
  db: Db,
  slug: string,
  { version, index }: ParsedText,
): string[] {
  const file = fileOf(db, version.sourceId, version.fileId);
  if (version.remainder === null || !file) return [];
  // A damaged file is a problem of its own, listed above.
  if (sha256(file.bytes) !== file.sha256) return [];
  // Written at import, by this program alone.
  const rest = JSON.parse(version.remainder) as Remainder[];
  const bytes = new Uint8Array(file.bytes);
  // What a parser reads of a marked-up file is not compared here.
  if (recogniseFormat(sightOf(file.name, bytes))) return [];
  const { text } = receiveFile(file.name, bytes);
  const undone = rawTextFrom(index, unpackRuns(version), rest);
  return undone === text
    ? []
    : [`${slug}: with its repairs undone the text is not that of the file`];
}

/** The text as printed and all acts on it must be the present text. */
function logProblems(
  db: Db,
  slug: string,
  printed: Node,
  present: Node,
  versionId: string,
): string[] {
  const steps = stepsOf(readLog(db, versionId));
  const corrected = applySteps(printed, steps).doc;
  return corrected.eq(present)
    ? []
    : [`${slug}: the text is not what its corrections make of it`];
}

/** A case that cannot be read is a problem, and no end of the look. */
function caseProblemsOf(db: Db, { slug }: SourceRow): string[] {
  try {
    return caseProblems(db, slug);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [`${slug}: the case cannot be read (${reason})`];
  }
}

/** What stands must be what the last event of each annotation says. */
function eventProblems(db: Db, { id, slug }: SourceRow) {
  const problems: string[] = [];
  const standing = new Map(
    annotationsOf(seenWhole(db), id).map((a) => [a.id, a]),
  );
  const carried = new CarriedSnapshots(db, sourceText(db, id));
  for (const row of latestEvents(db, id)) {
    const where = `${slug}: annotation ${row.id}`;
    if (row.snapshot === null || row.eventVersion !== row.version) {
      problems.push(
        `${where}: its history does not reach to version ${row.version}`,
      );
      continue;
    }
    const now = standing.get(row.id);
    const said = carried.from(JSON.parse(row.snapshot) as Snapshot);
    if (!now || !isDeepStrictEqual(placesAndWords(now), placesAndWords(said))) {
      problems.push(`${where}: it differs from its history`);
    }
  }
  return { problems, annotations: standing.size };
}
