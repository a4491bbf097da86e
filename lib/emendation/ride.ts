/**
 * Carries anchors through corrections. An anchor whose words are as they were
 * stays exact; one whose words changed becomes "moved" and keeps what was
 * quoted; one whose words are all gone becomes "orphaned" at its last place.
 * What an anchor was before the first change of its words is its origin: from
 * there it comes back exactly when the correction is taken back.
 */
import type { Anchor } from "@/lib/annotation/annotation";
import { mapPlace } from "@/lib/annotation/map-positions";
import { anchorFor, isInside, rangeOf } from "@/lib/annotation/selector";
import {
  type CodePoint,
  codePoint,
  type DocumentIndex,
  lengthOf,
  pmToCodePoint,
  rangeToPm,
  type Stream,
  textBetween,
} from "@/lib/document/position";
import { type Act, type Way, wayThrough } from "./log";

/** An anchor as it stood in one document, with its place there. */
export interface Origin {
  readonly anchor: Anchor;
  /** ProseMirror positions; null when its stream or place was not there. */
  readonly place: { readonly from: number; readonly to: number } | null;
  /**
   * The words at the place; not what was quoted when those differ. Of a point,
   * the characters beside it.
   */
  readonly words: string;
  /**
   * Code points by which start and end lie within an atom whose edge is the
   * place: "omission" in "(omission)".
   */
  readonly into: readonly [number, number];
}

export interface Ridden {
  readonly anchor: Anchor;
  /** Its words are not what they were at the origin. */
  readonly changed: boolean;
}

/** An anchor as it stands in a document. */
export function originOf(index: DocumentIndex, anchor: Anchor): Origin {
  const range = rangeOf(anchor);
  const stream = index.streams.get(anchor.stream);
  if (!stream || !isInside(index, range)) {
    return { anchor, place: null, words: "", into: [0, 0] };
  }
  const words =
    range.start === range.end
      ? besides(stream, range.start)
      : textBetween(stream, range.start, range.end);
  const place = rangeToPm(index, range);
  const into = [
    range.start - pmToCodePoint(stream, place.from),
    range.end - pmToCodePoint(stream, place.to),
  ] as const;
  return { anchor, place, words, into };
}

function besides(stream: Stream, point: CodePoint): string {
  const from = codePoint(Math.max(0, point - 1));
  const to = codePoint(Math.min(lengthOf(stream), point + 1));
  return `${textBetween(stream, from, point)}|${textBetween(stream, point, to)}`;
}

/** The anchor of `origin` at the end of `way`, in the document of `after`. */
export function ride(origin: Origin, way: Way, after: DocumentIndex): Ridden {
  const { anchor, place } = origin;
  const stream = after.streams.get(anchor.stream);
  if (!stream) return gone(anchor);
  if (!place) return { anchor, changed: false };
  return place.from === place.to
    ? ridePoint(origin, place.from, way, after, stream)
    : rideRange(origin, place, way, after, stream);
}

function placeIn(stream: Stream, position: number, into: number): CodePoint {
  const place = pmToCodePoint(stream, position) + into;
  return codePoint(Math.min(Math.max(0, place), lengthOf(stream)));
}

/** The note it stood in is no longer there. */
function gone(anchor: Anchor): Ridden {
  if (anchor.state === "orphaned") return { anchor, changed: false };
  return { anchor: { ...anchor, state: "orphaned" }, changed: true };
}

function rideRange(
  { anchor, words, into }: Origin,
  place: { from: number; to: number },
  { mapping }: Way,
  after: DocumentIndex,
  stream: Stream,
): Ridden {
  const { from, to, lost } = mapPlace(place, mapping);
  const start = placeIn(stream, from, lost ? 0 : into[0]);
  const last = placeIn(stream, to, lost ? 0 : into[1]);
  const end = codePoint(Math.max(start, last));
  const isKnown = anchor.state === "exact" || anchor.state === "moved";
  if (!isKnown) return { anchor: { ...anchor, start, end }, changed: false };
  if (lost || start === end) {
    const orphan = { ...anchor, start, end: start, state: "orphaned" } as const;
    return { anchor: orphan, changed: true };
  }
  const now = textBetween(stream, start, end);
  const changed = now !== words;
  if (changed || anchor.state === "moved") {
    return { anchor: { ...anchor, start, end, state: "moved" }, changed };
  }
  const range = { stream: stream.id, start, end };
  return { anchor: anchorFor(after, range), changed: false };
}

/** A point has no words: its reading changed when other words stand beside it. */
function ridePoint(
  { anchor, words, into }: Origin,
  place: number,
  way: Way,
  after: DocumentIndex,
  stream: Stream,
): Ridden {
  const start = placeIn(stream, way.mapping.map(place, -1), into[0]);
  const moved = { ...anchor, start, end: start };
  if (anchor.state !== "exact") return { anchor: moved, changed: false };
  if (besides(stream, start) !== words || losesANeighbour(place, way)) {
    return { anchor: { ...moved, state: "moved" }, changed: true };
  }
  const range = { stream: stream.id, start, end: start };
  return { anchor: anchorFor(after, range), changed: false };
}

/** True when a standing step took words away on either side of a point. */
function losesANeighbour(place: number, { mapping, standing }: Way): boolean {
  return standing.some((i) => {
    const at = mapping.slice(0, i).map(place, -1);
    const result = mapping.maps[i]?.mapResult(at, -1);
    return (
      result !== undefined && (result.deletedBefore || result.deletedAfter)
    );
  });
}

/**
 * An anchor as it stands, and its origin while its words are changed. A point
 * keeps its origin from the first act on: between words there are several
 * positions in the document for one in the text.
 */
export interface Standing {
  readonly anchor: Anchor;
  readonly origin: SinceOrigin | null;
  readonly changed: boolean;
}

export interface SinceOrigin extends Origin {
  /** Ordinal of the last act before the change. */
  readonly since: number;
}

/** Carries all anchors of a text over the newest acts of its log. */
export class Riders {
  private readonly log: readonly Act[];
  private readonly before: DocumentIndex;
  private readonly after: DocumentIndex;
  private readonly reached: number;
  private readonly ways = new Map<number, Way>();

  /** `before` is the text as it was after act number `reached` of the log. */
  constructor(
    log: readonly Act[],
    reached: number,
    before: DocumentIndex,
    after: DocumentIndex,
  ) {
    this.log = log;
    this.reached = reached;
    this.before = before;
    this.after = after;
  }

  carry({ anchor, origin }: Omit<Standing, "changed">): Standing {
    const from = origin ?? {
      ...originOf(this.before, anchor),
      since: this.reached,
    };
    const ridden = ride(from, this.waySince(from.since), this.after);
    const isPoint = from.place !== null && from.place.from === from.place.to;
    const kept = ridden.changed || isPoint ? from : null;
    return { ...ridden, origin: kept };
  }

  private waySince(since: number): Way {
    const known = this.ways.get(since);
    if (known) return known;
    const way = wayThrough(this.log.filter(({ ordinal }) => ordinal > since));
    this.ways.set(since, way);
    return way;
  }
}
