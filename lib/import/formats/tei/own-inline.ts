/** Words of our own TEI as pieces: every space counts, every name is kept. */
import type { Mark } from "prosemirror-model";
import type { Element, Node } from "slimdom";
import { schema } from "@/lib/document/schema";
import { type AtomPiece, atom, type Piece, words } from "../content";
import {
  emphasis,
  foreign,
  smallCaps,
  strong,
  superscript,
  withMark,
} from "../marks";
import type { Remarks } from "../remarks";
import { edtfOf, pointers, termIn, xmlId, xmlLang } from "./parse";

const { marks } = schema;

const RENDERED: Readonly<Record<string, Mark>> = {
  italic: emphasis,
  bold: strong,
  "small-caps": smallCaps,
  superscript,
};

export class OwnInline {
  /** Places by the xml:id of their anchor. */
  readonly places = new Map<string, number>();
  private readonly remarks: Remarks;
  /** Name of the call that the next note is called by. */
  private call: string | null = null;
  /** The note the call just written leads to. */
  private called: string | null = null;

  constructor(remarks: Remarks) {
    this.remarks = remarks;
  }

  of(element: Element): Piece[] {
    return element.childNodes.flatMap((child) => this.node(child, []));
  }

  /** The lines of a verse; a mark that goes on over a line end covers it. */
  ofLines(lines: readonly Element[]): Piece[] {
    const rows = lines.map((line) => this.of(line));
    return rows.flatMap((row, i) =>
      i === 0 ? row : [lineEndBetween(rows[i - 1] ?? [], row), ...row],
    );
  }

  private node(node: Node, set: readonly Mark[]): Piece[] {
    if (node.nodeType === 3 || node.nodeType === 4) {
      this.called = null;
      return [...words(node.nodeValue ?? "", set)];
    }
    return node.nodeType === 1 ? this.element(node as Element, set) : [];
  }

  private element(element: Element, set: readonly Mark[]): Piece[] {
    const { localName } = element;
    const mark = markOf(element);
    if (mark) {
      const inner = withMark(set, mark);
      return element.childNodes.flatMap((child) => this.node(child, inner));
    }
    switch (localName) {
      case "lb":
        return [atom("lineBreak", {}, "\n", set)];
      case "pb":
        return [pageBreak(element, set)];
      case "anchor":
        return this.anchor(element);
      case "ref":
        return [this.reference(element, set)];
      case "note":
        return this.note(element, set);
      case "ellipsis":
      case "metamark":
        return [this.omission(element, set)];
      default:
        return element.childNodes.flatMap((child) => this.node(child, set));
    }
  }

  private anchor(element: Element): Piece[] {
    const id = xmlId(element) ?? "";
    if (element.getAttribute("type") === "call") {
      this.call = id;
      return [];
    }
    const place = this.remarks.place();
    this.places.set(id, place.place);
    return [place];
  }

  private reference(element: Element, set: readonly Mark[]): AtomPiece {
    const [target = null] = pointers(element.getAttribute("target"));
    this.called = target;
    const attrs = {
      id: xmlId(element) ?? "",
      target,
      type: element.getAttribute("subtype") ?? "note",
      printed: element.textContent ?? "",
      label: element.getAttribute("n") ?? "",
    };
    return atom("noteRef", attrs, "", set);
  }

  /** A note stands at its first call; its words are read at its own place. */
  private note(element: Element, set: readonly Mark[]): Piece[] {
    const target = xmlId(element) ?? "";
    const explicit = this.called === target;
    const id = this.call;
    this.call = null;
    this.called = null;
    if (explicit || id === null) return [];
    const printed = element.getAttribute("n") ?? "";
    return [atom("noteRef", { id, target, printed }, "", set)];
  }

  /** Anchors may stand inside the printed words of a sign. */
  private omission(element: Element, set: readonly Mark[]): AtomPiece {
    const inside: { place: number; offset: number }[] = [];
    let literal = "";
    const walk = (node: Node) => {
      if (node.nodeType === 3) literal += node.nodeValue;
      for (const child of node.childNodes) walk(child);
      if (node.nodeType !== 1) return;
      const inner = node as Element;
      if (inner.localName !== "anchor") return;
      const { place } = this.remarks.place();
      this.places.set(xmlId(inner) ?? "", place);
      inside.push({ place, offset: [...literal].length });
    };
    walk(element);
    const kind = termIn(element, "omission-kind");
    const attrs = {
      id: xmlId(element) ?? "",
      literal,
      ...(kind === null ? {} : { kind }),
    };
    return { ...atom("omissionMark", attrs, literal, set), inside };
  }
}

function pageBreak(element: Element, set: readonly Mark[]): AtomPiece {
  const label = element.getAttribute("n") ?? "";
  const evidence = termIn(element, "page-evidence") ?? "printed";
  return atom("pageBreak", { label, evidence }, "", set);
}

function markOf(element: Element): Mark | null {
  switch (element.localName) {
    case "hi":
      return RENDERED[element.getAttribute("rend") ?? ""] ?? null;
    case "foreign":
      return foreign(xmlLang(element) ?? "und");
    case "date":
      return marks.dateHeading.create({
        date: edtfOf(element),
        kind: termIn(element, "date-kind") ?? "text",
      });
    case "supplied":
      return marks.gloss.create({
        voice: termIn(element, "voice") ?? "editor",
      });
    case "seg":
      return marks.voice.create({ who: termIn(element, "voice") ?? "editor" });
    default:
      return null;
  }
}

function lineEndBetween(before: readonly Piece[], after: readonly Piece[]) {
  const marksOf = (piece: Piece | undefined) =>
    piece && "marks" in piece ? piece.marks : [];
  const last = marksOf(before.findLast((piece) => "marks" in piece));
  const next = marksOf(after.find((piece) => "marks" in piece));
  const both = last.filter((mark) => mark.isInSet(next));
  return atom("lineBreak", {}, "\n", both);
}
