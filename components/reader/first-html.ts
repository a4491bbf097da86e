/** The HTML of a text as the server sends it: all of it, marked where one reads. */
import type { Node } from "prosemirror-model";
import { segmentsOf } from "@/lib/annotation/overlap";
import type { MarksPayload } from "@/lib/api/contract";
import type { HtmlSegment, HtmlWidget } from "@/lib/document/html";
import {
  type CodePoint,
  type DocumentIndex,
  MAIN,
  rangeToPm,
  streamOf,
  toPmPosition,
} from "@/lib/document/position";
import { renderFurnished } from "@/lib/editor/furniture";
import { marksFrom } from "@/lib/editor/store/mark";

/** Marks are drawn this far around the reading place, in document positions. */
const AROUND = 12_000;

const plain = new WeakMap<Node, Map<number, string>>();

export function firstHtml(
  doc: Node,
  index: DocumentIndex,
  marks: MarksPayload,
  place: CodePoint,
): string {
  const at = toPmPosition(streamOf(index, MAIN), place, "start");
  const segments = segmentsNear(index, marks, at);
  const widgets: HtmlWidget[] =
    place > 0 ? [{ at, html: '<span id="reading-place"></span>' }] : [];
  let html = "";
  doc.forEach((section, position) => {
    const end = position + section.nodeSize;
    const marked = segments.some((s) => s.from < end && s.to > position);
    const here = at >= position && at < end && widgets.length > 0;
    html +=
      marked || here
        ? renderFurnished(doc, { segments, widgets, only: section })
        : plainHtml(doc, section, position);
  });
  return html;
}

/** The bare HTML of a section is made once for each text. */
function plainHtml(doc: Node, section: Node, position: number): string {
  const known = plain.get(doc) ?? new Map<number, string>();
  plain.set(doc, known);
  const html = known.get(position) ?? renderFurnished(doc, { only: section });
  known.set(position, html);
  return html;
}

function segmentsNear(
  index: DocumentIndex,
  payload: MarksPayload,
  at: number,
): HtmlSegment[] {
  const spans: { id: string; start: number; end: number; style: string }[] = [];
  for (const { id, style, ranges, withdrawn } of marksFrom(payload).values()) {
    if (withdrawn) continue;
    for (const range of ranges) {
      if (!index.streams.has(range.stream)) continue;
      const { from, to } = rangeToPm(index, range);
      if (Math.abs(from - at) > AROUND) continue;
      spans.push({ id, style, start: from, end: to });
    }
  }
  return segmentsOf(spans).map(({ start, end, spans: here }) => ({
    from: start,
    to: end,
    ids: here.map(({ id }) => id),
    className: `${(here.at(-1) as (typeof spans)[number]).style} lane-0`,
  }));
}
