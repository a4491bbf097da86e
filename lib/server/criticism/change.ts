/** Recording, changing and withdrawing objects of criticism. */
import "server-only";
import { asSeenBy, type Db, hiddenThings, inTransaction } from "@/db";
import {
  eventsOfObject,
  insertCriticalEvent,
  insertObject,
  knownIds,
  type ObjectRow,
  objectRow,
  replaceStretches,
  saveFields,
  standingAssessment,
  updateObject,
} from "@/db/queries/criticism";
import type { Reviewer } from "@/lib/annotation/annotation";
import {
  type ChangeObjectRequest,
  type CreateObjectRequest,
  changeObjectSchema,
  createObjectSchema,
} from "@/lib/api/criticism";
import { AppError } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import {
  type CriticalObject,
  isView,
  type ObjectBody,
  type ObjectEvent,
} from "@/lib/criticism/criticism";
import type { Stretch } from "@/lib/criticism/fields";
import { referencesOf } from "@/lib/criticism/refs";
import { stretchAt } from "@/lib/criticism/stretch";
import type { May } from "../door";
import { parseInput } from "../parse";
import { toReviewer } from "../reviewers";
import { type SourceText, sourceText } from "../text";
import { namesOneOf } from "./hidden";
import { hasStretches, objectsOfSource } from "./load";

/**
 * Records an object. Repeating a request with the same id gives the object
 * back unchanged. A set of hypotheses gets its "none of these" with it.
 * AppError "bad-input" when something it names is not there or not of the
 * kind asked for; "conflict" when the id is taken, or this person has assessed
 * the same item under the same hypothesis already.
 */
export function createObject(
  whole: May<"judge">,
  slug: string,
  reviewer: Reviewer,
  request: CreateObjectRequest,
): CriticalObject {
  const { id, body } = parseInput(createObjectSchema, request);
  const db = asSeenBy(whole, reviewer.id);
  if (!isId(id)) {
    throw new AppError("bad-input", 'The field "id" must be a UUID.');
  }
  return inTransaction(db, () => {
    const text = sourceText(db, slug);
    const known = objectRow(db, id);
    if (known) return repeated(db, known, text.source.id, reviewer);
    if (body.kind === "hypothesis" && body.none) throw noneIsGiven();
    requireFreeCell(db, reviewer, body);
    const now = new Date().toISOString();
    const row = newRow(text.source.id, id, body, reviewer, now);
    storeNew(db, text, row, body);
    if (body.kind === "hypothesis-set") addNone(db, text, row);
    return recordStep(db, row, "created", reviewer);
  });
}

/**
 * Changes, withdraws or restores an object. A view (verdict, dissent,
 * assessment, passage given to a hand) only by its author; what is common
 * record by anybody. AppError "conflict" when somebody changed it first.
 */
export function changeObject(
  whole: May<"judge">,
  id: string,
  reviewer: Reviewer,
  request: ChangeObjectRequest,
): CriticalObject {
  const wanted = parseInput(changeObjectSchema, request);
  const db = asSeenBy(whole, reviewer.id);
  return inTransaction(db, () => {
    const row = requireObject(db, id);
    requireSeen(db, row, wanted.seen);
    requireRight(db, row, reviewer);
    const changed: ObjectRow = {
      ...row,
      status: statusAfter(db, row, wanted.type),
      version: row.version + 1,
      changedAt: new Date().toISOString(),
    };
    if (wanted.type === "change") {
      requireSameKind(db, row, wanted.body);
      storeFields(db, sourceText(db, row.sourceId), row, wanted.body);
    }
    updateObject(db, id, changed);
    return recordStep(db, changed, eventTypes[wanted.type], reviewer);
  });
}

/** The life of an object, oldest step first; AppError "not-found". */
export function objectHistory(db: May<"read">, id: string): ObjectEvent[] {
  requireObject(db, id);
  const hidden = hiddenThings(db);
  const steps = eventsOfObject(db, id).map(({ event, reviewer }) => ({
    version: event.version,
    type: event.type,
    at: event.at,
    reviewer: toReviewer(reviewer),
    // Written by this program alone, see `recordStep`.
    ...(JSON.parse(event.snapshot) as Pick<ObjectEvent, "status" | "body">),
  }));
  return steps.filter(({ body }) => !namesOneOf(body, hidden));
}

export function requireObject(db: Db, id: string): ObjectRow {
  const row = objectRow(db, id);
  if (row && objectsOfSource(db, row.sourceId, id).length > 0) return row;
  throw new AppError("not-found", "There is no such object.");
}

const eventTypes = {
  change: "changed",
  withdraw: "withdrawn",
  restore: "restored",
} as const;

export function newRow(
  sourceId: string,
  id: string,
  { kind }: ObjectBody,
  { id: reviewerId }: Reviewer,
  now: string,
): ObjectRow {
  return {
    id,
    sourceId,
    kind,
    status: "standing",
    version: 1,
    reviewerId,
    createdAt: now,
    changedAt: now,
  };
}

function storeNew(db: Db, text: SourceText, row: ObjectRow, body: ObjectBody) {
  insertObject(db, row);
  storeFields(db, text, row, body);
}

/** Checks what the body names and where it points, then stores it. */
function storeFields(
  db: Db,
  text: SourceText,
  row: ObjectRow,
  body: ObjectBody,
): void {
  requireReferences(db, row, body);
  const checked = hasStretches(body)
    ? { ...body, stretches: body.stretches.map((s) => placed(text, s)) }
    : body;
  writeFields(db, text.version.id, row, checked);
}

/** Stores a body whose references and stretches are known to be right. */
export function writeFields(
  db: Db,
  versionId: string,
  row: ObjectRow,
  body: ObjectBody,
): void {
  const { kind: _, ...fields } = body;
  if (!hasStretches(body)) {
    saveFields(db, row, fields);
    return;
  }
  const { stretches, ...own } = fields as { stretches: Stretch[] };
  saveFields(db, row, own);
  replaceStretches(
    db,
    row.id,
    stretches.map((stretch, ordinal) => ({
      ...stretch,
      objectId: row.id,
      ordinal,
      versionId,
    })),
  );
}

/** A stretch with the words that stand at its ends; one without place as is. */
function placed({ index }: SourceText, stretch: Stretch): Stretch {
  if (stretch.state === "orphaned") return stretch;
  try {
    const found = stretchAt(index, stretch, stretch.label);
    return { ...found, state: stretch.state };
  } catch (error) {
    throw new AppError(
      "bad-input",
      `The stretch ${stretch.start}–${stretch.end} is not in the text (${stretch.stream}). Choose it again.`,
      { cause: error },
    );
  }
}

function requireReferences(db: Db, row: ObjectRow, body: ObjectBody): void {
  const references = referencesOf(body);
  const known = knownIds(
    db,
    row.sourceId,
    references.map(({ id }) => id),
  );
  for (const { field, id, kinds } of references) {
    const kind = known.get(id);
    if (kind && (kinds.includes("any") || kinds.includes(kind))) continue;
    throw new AppError(
      "bad-input",
      kind
        ? `The field "${field}" names a ${kind}; it takes ${kinds.join(" or ")}.`
        : `The field "${field}" names "${id}", which this source does not have.`,
      { details: { field, id } },
    );
  }
}

function addNone(db: Db, text: SourceText, set: ObjectRow): void {
  const body: ObjectBody = {
    kind: "hypothesis",
    setId: set.id,
    code: "none",
    statement: "None of these",
    parentId: null,
    standing: "",
    motive: "",
    none: true,
  };
  const author = { id: set.reviewerId } as Reviewer;
  const row = newRow(set.sourceId, newId(), body, author, set.createdAt);
  storeNew(db, text, row, body);
  recordStep(db, row, "created", author);
}

function noneIsGiven(): AppError {
  return new AppError(
    "bad-input",
    '"None of these" is made with its set, and there is one in each.',
  );
}

function requireFreeCell(db: Db, { id }: Reviewer, body: ObjectBody): void {
  if (body.kind !== "assessment") return;
  const cell = { ...body, reviewerId: id };
  const standing = standingAssessment(db, cell);
  if (standing === undefined) return;
  throw new AppError(
    "conflict",
    "You have assessed this item under this hypothesis already. Change that assessment.",
    { details: { id: standing } },
  );
}

function repeated(
  db: Db,
  row: ObjectRow,
  sourceId: string,
  reviewer: Reviewer,
): CriticalObject {
  if (row.sourceId === sourceId && row.reviewerId === reviewer.id) {
    return standing(db, row);
  }
  throw new AppError("conflict", "This id belongs to another object.");
}

function requireSeen(db: Db, row: ObjectRow, seen: number): void {
  if (row.version === seen) return;
  throw new AppError(
    "conflict",
    `Not saved: this ${row.kind} was changed at ${row.changedAt.slice(11, 16)} UTC, after you opened it. Compare the two and save again.`,
    { details: { object: standing(db, row) } },
  );
}

function requireRight(db: Db, row: ObjectRow, reviewer: Reviewer): void {
  if (!isView(row.kind) || row.reviewerId === reviewer.id) return;
  const author = standing(db, row).reviewer.name;
  throw new AppError(
    "bad-input",
    `Only ${author} can change what ${author} said. Record your own view beside it.`,
  );
}

function requireSameKind(db: Db, row: ObjectRow, body: ObjectBody): void {
  if (row.kind !== body.kind) {
    throw new AppError(
      "bad-input",
      `A ${row.kind} cannot become a ${body.kind}. Withdraw it and record a new one.`,
    );
  }
  if (body.kind !== "hypothesis") return;
  const now = standing(db, row).body;
  if (now.kind === "hypothesis" && now.none !== body.none) throw noneIsGiven();
}

function statusAfter(
  db: Db,
  row: ObjectRow,
  type: ChangeObjectRequest["type"],
): ObjectRow["status"] {
  const withdrawn = row.status === "withdrawn";
  if (type === "restore") {
    if (withdrawn) return "standing";
    throw new AppError("bad-input", `This ${row.kind} was not withdrawn.`);
  }
  if (withdrawn) {
    throw new AppError(
      "bad-input",
      `This ${row.kind} is withdrawn. Restore it before you change it.`,
    );
  }
  if (type === "withdraw") {
    const { body } = standing(db, row);
    if (body.kind === "hypothesis" && body.none) throw noneIsGiven();
    return "withdrawn";
  }
  return row.status;
}

/** The object as it stands. */
function standing(db: Db, { id, sourceId }: ObjectRow): CriticalObject {
  const [found] = objectsOfSource(db, sourceId, id);
  if (found) return found;
  throw new RangeError(`Object ${id} cannot be read`);
}

/** Adds the event of a step; gives the object after it. */
export function recordStep(
  db: Db,
  row: ObjectRow,
  type: ObjectEvent["type"],
  { id: reviewerId }: Pick<Reviewer, "id">,
): CriticalObject {
  const object = standing(asSeenBy(db, reviewerId), row);
  const { status, body } = object;
  insertCriticalEvent(db, {
    id: newId(),
    objectId: row.id,
    version: row.version,
    type,
    at: row.changedAt,
    reviewerId,
    snapshot: JSON.stringify({ status, body }),
  });
  return object;
}
