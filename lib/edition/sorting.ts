/** One order for every export: by place in the text, then by age, then by id. */
import type { DocumentIndex, StreamRange } from "@/lib/document/position";
import type { EditionAnnotation } from "./edition";

/** Main stream first, notes in their order; earlier first, longer first. */
export function byPlace(
  index: DocumentIndex,
): (a: StreamRange, b: StreamRange) => number {
  const order = new Map([...index.streams.keys()].map((id, at) => [id, at]));
  const rank = (id: string) => order.get(id) ?? order.size;
  return (a, b) =>
    rank(a.stream) - rank(b.stream) || a.start - b.start || b.end - a.end;
}

/** Annotations by their first place; those without one come last. */
export function bySourceOrder(
  index: DocumentIndex,
): (a: EditionAnnotation, b: EditionAnnotation) => number {
  const place = byPlace(index);
  return (a, b) => {
    const [first, second] = [a.anchors[0], b.anchors[0]];
    if (first && second) return place(first, second) || byAge(a, b);
    if (first || second) return first ? -1 : 1;
    return byAge(a, b);
  };
}

function byAge(a: EditionAnnotation, b: EditionAnnotation): number {
  return compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

/** By code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
