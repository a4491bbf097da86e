/**
 * How overlapping passages are drawn: the text is cut into segments at every
 * start and end, and each passage gets a lane of its own, so that its line
 * stays at one height from end to end. Pure; works in any one unit of length.
 */

/** A passage in one stream, half-open. `id` names the annotation. */
export interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch over which the same passages lie. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Longest passage first, so that the last is the one a click means. */
  readonly spans: readonly Span[];
}

/** Lines that can be told apart under a line of text; more become a count. */
export const MAX_LANES = 3;

const byPlace = (a: Span, b: Span) =>
  a.start - b.start ||
  b.end - a.end ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const byLength = (a: Span, b: Span) =>
  b.end - b.start - (a.end - a.start) || byPlace(a, b);

/** Passages with words, in the order of the text; points have no segment. */
function inOrder(spans: readonly Span[]): Span[] {
  return spans.filter((span) => span.end > span.start).sort(byPlace);
}

/**
 * Cuts the text at every start and end. The segments are sorted, do not
 * overlap, and leave out what no passage covers. O(n log n + segments × depth).
 */
export function segmentsOf(spans: readonly Span[]): Segment[] {
  const ordered = inOrder(spans);
  const cuts = [...new Set(ordered.flatMap((s) => [s.start, s.end]))].sort(
    (a, b) => a - b,
  );
  const segments: Segment[] = [];
  let open: Span[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] as number;
    open = open.filter((span) => span.end > start);
    const before = open.length;
    while (next < ordered.length && (ordered[next] as Span).start === start) {
      open.push(ordered[next++] as Span);
    }
    if (open.length > before) open.sort(byLength);
    if (open.length > 0) {
      segments.push({ start, end: cuts[i + 1] as number, spans: [...open] });
    }
  }
  return segments;
}

/**
 * The lane of each passage, by a sweep from the left: the first lane that is
 * free where it begins, longer passages first. Lanes 0 to MAX_LANES - 1 never
 * hold two passages at one place; MAX_LANES means "one of those beyond".
 * Does not depend on the order in which the passages are given.
 * Two passages of one annotation are two spans; give them ids of their own
 * (`id` here only names the answer).
 */
export function lanesOf(spans: readonly Span[]): Map<Span, number> {
  const lanes = new Map<Span, number>();
  const busyUntil = new Array<number>(MAX_LANES).fill(Number.NEGATIVE_INFINITY);
  for (const span of inOrder(spans)) {
    const lane = busyUntil.findIndex((end) => end <= span.start);
    lanes.set(span, lane < 0 ? MAX_LANES : lane);
    if (lane >= 0) busyUntil[lane] = span.end;
  }
  return lanes;
}
