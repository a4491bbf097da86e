/** Writing annotations. Each call is one transaction: stored whole, or not. */
import "server-only";
import { asSeenBy, type Db, inTransaction } from "@/db";
import {
  insertAnnotation,
  insertEvent,
  updateAnnotation,
} from "@/db/queries/annotation-writes";
import {
  type AnnotationRow,
  annotationById,
  shownAnnotation,
} from "@/db/queries/annotations";
import { closeReadingChange } from "@/db/queries/emendations";
import { eventsOf } from "@/db/queries/events";
import type { event } from "@/db/schema";
import {
  type Anchor,
  type Annotation,
  type Body,
  bodySchema,
  type Reviewer,
} from "@/lib/annotation/annotation";
import {
  type ChangeRequest,
  type CreateRequest,
  changeRequestSchema,
  createRequestSchema,
} from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { broughtOver } from "./bring-over";
import { checkedAnchor } from "./check-anchor";
import type { May } from "./door";
import { indexAnnotation } from "./index-annotation";
import { annotationsOf } from "./load-annotations";
import { parseInput } from "./parse";
import { refuseAfterSubmission } from "./rounds/submitted";
import { replaceParts } from "./store-body";
import { type SourceText, sourceText } from "./text";

type EventType = (typeof event.$inferSelect)["type"];
type Place = Pick<SourceText, "index" | "outline" | "version">;

/**
 * Records what a reviewer says. Repeating a request with the same id gives the
 * annotation back unchanged. AppError "conflict" when the anchors were taken
 * from another text, or the id belongs to something else; "bad-input" when the
 * quoted words do not stand at their place.
 */
export function createAnnotation(
  whole: May<"judge">,
  slug: string,
  reviewer: Reviewer,
  request: CreateRequest,
): Annotation {
  const wanted = parseInput(createRequestSchema, request);
  const db = asSeenBy(whole, reviewer.id);
  if (!isId(wanted.id)) {
    throw new AppError("bad-input", 'The field "id" must be a UUID.');
  }
  return inTransaction(db, () => {
    const text = sourceText(db, slug);
    const known = annotationById(db, wanted.id);
    if (known) return repeated(db, known, text.source.id, reviewer);
    const { anchors, body } = broughtOver(db, text, wanted);
    const now = new Date().toISOString();
    const row: AnnotationRow = {
      id: wanted.id,
      sourceId: text.source.id,
      kind: wanted.body.kind,
      status: "proposed",
      version: 1,
      reviewerId: reviewer.id,
      createdAt: now,
      changedAt: now,
    };
    insertAnnotation(db, row);
    storeParts(db, row, text, anchors, body);
    refuseAfterSubmission(db, row.id, reviewer);
    return recorded(db, row, "created", reviewer);
  });
}

/**
 * Changes, withdraws or restores an annotation. AppError "conflict" with the
 * newer annotation in its details when somebody changed it first; nothing is
 * overwritten. Only its author may: others record a view of their own.
 */
export function changeAnnotation(
  whole: May<"judge">,
  id: string,
  reviewer: Reviewer,
  request: ChangeRequest,
): Annotation {
  const wanted = parseInput(changeRequestSchema, request);
  const db = asSeenBy(whole, reviewer.id);
  return inTransaction(db, () => {
    const row = requireAnnotation(db, id);
    requireSeen(db, row, wanted.seen);
    requireAuthor(db, row, reviewer);
    refuseAfterSubmission(db, row.id, reviewer);
    const status = statusAfter(db, row, wanted.type);
    const changed: AnnotationRow = {
      ...row,
      status,
      version: row.version + 1,
      changedAt: new Date().toISOString(),
    };
    if (wanted.type === "change") {
      requireSameKind(row, wanted.body);
      const anchors = wanted.anchors ?? standing(db, row).anchors;
      const text = sourceText(db, row.sourceId);
      const fresh = wanted.anchors !== undefined;
      storeParts(db, changed, text, anchors, wanted.body, fresh);
      if (fresh) lookedAt(db, changed, reviewer);
    }
    updateAnnotation(db, id, changed);
    return recorded(db, changed, eventTypes[wanted.type], reviewer);
  });
}

/** Who chooses the passage again has seen what it rests on. */
function lookedAt(db: Db, row: AnnotationRow, { id }: Reviewer): void {
  closeReadingChange(db, row.id, { lookedBy: id, lookedAt: row.changedAt });
}

/** The annotation with this id, if it may be seen; AppError "not-found". */
export function requireAnnotation(db: Db, id: string): AnnotationRow {
  const row = shownAnnotation(db, id);
  if (row) return row;
  throw new AppError("not-found", "There is no such annotation.");
}

const eventTypes = {
  change: "changed",
  withdraw: "withdrawn",
  restore: "restored",
} as const satisfies Record<ChangeRequest["type"], EventType>;

function repeated(
  db: Db,
  row: AnnotationRow,
  sourceId: string,
  reviewer: Reviewer,
): Annotation {
  if (row.sourceId === sourceId && row.reviewerId === reviewer.id) {
    return standing(db, row);
  }
  throw new AppError("conflict", "This id belongs to another annotation.");
}

function requireSeen(db: Db, row: AnnotationRow, seen: number): void {
  if (row.version === seen) return;
  const newer = standing(db, row);
  throw new AppError(
    "conflict",
    `Not saved: ${newer.reviewer.name} changed this annotation at ${newer.changedAt.slice(11, 16)} UTC, after you opened it. Compare the two and save again.`,
    { details: { annotation: newer } },
  );
}

function requireAuthor(db: Db, row: AnnotationRow, reviewer: Reviewer): void {
  if (row.reviewerId === reviewer.id) return;
  const author = standing(db, row).reviewer.name;
  throw new AppError(
    "bad-input",
    `Only ${author} can change what ${author} said. Record your own view as an annotation of its own.`,
  );
}

function requireSameKind(row: AnnotationRow, body: Body): void {
  if (row.kind === body.kind) return;
  throw new AppError(
    "bad-input",
    `A ${row.kind} cannot become a ${body.kind}. Withdraw it and record a new annotation.`,
  );
}

function statusAfter(
  db: Db,
  row: AnnotationRow,
  type: ChangeRequest["type"],
): AnnotationRow["status"] {
  const withdrawn = row.status === "withdrawn";
  if (type === "restore") {
    if (withdrawn) return statusBefore(db, row);
    throw new AppError("bad-input", "This annotation was not withdrawn.");
  }
  if (withdrawn) {
    throw new AppError(
      "bad-input",
      "This annotation is withdrawn. Restore it before you change it.",
    );
  }
  return type === "withdraw" ? "withdrawn" : row.status;
}

/** The status it had when it was withdrawn. */
function statusBefore(db: Db, row: AnnotationRow): AnnotationRow["status"] {
  const statuses = eventsOf(db, row.id).map(
    // Written by this program alone, see `recorded`.
    ({ event }) => (JSON.parse(event.snapshot) as Annotation).status,
  );
  return statuses.findLast((status) => status !== "withdrawn") ?? "proposed";
}

/** Stores anchors and body; `fresh` anchors are checked against the text. */
function storeParts(
  db: Db,
  row: AnnotationRow,
  text: SourceText,
  anchors: readonly Anchor[],
  body: Body,
  fresh = true,
): void {
  const checked = fresh
    ? anchors.map((anchor) => checkedAnchor(text.index, anchor))
    : anchors;
  const parsed = bodySchema.parse(body);
  requireNote(text, parsed);
  replaceParts(db, row, text.version.id, checked, withTarget(text, parsed));
}

/** A link's target passage is an anchor like any other. */
function withTarget({ index }: Place, body: Body): Body {
  if (body.kind !== "link" || body.target.type !== "passage") return body;
  const anchor = checkedAnchor(index, body.target.anchor);
  return { ...body, target: { type: "passage", anchor } };
}

function requireNote({ outline }: Place, body: Body): void {
  if (body.kind !== "link" || body.target.type !== "note") return;
  const { noteId } = body.target;
  if (outline.notes.some((note) => note.id === noteId)) return;
  throw new AppError("bad-input", `The source has no note "${noteId}".`);
}

export function standing(db: Db, row: AnnotationRow): Annotation {
  const [annotation] = annotationsOf(db, row.sourceId, [row.id]);
  if (annotation) return annotation;
  throw new RangeError(`Annotation ${row.id} cannot be read`);
}

/** Adds the event and the search entry of a step; gives the annotation after. */
export function recorded(
  db: Db,
  row: AnnotationRow,
  type: EventType,
  reviewer: Reviewer,
): Annotation {
  const annotation = standing(asSeenBy(db, row.reviewerId), row);
  const { status, anchors, body } = annotation;
  const text = sourceText(db, row.sourceId);
  insertEvent(db, {
    id: newId(),
    annotationId: row.id,
    version: row.version,
    type,
    at: row.changedAt,
    reviewerId: reviewer.id,
    snapshot: JSON.stringify({ status, anchors, body, text: text.key }),
  });
  indexAnnotation(db, annotation, text.outline);
  return annotation;
}
