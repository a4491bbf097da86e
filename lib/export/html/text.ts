/**
 * The text with its marks: segments where passages lie, a numbered call where
 * each annotation ends, a sign where one is a point.
 */
import type { Node } from "prosemirror-model";
import { markStyleOf } from "@/lib/annotation/mark-style";
import {
  lanesOf,
  MAX_LANES,
  type Segment,
  type Span,
  segmentsOf,
} from "@/lib/annotation/overlap";
import {
  type HtmlSegment,
  type HtmlWidget,
  type NodeRenderer,
  openTag,
  renderHtml,
} from "@/lib/document/html";
import { rangeToPm } from "@/lib/document/position";
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";
import { htmlId } from "./annotations";
import { endnotesOf } from "./endnotes";
import { pageBreak } from "./page-break";
import { handRenderers } from "./parts";

/** A range of an annotation, in ProseMirror positions. */
interface Placed extends Span {
  readonly annotation: EditionAnnotation;
  readonly number: number;
}

/** One division of the text, drawn, with its printed notes at its end. */
export interface DrawnDivision {
  readonly id: string;
  readonly title: string | null;
  readonly html: string;
}

export function textOf(edition: Edition): string {
  return divisionsOf(edition)
    .map(({ html }) => html)
    .join("");
}

/** Every division: all runs of a section that stand together. */
export function divisionsOf(edition: Edition): DrawnDivision[] {
  const placed = placedRanges(edition);
  const drawing = {
    segments: drawn(placed),
    widgets: widgetsOf(edition, placed),
  };
  const notes = endnotesOf(edition, drawing);
  const nodes = {
    ...handRenderers(edition),
    note: () => "",
    pageBreak: pageBreakRenderer(),
    section: sectionRenderer(notes),
  };
  const divisions: { id: string; title: string | null; html: string }[] = [];
  edition.text.document.forEach((node, position) => {
    const html = renderHtml(node, { ...drawing, nodes, position });
    const { id, title } = node.attrs as { id: string; title: string | null };
    const last = divisions.at(-1);
    if (last?.id === id) last.html += html;
    else divisions.push({ id, title, html });
  });
  return divisions;
}

function sectionRenderer(notes: ReadonlyMap<Node, string>): NodeRenderer {
  return (section, { inner }) => {
    const spec = section.type.spec.toDOM?.(section) as [string, object];
    const [name, attributes] = spec;
    const open = openTag(name, { ...attributes });
    return `${open}${inner()}${notes.get(section) ?? ""}</${name}>`;
  };
}

/** A page label that comes twice is a place to go to the first time only. */
function pageBreakRenderer(): NodeRenderer {
  const seen = new Set<string>();
  return (node) => {
    const label = node.attrs["label"] as string;
    const first = !seen.has(label);
    seen.add(label);
    return pageBreak(label, first ? `p${label}` : null);
  };
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

/** Where words were corrected, in ProseMirror positions. */
function correctedIn({ apparatus, text }: Edition) {
  return apparatus.map((entry, i) => {
    const { from, to } = rangeToPm(text.index, entry);
    return { entry, number: i + 1, from, to };
  });
}

/** A sign after each corrected place, with the printed reading. */
function readings(edition: Edition): HtmlWidget[] {
  return correctedIn(edition).map(({ entry, number, to }) => {
    const words = entry.printed.replace(/\s+/g, " ").trim() || "nothing";
    const label = `Printed: ${words}`;
    return {
      at: to,
      html: `${openTag("a", {
        id: `r-${number}`,
        class: "reading",
        href: `#e-${number}`,
        title: label,
        "aria-label": label,
      })}</a>`,
    };
  });
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
    return lane < MAX_LANES ? [`l${lane}-${markStyleOf(annotation.body)}`] : [];
  });
  const top = segment.spans.at(-1) as Placed;
  classes.push(
    segment.spans.length > 1
      ? "several"
      : `tint-${markStyleOf(top.annotation.body)}`,
  );
  return classes.join(" ");
}

function widgetsOf(edition: Edition, placed: readonly Placed[]) {
  return [...readings(edition), ...calls(placed)].sort((a, b) => a.at - b.at);
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
    class: point ? `call point ${markStyleOf(annotation.body)}` : "call",
    href: `#${id}`,
    "data-ids": id,
    // Drawn by the style, so that find and copy meet the text alone.
    "data-number": point ? `⟨${number}⟩` : String(number),
    "aria-label": `Annotation ${number}`,
  })}</a>`;
}
