/** Annotations whole, put together from their rows. */
import "server-only";
import type { Db } from "@/db";
import {
  type AnchorRow,
  type AnnotationParts,
  type AnnotationRow,
  annotationParts,
  type LinkRow,
  type StanceRow,
} from "@/db/queries/annotations";
import { allReviewers } from "@/db/queries/people";
import type {
  Anchor,
  Annotation,
  Body,
  Judgment,
  LinkTarget,
  Reviewer,
} from "@/lib/annotation/annotation";
import type { Stance } from "@/lib/annotation/stance";
import { changedReadings } from "./changed-readings";
import type { May } from "./door";
import { toReviewer } from "./reviewers";
import { requireSource } from "./text";

/**
 * The annotations of a source in the order they were made, withdrawn ones
 * too; with `ids` only those, and ids it does not have are passed over.
 */
export function loadAnnotations(
  db: May<"read">,
  slug: string,
  ids?: readonly string[],
): Annotation[] {
  return annotationsOf(db, requireSource(db, slug).id, ids);
}

/** The same for a source known by its id. */
export function annotationsOf(
  db: Db,
  sourceId: string,
  ids?: readonly string[],
): Annotation[] {
  const parts = new Parts(annotationParts(db, sourceId, ids));
  const reviewers = new Map(
    allReviewers(db).map((row) => [row.id, toReviewer(row)]),
  );
  const changes = changedReadings(db, sourceId);
  return parts.annotations.map((row) => {
    const annotation = toAnnotation(row, parts, reviewers);
    const changedReading = changes.get(row.id)?.(annotation);
    return changedReading ? { ...annotation, changedReading } : annotation;
  });
}

function toAnnotation(
  row: AnnotationRow,
  parts: Parts,
  reviewers: ReadonlyMap<string, Reviewer>,
): Annotation {
  const { id, sourceId, status, version, createdAt, changedAt } = row;
  const anchors = parts.anchors.get(id) ?? [];
  return {
    id,
    sourceId,
    status,
    version,
    // A foreign key sees to it that the reviewer is there.
    reviewer: reviewers.get(row.reviewerId) as Reviewer,
    createdAt,
    changedAt,
    anchors: anchors.filter((a) => a.role === "passage").map(toAnchor),
    body: parts.bodyOf(row, anchors),
  };
}

function toAnchor(row: AnchorRow): Anchor {
  const { stream, start, end, exact, prefix, suffix, state } = row;
  return { stream, start, end, exact, prefix, suffix, state };
}

class Parts {
  readonly annotations: readonly AnnotationRow[];
  readonly anchors: ReadonlyMap<string, readonly AnchorRow[]>;
  private readonly judgments;
  private readonly omissions;
  private readonly links;
  private readonly comments;
  private readonly stances;

  constructor(parts: AnnotationParts) {
    this.annotations = parts.annotations;
    this.anchors = grouped(parts.anchors);
    this.judgments = grouped(parts.judgments);
    this.omissions = grouped(parts.omissions);
    this.links = grouped(parts.links);
    this.comments = grouped(parts.comments);
    this.stances = grouped(parts.stances);
  }

  bodyOf({ id, kind }: AnnotationRow, anchors: readonly AnchorRow[]): Body {
    switch (kind) {
      case "judgment": {
        const judgments = (this.judgments.get(id) ?? []).map(answer);
        const stance = this.stances.get(id)?.[0];
        return { kind, judgments, ...(stance && { stance: toStance(stance) }) };
      }
      case "omission": {
        const row = only(this.omissions, id);
        const { kind: omissionKind, howKnown, agent, extent, remark } = row;
        return { kind, omissionKind, howKnown, agent, extent, remark };
      }
      case "link": {
        const row = only(this.links, id);
        const target = targetOf(row, anchors);
        return { kind, linkKind: row.kind, target, remark: row.remark };
      }
      case "comment":
        return { kind, text: only(this.comments, id).text };
    }
  }
}

type JudgmentPart = AnnotationParts["judgments"][number];

function answer(row: JudgmentPart): Judgment {
  const { axis, value, likelihood, basis, rationale, overturn } = row;
  return { axis, value, likelihood, basis, rationale, overturn };
}

function toStance(row: StanceRow): Stance {
  const {
    id: _,
    annotationId,
    reviewerId,
    createdAt,
    supersededAt,
    ...rest
  } = row;
  const {
    scopeKind: kind,
    scopeRefs: refs,
    scopeLabel: label,
    ...stance
  } = rest;
  // What was stored has passed the schema of stances.
  return { ...stance, scope: { kind, refs, label } } as Stance;
}

function targetOf(row: LinkRow, anchors: readonly AnchorRow[]): LinkTarget {
  switch (row.targetType) {
    case "note":
      return { type: "note", noteId: row.noteId ?? "" };
    case "reference":
      return {
        type: "reference",
        citation: row.citation ?? "",
        url: row.url ?? "",
      };
    case "passage": {
      const target = anchors.find((anchor) => anchor.role === "target");
      if (!target) throw new RangeError(`${row.annotationId} has no target`);
      return { type: "passage", anchor: toAnchor(target) };
    }
  }
}

function grouped<T extends { annotationId: string }>(
  rows: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.annotationId);
    if (group) group.push(row);
    else groups.set(row.annotationId, [row]);
  }
  return groups;
}

/** The one row of this annotation; without it the database is not whole. */
function only<T>(rows: ReadonlyMap<string, readonly T[]>, id: string): T {
  const row = rows.get(id)?.[0];
  if (!row) throw new RangeError(`Annotation ${id} has lost its body`);
  return row;
}
