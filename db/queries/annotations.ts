/** Reading annotations: the parts of many at once, each in a fixed order. */
import { and, eq } from "drizzle-orm";
import type { Db } from "../client";
import {
  type anchor,
  annotation,
  type comment,
  type judgment,
  type link,
  type omission,
  type stance,
} from "../schema";
import { shown, shownTo, sightOf } from "../sight";
import { statement } from "../statement";

export type AnnotationRow = typeof annotation.$inferSelect;
export type AnchorRow = typeof anchor.$inferSelect;
export type JudgmentRow = typeof judgment.$inferSelect;
export type OmissionRow = typeof omission.$inferSelect;
export type LinkRow = typeof link.$inferSelect;
export type CommentRow = typeof comment.$inferSelect;
export type StanceRow = typeof stance.$inferSelect;

/** The parts of some annotations; these in the order they were made. */
export interface AnnotationParts {
  readonly annotations: readonly AnnotationRow[];
  readonly anchors: readonly AnchorRow[];
  readonly judgments: readonly JudgmentRow[];
  readonly omissions: readonly OmissionRow[];
  readonly links: readonly LinkRow[];
  readonly comments: readonly CommentRow[];
  readonly stances: readonly StanceRow[];
}

/** Whatever has this id, for the program's own work; see `shownAnnotation`. */
export function annotationById(db: Db, id: string): AnnotationRow | undefined {
  return db.select().from(annotation).where(eq(annotation.id, id)).get();
}

/** The same, if whoever looks may see it. */
export function shownAnnotation(db: Db, id: string): AnnotationRow | undefined {
  const wanted = and(eq(annotation.id, id), shownTo(db, annotation.id));
  return db.select().from(annotation).where(wanted).get();
}

const ANNOTATION = `a.id, a.source_id AS sourceId, a.kind, a.status, a.version,
  a.reviewer_id AS reviewerId, a.created_at AS createdAt,
  a.changed_at AS changedAt`;
const ANCHOR = `p.annotation_id AS annotationId, p.role, p.ordinal,
  p.version_id AS versionId, p.stream, p.start, p."end", p.exact, p.prefix,
  p.suffix, p.state`;
const JUDGMENT = `p.id, p.annotation_id AS annotationId, p.ordinal, p.axis,
  p.value, p.likelihood, p.basis, p.rationale, p.overturn,
  p.reviewer_id AS reviewerId, p.created_at AS createdAt,
  p.superseded_at AS supersededAt`;
const OMISSION = `p.annotation_id AS annotationId, p.kind,
  p.how_known AS howKnown, p.agent, p.extent, p.remark`;
const LINK = `p.annotation_id AS annotationId, p.kind,
  p.target_type AS targetType, p.note_id AS noteId, p.citation, p.url,
  p.remark`;
const COMMENT = "p.annotation_id AS annotationId, p.text";
const stanceLists = [
  "concerns",
  "scopeRefs",
  "places",
  "saidOn",
  "terms",
  "alternatives",
  "cites",
] as const satisfies readonly (keyof StanceRow)[];
const STANCE = `p.id, p.annotation_id AS annotationId, p.code, p.concerns,
  p.proposition, p.polarity, p.mode, p.strength, p.likelihood, p.basis,
  p.statement, p.degree, p.wording, p.overturn, p.scope_kind AS scopeKind,
  p.scope_refs AS scopeRefs, p.scope_label AS scopeLabel, p.places,
  p.attributed_to AS attributedTo, p.said_on AS saidOn, p.terms,
  p.alternatives, p.cites, p.remark, p.reviewer_id AS reviewerId,
  p.created_at AS createdAt, p.superseded_at AS supersededAt`;

/** All parts of these annotations of a source, or of all of them. */
export function annotationParts(
  db: Db,
  sourceId: string,
  ids?: readonly string[],
): AnnotationParts {
  const chosen = "AND a.id IN (SELECT value FROM json_each(@ids))";
  const where = `WHERE a.source_id = @sourceId ${ids ? chosen : ""}
    AND ${shown("a.id")}`;
  const asked = { sourceId, sight: sightOf(db) };
  const values = ids ? { ...asked, ids: JSON.stringify(ids) } : asked;
  // Each query gives exactly the columns of its row type, named above.
  const rows = <Row>(sql: string) => statement(db, sql).all(values) as Row[];
  const parts = <Row>(table: string, columns: string, rest = "") =>
    rows<Row>(
      `SELECT ${columns} FROM annotation a
       JOIN ${table} p ON p.annotation_id = a.id ${where} ${rest}`,
    );
  return {
    annotations: rows(
      `SELECT ${ANNOTATION} FROM annotation a ${where} ORDER BY a.created_at, a.rowid`,
    ),
    anchors: parts("anchor", ANCHOR, "ORDER BY a.id, p.role, p.ordinal"),
    judgments: parts(
      "judgment",
      JUDGMENT,
      "AND p.superseded_at IS NULL ORDER BY a.id, p.ordinal",
    ),
    omissions: parts("omission", OMISSION),
    links: parts("link", LINK),
    comments: parts("comment", COMMENT),
    stances: parts<StanceText>(
      "stance",
      STANCE,
      "AND p.superseded_at IS NULL",
    ).map(parsedStance),
  };
}

/** A stance as SQLite gives it: lists are JSON texts. */
type StanceText = Record<keyof StanceRow, string | null>;

function parsedStance(row: StanceText): StanceRow {
  const lists = Object.fromEntries(
    stanceLists.map((name) => [name, JSON.parse(row[name] ?? "null")]),
  );
  // Each column is named above; the CHECKs of the table hold the closed lists.
  return { ...row, ...lists } as unknown as StanceRow;
}

/** [id, kind, status, reviewer, authenticity value or null], by id. */
export type MarkRow = readonly [
  id: string,
  kind: (typeof annotation.$inferSelect)["kind"],
  status: string,
  reviewer: string,
  authenticity: string | null,
];

export function markRows(db: Db, sourceId: string): MarkRow[] {
  return statement(
    db,
    `SELECT a.id, a.kind, a.status, a.reviewer_id, j.value
     FROM annotation a
     LEFT JOIN judgment j ON j.annotation_id = a.id
       AND j.superseded_at IS NULL AND j.axis = 'authenticity'
     WHERE a.source_id = @sourceId AND ${shown("a.id")} ORDER BY a.id`,
  )
    .raw()
    .all({ sourceId, sight: sightOf(db) }) as MarkRow[];
}

/** [annotation, stream, start, end] of anchors that have a place. */
export type RangeRow = readonly [string, string, number, number];

export function rangeRows(db: Db, versionId: string): RangeRow[] {
  return statement(
    db,
    `SELECT annotation_id, stream, start, "end" FROM anchor
     WHERE version_id = @versionId AND role = 'passage'
       AND state IN ('exact', 'moved') AND ${shown("anchor.annotation_id")}
     ORDER BY annotation_id, ordinal`,
  )
    .raw()
    .all({ versionId, sight: sightOf(db) }) as RangeRow[];
}

/** How many annotations of each kind stand, and how many anchors need a look. */
export function annotationCounts(db: Db, sourceId: string) {
  const asked = { sourceId, sight: sightOf(db) };
  const kinds = statement(
    db,
    `SELECT kind, count(*) AS total FROM annotation
     WHERE source_id = @sourceId AND status <> 'withdrawn'
       AND ${shown("annotation.id")} GROUP BY kind`,
  ).all(asked) as { kind: string; total: number }[];
  const states = statement(
    db,
    `SELECT p.state, count(*) AS total
     FROM annotation a JOIN anchor p ON p.annotation_id = a.id
     WHERE a.source_id = @sourceId AND a.status <> 'withdrawn'
       AND p.state <> 'exact' AND ${shown("a.id")}
     GROUP BY p.state`,
  ).all(asked) as { state: string; total: number }[];
  return { kinds, states };
}
