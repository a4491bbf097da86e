/** The runs of a Word paragraph as pieces. */
import type { Mark } from "prosemirror-model";
import { atom, type Content, lineEnd, type Piece, words } from "../content";
import {
  emphasis,
  foreign,
  languageTag,
  smallCaps,
  strong,
  superscript,
  withMark,
} from "../marks";
import type { Remarks } from "../remarks";
import {
  attr,
  child,
  childrenOf,
  childValue,
  descendants,
  textIn,
  type XmlElement,
} from "../xml/stream";
import type { CommentRanges } from "./comments";
import type { NoteKind, WordNotes } from "./notes";
import type { Pages } from "./pages";
import type { Styles } from "./styles";

/** What reading a paragraph needs to know of the whole document. */
export interface WordContext {
  readonly styles: Styles;
  readonly notes: WordNotes;
  readonly comments: CommentRanges;
  readonly pages: Pages;
  readonly remarks: Remarks;
  /** Language of the document's default style. */
  readonly language: string | null;
  /** Reads the paragraphs of a text box. */
  blocks(parent: XmlElement): Content[];
}

/** Elements that only wrap what is read. */
const WRAPPERS = new Set([
  "sdt",
  "sdtContent",
  "smartTag",
  "customXml",
  "ins",
  "moveTo",
  "fldSimple",
  "bdo",
  "dir",
]);

export class RunReader {
  private readonly context: WordContext;
  /** Open fields: true while in their instructions, which are no text. */
  private readonly fields: boolean[] = [];
  /** What text boxes hold; to be put behind the paragraph. */
  boxes: Content[] = [];
  /** Notes called; their bodies go behind the paragraph. */
  called: Content[] = [];

  constructor(context: WordContext) {
    this.context = context;
  }

  inline(parent: XmlElement): Piece[] {
    return childrenOf(parent).flatMap((element) => this.element(element));
  }

  private element(element: XmlElement): Piece[] {
    const { remarks, comments } = this.context;
    const { name } = element;
    if (WRAPPERS.has(name)) return this.inline(element);
    switch (name) {
      case "r":
        return this.run(element);
      case "hyperlink":
        return this.link(element);
      case "del":
      case "moveFrom":
        return this.deleted(element);
      case "commentRangeStart":
        return comments.start(attr(element, "id"), remarks);
      case "commentRangeEnd":
        return comments.end(attr(element, "id"), remarks);
      case "oMath":
      case "oMathPara":
        return [remarks.leftOut("formula", textIn(element))];
      default:
        return [];
    }
  }

  private link(element: XmlElement): Piece[] {
    const place =
      attr(element, "anchor") === null
        ? [this.context.remarks.markingLost("link", textIn(element))]
        : [];
    return [...place, ...this.inline(element)];
  }

  private deleted(element: XmlElement): Piece[] {
    const text = textIn(element);
    const what = "words deleted with changes tracked";
    return text === "" ? [] : [this.context.remarks.leftOut(what, text)];
  }

  private run(run: XmlElement): Piece[] {
    const marks = this.marksOf(child(run, "rPr"));
    if (marks === "hidden") {
      const text = textIn(run);
      return text === ""
        ? []
        : [this.context.remarks.leftOut("hidden words", text)];
    }
    return childrenOf(run).flatMap((part) => this.part(part, marks));
  }

  private part(part: XmlElement, marks: readonly Mark[]): Piece[] {
    const { pages, remarks } = this.context;
    switch (part.name) {
      case "t":
        if (this.fields.includes(true)) return [];
        pages.wrote();
        return [...words(textIn(part), marks)];
      case "tab":
      case "ptab":
        return [...words("\t", marks)];
      case "noBreakHyphen":
        return [...words("\u2011", marks)];
      case "cr":
        return [lineEnd()];
      case "br":
        if (attr(part, "type") === "page") return pages.putIn();
        return attr(part, "type") === "column" ? [] : [lineEnd()];
      case "lastRenderedPageBreak":
        return pages.laidOut();
      case "footnoteReference":
        return this.call("footnote", part);
      case "endnoteReference":
        return this.call("endnote", part);
      case "commentReference":
        return this.context.comments.point(attr(part, "id"), remarks);
      case "fldChar":
        return this.field(part);
      case "sym":
        return [
          remarks.leftOut("sign of a symbol font", attr(part, "char") ?? ""),
        ];
      case "drawing":
      case "pict":
      case "object":
        return this.drawing(part);
      case "AlternateContent":
        return childrenOf(child(part, "Choice") ?? part).flatMap((inner) =>
          this.part(inner, marks),
        );
      default:
        return [];
    }
  }

  private field(part: XmlElement): Piece[] {
    const type = attr(part, "fldCharType");
    if (type === "begin") this.fields.push(true);
    else if (type === "end") this.fields.pop();
    else if (this.fields.length > 0)
      this.fields[this.fields.length - 1] = false;
    return [];
  }

  private call(kind: NoteKind, part: XmlElement): Piece[] {
    const called = this.context.notes.call(kind, part);
    if (!called) return [];
    this.called.push(...called.body);
    return [atom("noteRef", called.attrs)];
  }

  private drawing(part: XmlElement): Piece[] {
    let described = "";
    let boxes = 0;
    for (const inner of descendants(part)) {
      if (inner.name === "docPr") described ||= attr(inner, "descr") ?? "";
      if (inner.name !== "txbxContent") continue;
      boxes++;
      this.boxes.push(...this.context.blocks(inner));
    }
    const { remarks } = this.context;
    return boxes > 0
      ? [remarks.markingLost("text box, put behind its paragraph", "")]
      : [remarks.leftOut("picture or drawing", described)];
  }

  private marksOf(rPr: XmlElement | null): readonly Mark[] | "hidden" {
    if (!rPr) return [];
    const styled = this.context.styles
      .chain(childValue(rPr, "rStyle"))
      .flatMap(({ run }) => (run ? [run] : []));
    const said = (name: string) =>
      [rPr, ...styled]
        .map((one) => child(one, name))
        .find((one) => one !== null);
    const on = (name: string) => {
      const found = said(name);
      const value = found ? (attr(found, "val") ?? "1") : "0";
      return !["0", "false", "off", "none"].includes(value);
    };
    if (on("vanish")) return "hidden";
    const raised = said("vertAlign");
    const lang = languageTag(this.languageIn(rPr));
    let marks: readonly Mark[] = [];
    if (on("i")) marks = withMark(marks, emphasis);
    if (on("b")) marks = withMark(marks, strong);
    if (on("smallCaps")) marks = withMark(marks, smallCaps);
    if (raised && attr(raised, "val") === "superscript") {
      marks = withMark(marks, superscript);
    }
    return lang === null ? marks : withMark(marks, foreign(lang));
  }

  /** The language a run is marked with, unless it is the document's own. */
  private languageIn(rPr: XmlElement): string | null {
    const lang = childValue(rPr, "lang");
    const primary = (tag: string | null) => tag?.split("-")[0]?.toLowerCase();
    const { language } = this.context;
    return primary(lang) === primary(language) || language === null
      ? null
      : lang;
  }
}
