/** The columns of annotations.csv and what stands in them. */
import type { Anchor } from "@/lib/annotation/annotation";
import type { Stance } from "@/lib/annotation/stance";
import { MAIN } from "@/lib/document/position";
import {
  type Edition,
  type EditionAnnotation,
  type PlacedAnchor,
  pageAt,
  type UnplacedAnchor,
} from "@/lib/edition/edition";
import type { Row } from "./table";

export const annotationColumns = [
  "annotation_id",
  "source_id",
  "text_version_sha256",
  "range",
  "ranges",
  "state",
  "stream",
  "page",
  "start_cp",
  "end_cp",
  "exact",
  "quoted",
  "prefix",
  "suffix",
  "kind",
  "axis",
  "value",
  "likelihood",
  "basis",
  "rationale",
  "overturn",
  "code",
  "mode",
  "strength",
  "proposition",
  "concerns",
  "scope",
  "attributed_to",
  "how_known",
  "agent",
  "extent",
  "text",
  "link_target_type",
  "link_target",
  "status",
  "version",
  "reviewer_id",
  "reviewer",
  "created",
  "changed",
] as const;

type Column = (typeof annotationColumns)[number];
type Cells = Partial<Record<Column, string | number>>;

/**
 * One row for each pair of a range and an answer: an annotation on two ranges
 * with two axes answered gives four. One without any place gives one row per
 * answer, its place columns empty.
 */
export function rowsOf(edition: Edition, annotation: EditionAnnotation): Row[] {
  const places = placesOf(edition, annotation);
  return bodiesOf(annotation).flatMap((body) =>
    places.map((place) => {
      const cells: Cells = {
        ...commonOf(edition, annotation),
        ...place,
        ...body,
      };
      return annotationColumns.map((column) => cells[column] ?? "");
    }),
  );
}

function commonOf(edition: Edition, annotation: EditionAnnotation): Cells {
  return {
    annotation_id: annotation.id,
    source_id: edition.source.slug,
    text_version_sha256: edition.text.sha256,
    kind: annotation.body.kind,
    status: annotation.status,
    version: annotation.version,
    reviewer_id: annotation.reviewer.id,
    reviewer: annotation.reviewer.name,
    created: annotation.createdAt,
    changed: annotation.changedAt,
  };
}

function placesOf(edition: Edition, annotation: EditionAnnotation): Cells[] {
  const all = [
    ...annotation.anchors.map((anchor) => placed(edition, anchor)),
    ...annotation.unplaced.map(unplaced),
  ];
  if (all.length === 0) return [{ range: 0, ranges: 0 }];
  return all.map((cells, i) => ({
    ...cells,
    range: i + 1,
    ranges: all.length,
  }));
}

function placed(edition: Edition, anchor: PlacedAnchor): Cells {
  return {
    ...wordsOf(anchor),
    quoted: anchor.quoted,
    start_cp: anchor.start,
    end_cp: anchor.end,
    page:
      anchor.stream === MAIN
        ? (pageAt(edition, anchor.start)?.label ?? "")
        : "",
  };
}

/** A passage that lost its place has words, but no offsets to trust. */
function unplaced(anchor: UnplacedAnchor): Cells {
  return { ...wordsOf(anchor), exact: "", quoted: anchor.exact };
}

function wordsOf(anchor: PlacedAnchor | UnplacedAnchor): Cells {
  const { state, stream, exact, prefix, suffix } = anchor;
  return { state, stream, exact, prefix, suffix };
}

function bodiesOf({ body }: EditionAnnotation): Cells[] {
  switch (body.kind) {
    case "judgment":
      return [
        ...body.judgments.map((judgment) => ({ ...judgment })),
        ...(body.stance ? [stanceCells(body.stance)] : []),
      ];
    case "omission":
      return [
        {
          value: body.omissionKind,
          how_known: body.howKnown,
          agent: body.agent,
          extent: body.extent,
          text: body.remark,
        },
      ];
    case "link":
      return [
        {
          value: body.linkKind,
          text: body.remark,
          link_target_type: body.target.type,
          link_target: targetOf(body.target),
        },
      ];
    case "comment":
      return [{ text: body.text }];
  }
}

/** A stance in a row of its own; its axis says so. */
function stanceCells(stance: Stance): Cells {
  const { code, polarity, mode, strength, proposition, concerns } = stance;
  return {
    axis: "stance",
    value: polarity,
    likelihood: stance.likelihood,
    basis: stance.basis,
    rationale: stance.statement,
    overturn: stance.overturn,
    code,
    mode,
    strength,
    proposition,
    concerns: concerns.join(" "),
    scope: [stance.scope.kind, stance.scope.label].filter(Boolean).join(": "),
    attributed_to: stance.attributedTo,
  };
}

type Target = Extract<EditionAnnotation["body"], { kind: "link" }>["target"];

function targetOf(target: Target): string {
  switch (target.type) {
    case "note":
      return target.noteId;
    case "passage":
      return passageOf(target.anchor);
    case "reference":
      return [target.citation, target.url].filter(Boolean).join(" ");
  }
}

/** Offsets only where the passage has a place to be trusted. */
function passageOf({ stream, start, end, exact, state }: Anchor): string {
  const hasPlace = state === "exact" || state === "moved";
  return hasPlace ? `${stream}:${start}-${end} ${exact}` : `${state}: ${exact}`;
}
