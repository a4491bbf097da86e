/** Editions of a source: chosen, looked at, frozen, compared with today. */
import "server-only";
import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import type { Node } from "prosemirror-model";
import { asSeenBy, type Db } from "@/db";
import {
  type EditionRow,
  editionById,
  editionsOfSource,
  insertEdition,
} from "@/db/queries/editions";
import { fileFactsOf } from "@/db/queries/sources";
import { AppError } from "@/lib/core/errors";
import { changesBetween, type EditionChanges } from "@/lib/edition/changes";
import {
  type EditionChoice,
  editionChoiceSchema,
  wholeChoice,
} from "@/lib/edition/choice";
import { choose } from "@/lib/edition/choose";
import {
  type Edition,
  type EditionCriticism,
  type EditionInput,
  makeEdition,
} from "@/lib/edition/edition";
import { frozenText, thawed } from "@/lib/edition/frozen";
import { readTextKey } from "@/lib/emendation/text-key";
import { sha256 } from "@/lib/import/checksum.server";
import { asPrinted } from "./as-printed";
import { objectHistories } from "./criticism/beliefs";
import { objectsOfSource } from "./criticism/load";
import type { May } from "./door";
import { historiesOf } from "./history";
import { annotationsOf } from "./load-annotations";
import { apparatusIn } from "./load-apparatus";
import { emendationsIn } from "./load-emendations";
import { program } from "./program";
import { metadataOf } from "./source-detail";
import { readVersion, requireSource, sourceText } from "./text";
import { textAfterAct } from "./text-log";

/** A frozen edition as lists show it. */
export interface EditionSummary {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  readonly choice: EditionChoice;
  readonly annotations: number;
  readonly frozenAt: string;
}

const ID_LENGTH = 16;

/** The edition of a source as it stands now, all of it. */
export function editionOf(db: Db, slug: string, now = new Date()): Edition {
  return makeEdition(inputOf(db, slug, now));
}

/** What a choice would give, not frozen. AppError "not-found" for the source. */
export function previewEdition(
  db: May<"read">,
  slug: string,
  choice: EditionChoice,
): Edition {
  return makeEdition(chosen(db, slug, choice));
}

/**
 * Freezes a choice of what stands on a source now. The same choice of the same
 * state is the same edition, and is not kept twice.
 */
export function freezeEdition(
  db: May<"edit">,
  slug: string,
  choice: EditionChoice,
  now = new Date(),
): EditionSummary {
  const { source, version } = sourceText(db, slug);
  const input = chosen(db, slug, choice, now);
  const text = frozenText(input);
  const hash = sha256(text);
  const id = hash.slice(0, ID_LENGTH);
  insertEdition(db, {
    id,
    sourceId: source.id,
    versionId: version.id,
    title: choice.title,
    choice: JSON.stringify(choice),
    content: Buffer.from(gzipSync(strToU8(text), { mtime: 0 })),
    hash,
    annotations: input.annotations.filter((a) => a.status !== "withdrawn")
      .length,
    frozenAt: now.toISOString(),
  });
  return summaryOf(requireEdition(db, source.id, id));
}

/** The last frozen first; AppError "not-found" for the source. */
export function listEditions(db: May<"read">, slug: string): EditionSummary[] {
  const { id } = requireSource(db, slug);
  return editionsOfSource(db, id).map(summaryOf);
}

/** What a frozen edition is called, without reading what it holds. */
export function editionSummary(
  db: May<"read">,
  slug: string,
  id: string,
): EditionSummary {
  return summaryOf(requireEdition(db, requireSource(db, slug).id, id));
}

/** A frozen edition, read and checked; AppError "not-found" or "damaged". */
export function frozenEdition(db: Db, slug: string, id: string): Edition {
  return makeEdition(frozenInput(db, slug, id));
}

/** What the same choice would hold today, compared with what it holds. */
export function changesSince(
  db: May<"read">,
  slug: string,
  id: string,
): EditionChanges {
  const { source, version } = sourceText(db, slug);
  const row = requireEdition(db, source.id, id);
  const before = frozenInput(db, slug, id);
  const now = chosen(db, slug, choiceOf(row));
  return changesBetween(
    before.annotations,
    now.annotations,
    row.versionId !== version.id || before.textVersion !== now.textVersion,
  );
}

/** A choice of everything, to begin with. */
export function firstChoice(db: May<"read">, slug: string, now = new Date()) {
  const { title } = requireSource(db, slug);
  return wholeChoice(
    `${title}: an annotated edition`,
    now.toISOString().slice(0, 10),
  );
}

function frozenInput(db: Db, slug: string, id: string): EditionInput {
  const source = requireSource(db, slug);
  const row = requireEdition(db, source.id, id);
  const text = strFromU8(gunzipSync(row.content));
  if (sha256(text) !== row.hash) {
    throw new AppError(
      "damaged",
      `The edition "${row.title}" is not what was frozen.`,
    );
  }
  return thawed(text, (key) => documentOf(db, row.versionId, key), row.hash);
}

/** The text as it was when the edition was frozen, whatever came after. */
function documentOf(db: Db, versionId: string, key: string | undefined): Node {
  const act = readTextKey(key ?? "")?.act ?? 0;
  return textAfterAct(db, readVersion(db, versionId), act).document;
}

function requireEdition(db: Db, sourceId: string, id: string): EditionRow {
  const row = editionById(db, sourceId, id);
  if (row) return row;
  throw new AppError(
    "not-found",
    `There is no edition "${id}" of this source.`,
  );
}

function summaryOf(row: EditionRow): EditionSummary {
  const { id, hash, title, annotations, frozenAt } = row;
  return { id, hash, title, annotations, frozenAt, choice: choiceOf(row) };
}

const choiceOf = ({ choice }: EditionRow): EditionChoice =>
  editionChoiceSchema.parse(JSON.parse(choice));

/** What a choice holds of all that stands on a source now. */
function chosen(
  whole: Db,
  slug: string,
  choice: EditionChoice,
  now = new Date(),
): EditionInput {
  const db = asSeenBy(whole, "");
  const all = inputOf(db, slug, now);
  const read =
    choice.reading === "corrected"
      ? all
      : asPrinted(db, sourceText(db, slug), all);
  return choose(read, choice);
}

/** All that stands on a source now, and nothing that is under a seal. */
function inputOf(whole: Db, slug: string, now = new Date()): EditionInput {
  const db = asSeenBy(whole, "");
  const present = sourceText(db, slug);
  const { source, version, document, key } = present;
  const file = fileFactsOf(db, source.id);
  return {
    source: {
      id: source.id,
      slug: source.slug,
      metadata: metadataOf(source),
      file: file ? { name: file.name, sha256: file.sha256 } : null,
    },
    document,
    textVersion: key,
    apparatus: apparatusIn(db, present),
    emendations: emendationsIn(db, present),
    sha256: version.sha256,
    annotations: annotationsOf(db, source.id),
    histories: historiesOf(db, source.id),
    criticism: criticismPart(db, source.id),
    generatedAt: now.toISOString(),
    program,
    editorialDeclaration,
  };
}

function criticismPart(db: Db, sourceId: string): EditionCriticism {
  const histories = objectHistories(db, sourceId);
  return {
    objects: objectsOfSource(db, sourceId).map((object) => ({
      ...object,
      history: histories.get(object.id) ?? [],
    })),
  };
}

const editorialDeclaration =
  "The text is that of the file as received; every repair made on import is recorded and can be undone. " +
  "Printed page borders, notes and marks of omission are kept in their printed form. " +
  "Judgments stand outside the text. Each is the dated act of a named person; where persons differ, their judgments stand side by side. " +
  "Authenticity, accuracy, time and hand are judged apart: a passage may be spurious and true. " +
  "Likelihood and basis are given apart and are never summed.";
