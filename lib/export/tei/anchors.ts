/**
 * Where annotations begin and end in the TEI text: empty `anchor` elements,
 * and the pointers that name them. A passage is `#range(start,end)`, a point a
 * single anchor. Anchors may cross, which elements may not.
 */

import {
  codePoint,
  type DocumentIndex,
  type StreamId,
  streamOf,
  toUtf16,
} from "@/lib/document/position";
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";
import type { XmlIds } from "./xml-ids";

type Side = "end" | "point" | "start";
const ORDER: Readonly<Record<Side, number>> = { end: 0, point: 1, start: 2 };

/** One anchor element, at a UTF-16 offset of its stream. */
export interface AnchorMark {
  readonly id: string;
  readonly at: number;
  readonly side: Side;
}

/** A stretch of one stream, in code points, under the name it gets. */
interface Passage {
  readonly name: string;
  readonly stream: StreamId;
  readonly start: number;
  readonly end: number;
}

export class AnchorPlan {
  private readonly marks = new Map<StreamId, AnchorMark[]>();
  private readonly index: DocumentIndex;
  private readonly ids: XmlIds;

  constructor(edition: Edition, ids: XmlIds) {
    this.index = edition.text.index;
    this.ids = ids;
    for (const annotation of edition.annotations) {
      for (const passage of passagesOf(annotation)) this.add(passage);
    }
    for (const list of this.marks.values()) {
      list.sort((a, b) => a.at - b.at || ORDER[a.side] - ORDER[b.side]);
    }
  }

  /** The anchors of a stream, in the order in which they are to be written. */
  marksOf(stream: StreamId): readonly AnchorMark[] {
    return this.marks.get(stream) ?? [];
  }

  /** Pointer to the n-th passage of an annotation, counting from 0. */
  target(annotation: EditionAnnotation, n: number): string {
    return this.pointer(`a-${annotation.id}.${n + 1}`);
  }

  /** Pointer to the passage a link leads to. */
  linkTarget(annotation: EditionAnnotation): string {
    return this.pointer(`a-${annotation.id}.to`);
  }

  private pointer(name: string): string {
    const point = this.ids.pointer("anchor", name);
    if (point !== null) return point;
    const start = this.ids.of("anchor", `${name}.start`);
    return `#range(${start},${this.ids.of("anchor", `${name}.end`)})`;
  }

  private add({ name, stream: id, start, end }: Passage): void {
    const stream = streamOf(this.index, id);
    const list = this.marks.get(id) ?? [];
    this.marks.set(id, list);
    const mark = (suffix: string, place: number, side: Side) => ({
      id: this.ids.of("anchor", name + suffix),
      at: toUtf16(stream, codePoint(place)),
      side,
    });
    if (start === end) list.push(mark("", start, "point"));
    else list.push(mark(".start", start, "start"), mark(".end", end, "end"));
  }
}

function passagesOf(annotation: EditionAnnotation): Passage[] {
  const name = `a-${annotation.id}`;
  const passages: Passage[] = annotation.anchors.map((anchor, n) => ({
    name: `${name}.${n + 1}`,
    ...anchor,
  }));
  const target = placedLinkTarget(annotation);
  if (target) passages.push({ name: `${name}.to`, ...target });
  return passages;
}

/** The passage a link leads to, if its place is known. */
export function placedLinkTarget(annotation: EditionAnnotation) {
  const { body } = annotation;
  if (body.kind !== "link" || body.target.type !== "passage") return null;
  const { anchor } = body.target;
  const placed = anchor.state === "exact" || anchor.state === "moved";
  return placed ? anchor : null;
}
