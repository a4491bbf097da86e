/** Words of other people's TEI as pieces. */
import type { Mark } from "prosemirror-model";
import type { Element, Node } from "slimdom";
import { atom, lineEnd, type Piece, words } from "../content";
import { refuseDeep } from "../depth";
import { withMark } from "../marks";
import type { Remarks } from "../remarks";
import { CHOICES, LEFT_OUT, marksOf, omissionKindOf, SILENT } from "./elements";
import type { TeiNotes } from "./notes";
import { plainText, xmlId } from "./parse";

export class TeiInline {
  private readonly notes: TeiNotes;
  private readonly remarks: Remarks;
  private readonly language: string | null;
  private pages = 0;
  private gaps = 0;
  private depth = 0;

  constructor(notes: TeiNotes, language: string | null, remarks: Remarks) {
    this.notes = notes;
    this.language = language;
    this.remarks = remarks;
  }

  /** `lines`: line ends are meant (verse, addresses), not those of a print. */
  of(element: Element, lines = false): Piece[] {
    const set = marksOf(element, this.language).filter(
      ({ type }) => type.name !== "foreign",
    );
    return element.childNodes.flatMap((child) => this.node(child, set, lines));
  }

  node(node: Node, set: readonly Mark[], lines = false): Piece[] {
    if (node.nodeType === 3 || node.nodeType === 4) {
      return [...words(node.nodeValue ?? "", set)];
    }
    if (node.nodeType !== 1) return [];
    refuseDeep(++this.depth);
    const pieces = this.element(node as Element, set, lines);
    this.depth--;
    return pieces;
  }

  pageBreak(element: Element): Piece {
    this.pages++;
    const given = element.getAttribute("n")?.trim();
    const label = given || `[${this.pages}]`;
    const evidence = given ? "printed" : "inferred";
    return atom("pageBreak", { label, evidence });
  }

  private element(
    element: Element,
    set: readonly Mark[],
    lines: boolean,
  ): Piece[] {
    const { localName } = element;
    const left = LEFT_OUT[localName];
    if (left) return [this.remarks.leftOut(left, plainText(element))];
    if (localName in CHOICES) return this.choice(element, set, lines);
    switch (localName) {
      case "lb":
        return this.lineBeginning(element, set, lines);
      case "pb":
        return [this.pageBreak(element)];
      case "cb":
      case "gb":
      case "milestone":
        return [this.remarks.leftOut(`<${localName}>`, seen(element))];
      case "note":
        return this.notes.callAt(element);
      case "ref":
      case "ptr":
        return this.reference(element, set, lines);
      case "anchor":
        return this.notes.callFor(xmlId(element), null);
      case "gap":
      case "ellipsis":
        return [this.gap(element)];
      default:
        return this.marked(element, set, lines);
    }
  }

  private marked(
    element: Element,
    set: readonly Mark[],
    lines: boolean,
  ): Piece[] {
    const { localName } = element;
    const inner = marksOf(element, this.language).reduce(withMark, set);
    const lost = SILENT.has(localName)
      ? []
      : [this.remarks.markingLost(`<${localName}>`, seen(element))];
    const pieces = element.childNodes.flatMap((child) =>
      this.node(child, inner, lines),
    );
    return [...lost, ...pieces];
  }

  /** One reading in the text, as printed or preferred; the others listed. */
  private choice(
    element: Element,
    set: readonly Mark[],
    lines: boolean,
  ): Piece[] {
    const order = CHOICES[element.localName] ?? [];
    const readings = element.children;
    const taken =
      order
        .map((name) => readings.find(({ localName }) => localName === name))
        .find((reading) => reading !== undefined) ?? readings[0];
    const others = readings
      .filter((reading) => reading !== taken)
      .map((reading) =>
        this.remarks.leftOut(
          `other reading, <${reading.localName}>`,
          plainText(reading),
        ),
      );
    return [...others, ...(taken ? this.marked(taken, set, lines) : [])];
  }

  private lineBeginning(
    element: Element,
    set: readonly Mark[],
    lines: boolean,
  ): Piece[] {
    if (lines) return [lineEnd()];
    const place = this.remarks.markingLost("line of the original, <lb>", "");
    const whole = element.getAttribute("break") === "no";
    return whole ? [place] : [place, ...words(" ", set)];
  }

  private reference(
    element: Element,
    set: readonly Mark[],
    lines: boolean,
  ): Piece[] {
    const target = (element.getAttribute("target") ?? "").replace(/^#/, "");
    const call = this.notes.callFor(target, plainText(element));
    if (call.length > 0) return call;
    if (element.localName === "ptr") {
      return [this.remarks.leftOut("pointer", seen(element))];
    }
    return this.marked(element, set, lines);
  }

  /** The words of a gap are ours: TEI says that something is missing, not how. */
  private gap(element: Element): Piece {
    const id = `o-${String(++this.gaps).padStart(4, "0")}`;
    const literal = plainText(element) || "[…]";
    const kind = omissionKindOf(element);
    return atom("omissionMark", { id, literal, kind }, literal);
  }
}

/** The start tag of an element, short, for the list. */
export function seen(element: Element): string {
  const attrs = element.attributes.map(
    ({ name, value }) => `${name}="${value}"`,
  );
  return `<${[element.localName, ...attrs].join(" ")}>`;
}
