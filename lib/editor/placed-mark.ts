/** An annotation as the editor draws it: places of the document, and a look. */
import { lanesOf, MAX_LANES } from "@/lib/annotation/overlap";
import type { MarkStyle } from "@/lib/api/contract";

export interface PlacedRange {
  readonly from: number;
  readonly to: number;
}

export interface PlacedMark {
  readonly id: string;
  readonly style: MarkStyle;
  /** What colour and line say, in words. */
  readonly description: string;
  readonly ranges: readonly PlacedRange[];
}

/** One range of one mark, in its lane; `MAX_LANES` is "beyond the lanes". */
export interface Piece extends PlacedRange {
  readonly mark: PlacedMark;
  readonly lane: number;
}

/** Cuts marks into pieces, in the order of the text, each with its lane. */
export function piecesOf(marks: Iterable<PlacedMark>): Piece[] {
  const spans = [...marks].flatMap((mark) =>
    mark.ranges.map(({ from, to }) => ({
      id: mark.id,
      start: from,
      end: to,
      mark,
    })),
  );
  const lanes = lanesOf(spans);
  return spans
    .map((span) => ({
      mark: span.mark,
      from: span.start,
      to: span.end,
      lane: lanes.get(span) ?? 0,
    }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Pieces of a mark that comes later: what is drawn already keeps its lane. */
export function piecesBeside(
  mark: PlacedMark,
  neighbours: readonly Piece[],
): Piece[] {
  const pieces: Piece[] = [];
  for (const { from, to } of mark.ranges) {
    const taken = new Set(
      [...neighbours, ...pieces]
        .filter((other) => other.from < to && other.to > from)
        .map((other) => other.lane),
    );
    let lane = 0;
    while (taken.has(lane) && lane < MAX_LANES) lane++;
    pieces.push({ mark, from, to, lane });
  }
  return pieces;
}

/** The classes of a drawn piece, the same in the server's HTML. */
export function classOf({ mark, lane }: Piece): string {
  return `${mark.style} lane-${lane}`;
}

const POINT_LABELS: Readonly<Record<MarkStyle, string>> = {
  genuine: "genuine",
  altered: "altered",
  doubtful: "doubtful",
  spurious: "spurious",
  undetermined: "undetermined",
  judged: "judged",
  omission: "omission",
  link: "link",
  comment: "comment",
};

/** The word shown for an annotation of a point, which has no words to mark. */
export function pointLabel(mark: PlacedMark): string {
  return POINT_LABELS[mark.style];
}
