/**
 * What a document holds, counted from the document itself, so that it works
 * for one just imported and for one that was stored years ago.
 */
import type { Node } from "prosemirror-model";
import {
  type DocumentIndex,
  indexDocument,
  MAIN,
  pmToCodePoint,
  streamOf,
} from "@/lib/document/position";
import type { Repair, Run } from "./format";
import { fragmentFinder, type RawStretch } from "./fragments";
import { type WayBack, wayBack } from "./way-back";

/** A place in the main stream and in the file, both in code points. */
export interface ReportPlace {
  readonly start: number;
  /** Null for a document without a way back. */
  readonly rawStart: number | null;
}

export interface PageReport extends ReportPlace {
  readonly label: string;
  readonly evidence: string;
}

export interface UnitReport extends ReportPlace {
  readonly id: string;
  readonly ordinal: number;
  readonly kind: string;
  readonly heading: string | null;
  readonly sender: string | null;
  readonly addressee: string | null;
  /** EDTF. */
  readonly date: string | null;
  readonly dateLiteral: string | null;
  readonly dateKind: string;
  readonly addresseeInBody: string | null;
  readonly place: string | null;
  readonly secrecy: string | null;
  readonly signature: string | null;
  readonly lang: string | null;
  readonly partOf: string | null;
  /** Where it stands in the file: several stretches when it is interrupted. */
  readonly fragments: readonly RawStretch[];
}

export interface EntryReport extends ReportPlace {
  readonly literal: string;
  readonly edtf: string | null;
  readonly kind: string;
}

export interface NotesReport {
  readonly bodies: number;
  readonly references: number;
  /** Bodies that at least one reference reaches. */
  readonly linked: number;
  readonly unlinkedBodies: number;
  readonly unlinkedReferences: number;
}

export interface DocumentReport {
  readonly words: number;
  readonly notes: NotesReport;
  readonly omissions: {
    readonly total: number;
    readonly byKind: Record<string, number>;
  };
  readonly pages: readonly PageReport[];
  readonly units: readonly UnitReport[];
  readonly entries: readonly EntryReport[];
  readonly repairs: {
    readonly total: number;
    readonly byRule: Record<string, number>;
  };
}

/** Counts a document. `runs` and `repairs` are those of its import. */
export function reportOf(
  doc: Node,
  runs: readonly Run[],
  repairs: readonly Repair[],
): DocumentReport {
  const index = indexDocument(doc);
  const place = placer(index, wayBack(runs));
  const found = collect(doc, place);
  const fragments = fragmentFinder(runs);
  const units = found.units.map(({ end, ...unit }) => ({
    ...unit,
    fragments: fragments(unit.start, end),
  }));
  return {
    words: wordsIn(index),
    notes: notesReport(found.bodies, found.targets),
    omissions: {
      total: found.omissions.length,
      byKind: tally(found.omissions),
    },
    pages: found.pages,
    units,
    entries: units.flatMap((unit) =>
      unit.kind === "entry" && unit.dateLiteral !== null
        ? [entryOf(unit, unit.dateLiteral)]
        : [],
    ),
    repairs: {
      total: repairs.length,
      byRule: tally(repairs.map(({ rule }) => rule)),
    },
  };
}

interface Found {
  readonly bodies: string[];
  /** Target of each call of a note; stars for biographies are left out. */
  readonly targets: (string | null)[];
  readonly omissions: string[];
  readonly pages: PageReport[];
  readonly units: OpenUnit[];
}

/** A unit with the place in the main stream after its last character. */
type OpenUnit = Omit<UnitReport, "fragments"> & { end: number };

/** `parent` is asked for what may stand inside a note. */
type Placer = (position: number, parent?: Node | null) => ReportPlace;

function placer(index: DocumentIndex, back: WayBack): Placer {
  const main = streamOf(index, MAIN);
  return (position, parent) => {
    const start = pmToCodePoint(main, position);
    if (parent?.type.name !== "note") {
      return { start, rawStart: back.toRaw(MAIN, start) };
    }
    // The running text stands still while pages pass in the notes at the end.
    const id = `note/${parent.attrs["id"] as string}`;
    const at = pmToCodePoint(streamOf(index, id), position);
    return { start, rawStart: back.toRaw(id, at) };
  };
}

function collect(doc: Node, place: Placer): Found {
  const found: Found = {
    bodies: [],
    targets: [],
    omissions: [],
    pages: [],
    units: [],
  };
  doc.descendants((node, position, parent) => {
    const { attrs } = node;
    switch (node.type.name) {
      case "note":
        found.bodies.push(attrs["id"] as string);
        break;
      case "noteRef":
        if (attrs["type"] === "note") {
          found.targets.push(attrs["target"] as string | null);
        }
        break;
      case "omissionMark":
        found.omissions.push(attrs["kind"] as string);
        break;
      case "pageBreak":
        found.pages.push({
          label: attrs["label"] as string,
          evidence: attrs["evidence"] as string,
          ...place(position, parent),
        });
        break;
      case "unit":
        addUnit(found.units, node, position, place);
        break;
    }
  });
  return found;
}

/** A later fragment only makes its unit longer. */
function addUnit(
  units: OpenUnit[],
  node: Node,
  position: number,
  place: Placer,
): void {
  const { start: end } = place(position + node.nodeSize - 1);
  const goesOn = node.attrs["fragment"] !== 0;
  const known = goesOn && units.findLast(({ id }) => id === node.attrs["id"]);
  if (known) known.end = end;
  else units.push({ ...unitOf(node, position, units.length, place), end });
}

function unitOf(
  unit: Node,
  position: number,
  before: number,
  place: Placer,
): Omit<UnitReport, "fragments"> {
  const attr = (name: string) => unit.attrs[name] as string | null;
  return {
    id: unit.attrs["id"] as string,
    ordinal: before + 1,
    kind: unit.attrs["kind"] as string,
    heading: attr("heading"),
    sender: attr("sender"),
    addressee: attr("addressee"),
    date: attr("date"),
    dateLiteral: attr("dateLiteral"),
    dateKind: unit.attrs["dateKind"] as string,
    addresseeInBody: attr("addresseeInBody"),
    place: attr("place"),
    secrecy: attr("secrecy"),
    signature: attr("signature"),
    lang: attr("lang"),
    partOf: attr("partOf"),
    ...place(startOf(unit, position)),
  };
}

/** An entry begins at its date; before it may stand dots of what is left out. */
function startOf(unit: Node, position: number): number {
  const dated =
    unit.attrs["kind"] === "entry" ? dateHeadingIn(unit, position) : null;
  return dated ?? insideFirstBlock(unit, position);
}

/** Where the date heading of an entry begins, when it has one. */
function dateHeadingIn(unit: Node, position: number): number | null {
  let found: number | null = null;
  unit.firstChild?.forEach((child, offset) => {
    const dated = child.marks.some(({ type }) => type.name === "dateHeading");
    if (dated) found ??= position + 2 + offset;
  });
  return found;
}

/** The first place for text of a unit. */
function insideFirstBlock(unit: Node, position: number): number {
  let inside = position + 1;
  for (let node = unit.firstChild; node; node = node.firstChild) {
    if (node.isTextblock) return inside + 1;
    inside++;
  }
  return inside;
}

function entryOf(unit: UnitReport, literal: string): EntryReport {
  return {
    literal,
    edtf: unit.date,
    kind: unit.dateKind,
    start: unit.start,
    rawStart: unit.rawStart,
  };
}

function notesReport(
  bodies: readonly string[],
  targets: readonly (string | null)[],
): NotesReport {
  const known = new Set(bodies);
  const reached = new Set(targets.filter((id) => id !== null && known.has(id)));
  const resolved = targets.filter((id) => id !== null && known.has(id));
  return {
    bodies: bodies.length,
    references: targets.length,
    linked: reached.size,
    unlinkedBodies: bodies.length - reached.size,
    unlinkedReferences: targets.length - resolved.length,
  };
}

/** Words of the running text: letters or digits with what joins them. */
function wordsIn(index: DocumentIndex): number {
  const { text } = streamOf(index, MAIN);
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
