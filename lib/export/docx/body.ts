/** Blocks of the text as paragraphs, with footnotes and the ends of comments. */
import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  FootnoteReferenceRun,
  HeadingLevel,
  type ICommentOptions,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Mark } from "prosemirror-model";
import type { Edition } from "@/lib/edition/edition";
import {
  Flow,
  type FlowBlock,
  type FlowItem,
  type FlowPassage,
} from "@/lib/edition/flow";
import type { PlacedNote } from "@/lib/edition/note-homes";
import { readingInWords } from "@/lib/edition/reading-in-words";
import type { ApparatusEntry } from "@/lib/emendation/apparatus";
import { xmlCharacters } from "../characters";
import { commentOn, printedOf, readingComment } from "./comments";

/** Where words stand decides what Word allows there. */
type Home = "text" | "footnote";

export class DocxBody {
  readonly comments: ICommentOptions[] = [];
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  readonly paragraphs: Paragraph[];
  private readonly edition: Edition;
  private readonly flow: Flow;
  private readonly ids: ReadonlyMap<FlowPassage, number>;
  private notes = 0;
  private readings = 0;

  constructor(edition: Edition) {
    this.edition = edition;
    this.flow = new Flow(edition);
    this.ids = new Map(this.flow.passages.map((passage, id) => [passage, id]));
    this.paragraphs = this.flow.blocks().flatMap((block) => this.block(block));
  }

  private block(block: FlowBlock): Paragraph[] {
    switch (block.type) {
      case "section":
        return [];
      case "separator":
        return [
          new Paragraph({
            text: block.literal,
            alignment: AlignmentType.CENTER,
          }),
        ];
      case "note":
        return [
          new Paragraph({
            style: "SourceNote",
            children: [
              new TextRun(`${labelOf(block.note)} `),
              ...this.runs(this.itemsOf(block.note), "text"),
            ],
          }),
        ];
      case "text":
        return [
          new Paragraph({
            ...lookOf(block),
            children: [...markerOf(block), ...this.runs(block.items, "text")],
          }),
        ];
    }
  }

  private itemsOf({ node, position }: PlacedNote): FlowItem[] {
    return this.flow.items(node, position);
  }

  private runs(items: readonly FlowItem[], home: Home): ParagraphChild[] {
    return items.flatMap((item) => this.run(item, home));
  }

  private run(item: FlowItem, home: Home): ParagraphChild[] {
    switch (item.type) {
      case "text":
        return [
          new TextRun({
            text: xmlCharacters(item.text),
            ...formatOf(item.marks),
          }),
        ];
      case "break":
        return [new TextRun({ break: 1 })];
      case "page":
        return [new TextRun({ text: `[${item.label}]`, style: "PageNumber" })];
      case "call":
        return this.call(item, home);
      case "reading":
        return this.reading(item.entry, home);
      default:
        return home === "text" ? this.border(item) : [];
    }
  }

  /** What was printed: a comment by the corrector, or words in a footnote. */
  private reading(entry: ApparatusEntry, home: Home): ParagraphChild[] {
    const words = readingInWords(this.edition, entry);
    if (home === "footnote") {
      return [new TextRun(` [printed: ${xmlCharacters(printedOf(words))}]`)];
    }
    const id = this.flow.passages.length + this.readings++;
    this.comments.push(readingComment(this.edition, words, id));
    return [new CommentRangeStart(id), ...commentEnd(id)];
  }

  private border({ type, passage }: FlowItem & { passage: FlowPassage }) {
    const id = this.ids.get(passage) ?? 0;
    if (type === "open") return [new CommentRangeStart(id)];
    this.comments.push(commentOn(this.edition, passage, id, false));
    const end = commentEnd(id);
    return type === "point" ? [new CommentRangeStart(id), ...end] : end;
  }

  /** A footnote at the call that carries it, with the comments on its words. */
  private call(
    { printed, note }: Extract<FlowItem, { type: "call" }>,
    home: Home,
  ): ParagraphChild[] {
    if (!note) return [new TextRun({ text: printed, superScript: true })];
    if (home === "footnote") {
      return [
        new TextRun({ text: printed, superScript: true }),
        new TextRun(` [${labelOf(note)} `),
        ...this.runs(this.itemsOf(note), home),
        new TextRun("]"),
      ];
    }
    const number = ++this.notes;
    const label = labelOf(note);
    this.footnotes[number] = {
      children: [
        new Paragraph({
          children: [
            ...(label === String(number) ? [] : [new TextRun(`[${label}] `)]),
            ...this.runs(this.itemsOf(note), "footnote"),
          ],
        }),
      ],
    };
    const said = this.passagesWithin(note);
    return [
      ...said.map(
        (passage) => new CommentRangeStart(this.ids.get(passage) ?? 0),
      ),
      new FootnoteReferenceRun(number),
      ...said.flatMap((passage) => {
        const id = this.ids.get(passage) ?? 0;
        this.comments.push(commentOn(this.edition, passage, id, true));
        return commentEnd(id);
      }),
    ];
  }

  /** Passages in a note and in the notes that it carries. */
  private passagesWithin(note: PlacedNote): FlowPassage[] {
    const inner = this.itemsOf(note).flatMap((item) =>
      item.type === "call" && item.note ? this.passagesWithin(item.note) : [],
    );
    return [...this.flow.passagesIn(note), ...inner];
  }
}

const commentEnd = (id: number): ParagraphChild[] => [
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
];

const labelOf = ({ node }: PlacedNote) =>
  (node.attrs["label"] as string) || "*";

type TextBlock = Extract<FlowBlock, { type: "text" }>;

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const styles: Readonly<Record<string, string>> = {
  abstract: "Abstract",
  verse: "Verse",
  caption: "Caption",
  listItem: "SourceList",
};
const AT_END = new Set(["dateline", "closer", "signature"]);

function lookOf({ node, within }: TextBlock): IParagraphOptions {
  const { name } = node.type;
  if (name === "heading") {
    const level = headings[(node.attrs["level"] as number) - 1];
    return { heading: level ?? HeadingLevel.HEADING_6 };
  }
  if (AT_END.has(name)) return { alignment: AlignmentType.END };
  const style = styles[name] ?? (within === "quotation" ? "Quotation" : null);
  return style ? { style } : {};
}

function markerOf({ node }: TextBlock): TextRun[] {
  const marker = node.attrs["marker"] as string | undefined;
  return marker ? [new TextRun(`${marker} `)] : [];
}

function formatOf(marks: readonly Mark[]) {
  const has = (name: string) => marks.some((mark) => mark.type.name === name);
  const lang = marks.find((mark) => mark.type.name === "foreign");
  return {
    ...(has("emphasis") ? { italics: true } : {}),
    ...(has("strong") || has("dateHeading") ? { bold: true } : {}),
    ...(has("smallCaps") ? { smallCaps: true } : {}),
    ...(has("superscript") ? { superScript: true } : {}),
    ...(lang ? { language: { value: lang.attrs["lang"] as string } } : {}),
  };
}
