/**
 * Pages of a Word document: where Word last broke them, numbered as its
 * sections say. Their numbers are counted, for Word stores none.
 */
import { type AtomPiece, atom } from "../content";
import { attr, child, type XmlElement } from "../xml/stream";
import { numeral } from "./numbering";

/** The label of a page is known when its section ends. */
interface OpenPage {
  readonly attrs: { label: string; evidence: string };
}

export class Pages {
  private readonly open: OpenPage[] = [];
  private next = 1;
  /** True once something stands on the present page. */
  private written = false;
  private readonly rendered: boolean;

  /** `rendered`: the file holds the breaks Word made itself. */
  constructor(rendered: boolean) {
    this.rendered = rendered;
  }

  /** The first page, for a document that breaks at least once. */
  first(): AtomPiece {
    return this.add();
  }

  /** A break that Word made when it last laid the document out. */
  laidOut(): AtomPiece[] {
    return this.rendered ? [this.add()] : [];
  }

  /** A break that the writer put in. */
  putIn(): AtomPiece[] {
    return this.rendered || !this.written ? [] : [this.add()];
  }

  wrote(): void {
    this.written = true;
  }

  /** The end of a section: now its pages get their labels. */
  endSection(sectPr: XmlElement | null): void {
    const numbers = child(sectPr, "pgNumType");
    const start = Number(numbers ? attr(numbers, "start") : Number.NaN);
    const format = (numbers && attr(numbers, "fmt")) ?? "decimal";
    if (numbers && attr(numbers, "start") !== null && Number.isFinite(start)) {
      this.next = start;
    }
    for (const { attrs } of this.open)
      attrs.label = numeral(this.next++, format);
    this.open.length = 0;
  }

  private add(): AtomPiece {
    const attrs = { label: "", evidence: "inferred" };
    this.open.push({ attrs });
    this.written = false;
    return atom("pageBreak", attrs);
  }
}
