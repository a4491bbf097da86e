/** From an annotation to the rows of its parts. */
import type { Db } from "@/db";
import {
  replaceAnchors,
  saveComment,
  saveLink,
  saveOmission,
  supersedeJudgments,
  supersedeStance,
} from "@/db/queries/annotation-writes";
import type {
  AnchorRow,
  AnnotationRow,
  StanceRow,
} from "@/db/queries/annotations";
import type {
  Anchor,
  Body,
  JudgmentBody,
  LinkBody,
} from "@/lib/annotation/annotation";
import type { Stance } from "@/lib/annotation/stance";
import { newId } from "@/lib/core/ids";

/** Puts these anchors and this body in place of what the annotation had. */
export function replaceParts(
  db: Db,
  row: AnnotationRow,
  versionId: string,
  anchors: readonly Anchor[],
  body: Body,
): void {
  const rows = anchors.map((anchor, ordinal) =>
    anchorRow(row, versionId, "passage", ordinal, anchor),
  );
  if (body.kind === "link" && body.target.type === "passage") {
    rows.push(anchorRow(row, versionId, "target", 0, body.target.anchor));
  }
  replaceAnchors(db, row.id, rows);
  saveBody(db, row, body);
}

function anchorRow(
  { id }: AnnotationRow,
  versionId: string,
  role: AnchorRow["role"],
  ordinal: number,
  anchor: Anchor,
): AnchorRow {
  return { ...anchor, annotationId: id, role, ordinal, versionId };
}

function saveBody(db: Db, row: AnnotationRow, body: Body): void {
  const annotationId = row.id;
  switch (body.kind) {
    case "judgment":
      saveJudgments(db, row, body);
      break;
    case "omission": {
      const { kind: _, omissionKind, ...rest } = body;
      saveOmission(db, { annotationId, kind: omissionKind, ...rest });
      break;
    }
    case "link":
      saveLink(db, linkRow(annotationId, body));
      break;
    case "comment":
      saveComment(db, { annotationId, text: body.text });
      break;
  }
}

function saveJudgments(
  db: Db,
  row: AnnotationRow,
  { judgments, stance }: JudgmentBody,
): void {
  const rows = judgments.map((judgment, ordinal) => ({
    ...judgment,
    id: newId(),
    annotationId: row.id,
    ordinal,
    reviewerId: row.reviewerId,
    createdAt: row.changedAt,
    supersededAt: null,
  }));
  supersedeJudgments(db, row.id, rows, row.changedAt);
  const standing = stance ? stanceRow(row, stance) : null;
  supersedeStance(db, row.id, standing, row.changedAt);
}

function stanceRow(
  row: AnnotationRow,
  { scope, ...stance }: Stance,
): StanceRow {
  return {
    ...stance,
    id: newId(),
    annotationId: row.id,
    scopeKind: scope.kind,
    scopeRefs: scope.refs,
    scopeLabel: scope.label,
    reviewerId: row.reviewerId,
    createdAt: row.changedAt,
    supersededAt: null,
  };
}

function linkRow(annotationId: string, { linkKind, target, remark }: LinkBody) {
  const reference = target.type === "reference" ? target : null;
  return {
    annotationId,
    kind: linkKind,
    targetType: target.type,
    noteId: target.type === "note" ? target.noteId : null,
    citation: reference?.citation ?? null,
    url: reference?.url ?? null,
    remark,
  };
}
