/**
 * The text with its marks: segments where passages lie, a numbered call where
 * each annotation ends, a sign where one is a point.
 */
import {
  lanesOf,
  MAX_LANES,
  type Segment,
  type Span,
  segmentsOf,
} from "@/lib/annotation/overlap";
import {
  escapeHtml,
  type HtmlSegment,
  type HtmlWidget,
  type NodeRenderer,
  openTag,
  renderHtml,
} from "@/lib/document/html";
import { outlineOf } from "@/lib/document/outline";
import { rangeToPm } from "@/lib/document/position";
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";
import { htmlId, styleOf } from "./annotations";

/** A range of an annotation, in ProseMirror positions. */
interface Placed extends Span {
  readonly annotation: EditionAnnotation;
  readonly number: number;
}

export function textOf(edition: Edition): string {
  const placed = placedRanges(edition);
  return renderHtml(edition.text.document, {
    segments: drawn(placed),
    widgets: calls(placed),
    nodes: { note: noteRenderer(edition) },
  });
}

function placedRanges(edition: Edition): Placed[] {
  return edition.annotations.flatMap((annotation, i) =>
    annotation.anchors.map((anchor) => {
      const { from, to } = rangeToPm(edition.text.index, anchor);
      return {
        id: htmlId(annotation.id),
        annotation,
        number: i + 1,
        start: from as number,
        end: to as number,
      };
    }),
  );
}

function drawn(placed: readonly Placed[]): HtmlSegment[] {
  const lanes = lanesOf(placed);
  return segmentsOf(placed).map((segment) => ({
    from: segment.start,
    to: segment.end,
    ids: segment.spans.map((span) => span.id),
    className: classesOf(segment, lanes),
  }));
}

/** One class per lane ("l0-genuine"), and one for how many passages meet. */
function classesOf(segment: Segment, lanes: Map<Span, number>): string {
  const classes = segment.spans.flatMap((span) => {
    const lane = lanes.get(span) ?? MAX_LANES;
    const { annotation } = span as Placed;
    return lane < MAX_LANES ? [`l${lane}-${styleOf(annotation.body)}`] : [];
  });
  const top = segment.spans.at(-1) as Placed;
  classes.push(
    segment.spans.length > 1
      ? "several"
      : `tint-${styleOf(top.annotation.body)}`,
  );
  return classes.join(" ");
}

/** The calls: after the last range of each annotation, at each point. */
function calls(placed: readonly Placed[]): HtmlWidget[] {
  const last = new Map(placed.map((p) => [p.id, p]));
  const widgets = placed
    .filter((p) => p.start === p.end || last.get(p.id) === p)
    .map((p) => ({ at: p.end, number: p.number, html: callOf(p, last) }));
  return widgets.sort((a, b) => a.at - b.at || a.number - b.number);
}

function callOf(placed: Placed, last: Map<string, Placed>): string {
  const { id, number, annotation } = placed;
  const point = placed.start === placed.end;
  const named = last.get(id) === placed ? { id: `c-${id}` } : {};
  return `${openTag("a", {
    ...named,
    class: point ? `call point ${styleOf(annotation.body)}` : "call",
    href: `#${id}`,
    "data-ids": id,
    "aria-label": `Annotation ${number}`,
  })}${point ? "⟨" : ""}${number}${point ? "⟩" : ""}</a>`;
}

/** A printed note with its label leading back to its first call. */
function noteRenderer(edition: Edition): NodeRenderer {
  const { notes } = outlineOf(edition.text.document, edition.text.index);
  const firstCall = new Map(notes.map((n) => [n.id, n.references[0]]));
  return (node, { inner }) => {
    const id = node.attrs["id"] as string;
    const label = escapeHtml((node.attrs["label"] as string) || "*");
    const call = firstCall.get(id);
    const head = call
      ? `<a class="label" role="doc-backlink" href="#${escapeHtml(call)}" aria-label="Note ${label}, back to the text">${label}</a>`
      : `<span class="label">${label}</span>`;
    return `<aside class="note" role="doc-footnote" id="${escapeHtml(id)}">${head} ${inner()}</aside>`;
  };
}
