/**
 * Blocks as numbered paragraphs. Each passage is opened and closed by labels
 * and has its entry in the apparatus at its end, so that passages may cross.
 */
import type { Mark } from "prosemirror-model";
import type { Body } from "@/lib/annotation/annotation";
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
import { entryOf } from "./apparatus";
import { texLine, texText } from "./escape";
import type { Series } from "./preamble";

/** reledmac allows no apparatus in a note: there it stands in brackets. */
type Home = "text" | "note";

export class LatexBody {
  private readonly edition: Edition;
  private readonly flow: Flow;

  constructor(edition: Edition) {
    this.edition = edition;
    this.flow = new Flow(edition);
  }

  /** All numbered paragraphs, in the order of the text. */
  text(): string {
    const blocks = this.flow.blocks().map((block) => this.block(block));
    return blocks.filter((block) => block !== "").join("\n\n");
  }

  private block(block: FlowBlock): string {
    switch (block.type) {
      case "section":
        return "";
      case "separator":
        return numbered(`\\hfil ${texLine(block.literal)}\\hfil\\null`);
      case "note": {
        const { note } = block;
        return numbered(`\\footnotesize ${labelOf(note)} ${this.note(note)}`);
      }
      case "text":
        return this.textBlock(block);
    }
  }

  private textBlock({
    node,
    within,
    items,
  }: Extract<FlowBlock, { type: "text" }>) {
    const marker = texLine((node.attrs["marker"] as string | undefined) ?? "");
    const words = `${marker ? `${marker} ` : ""}${this.items(items, "text")}`;
    const { name } = node.type;
    if (name === "heading") {
      const level = node.attrs["level"] as number;
      return numbered(`\\sourceheading{${level}}{${words}}`);
    }
    const indented = within !== "" || name === "verse";
    return numbered(words, indented);
  }

  private note(note: PlacedNote): string {
    return this.items(this.flow.items(note.node, note.position), "note");
  }

  private items(items: readonly FlowItem[], home: Home): string {
    return items.map((item) => this.item(item, home)).join("");
  }

  private item(item: FlowItem, home: Home): string {
    switch (item.type) {
      case "text":
        return marked(texText(item.text), item.marks);
      case "break":
        return "\\newline{}";
      case "page":
        return home === "text"
          ? `\\printedpage{${texLine(item.label)}}`
          : `\\printedpageinnote{${texLine(item.label)}}`;
      case "call":
        return this.call(item, home);
      case "reading":
        return this.reading(item.entry, home);
      case "open":
        return home === "text" ? `\\edlabel{${labelAt(item, "s")}}` : "";
      default:
        return home === "text"
          ? this.entry(item.passage, item.type)
          : ` [${entryOf(this.edition, item.passage)}]`;
    }
  }

  private entry(passage: FlowPassage, type: "close" | "point"): string {
    const [start, end] = [labelAt({ passage }, "s"), labelAt({ passage }, "e")];
    const labels =
      type === "point"
        ? `\\edlabel{${start}}\\edlabel{${end}}`
        : `\\edlabel{${end}}`;
    const lemma = lemmaOf(passage);
    const said = entryOf(this.edition, passage);
    return `${labels}\\edtext{}{\\xxref{${start}}{${end}}\\lemma{${lemma}}\\${seriesOf(passage.annotation.body)}footnote{${said}}}`;
  }

  /** The printed reading, under the words that stand here now. */
  private reading(entry: ApparatusEntry, home: Home): string {
    const { printed, corrected, why } = readingInWords(this.edition, entry);
    const was = texLine(printed || "nothing");
    if (home === "note") return ` [printed: ${was}]`;
    const lemma = texLine(corrected || "nothing");
    return `\\edtext{}{\\lemma{${lemma}}\\Efootnote{printed: ${was}. ${texLine(why.join("; "))}}}`;
  }

  private call(
    { printed, note }: Extract<FlowItem, { type: "call" }>,
    home: Home,
  ): string {
    const label = texLine(printed);
    if (!note) return `\\textsuperscript{${label}}`;
    if (home === "note") {
      return `\\textsuperscript{${label}} [${labelOf(note)} ${this.note(note)}]`;
    }
    return `\\printednote{${labelOf(note)}}{${this.note(note)}}`;
  }
}

const labelOf = ({ node }: PlacedNote) =>
  texLine((node.attrs["label"] as string) || "*");

function labelAt(
  { passage }: { readonly passage: FlowPassage },
  side: "s" | "e",
): string {
  return `${side}${passage.number}-${passage.part}`;
}

/** The question that leads decides the series. */
function seriesOf(body: Body): Series {
  switch (body.kind) {
    case "judgment":
      return body.judgments[0]?.axis === "authenticity" ? "A" : "B";
    case "omission":
      return "C";
    default:
      return "D";
  }
}

const LONG = 60;

/** The words of a passage; of a long one its first and last. */
function lemmaOf({ anchor }: FlowPassage): string {
  if (anchor.exact === "") return pointOf(anchor.suffix);
  const words = anchor.exact.trim().split(/\s+/);
  const short = [...anchor.exact].length <= LONG || words.length < 5;
  if (short) return texLine(anchor.exact);
  const [first, last] = [words.slice(0, 2), words.slice(-2)];
  return `${texLine(first.join(" "))} \\dots{} ${texLine(last.join(" "))}`;
}

/** A point has no words: those that follow say where it is. */
function pointOf(suffix: string): string {
  const [next = ""] = suffix.trim().split(/\s+/);
  return next === "" ? "at the end" : `before ${texLine(next)}`;
}

/** Begins the line itself: a bracket or a line end may open the text. */
function numbered(words: string, indented = false): string {
  if (words.trim() === "") return "";
  const pstart = `\\pstart\\leavevmode{}${words}\n\\pend`;
  return indented ? `\\begin{indented}\n${pstart}\n\\end{indented}` : pstart;
}

const commands: Readonly<Record<string, string>> = {
  emphasis: "\\emph",
  strong: "\\textbf",
  smallCaps: "\\textsc",
  superscript: "\\textsuperscript",
  dateHeading: "\\textbf",
};

function marked(words: string, marks: readonly Mark[]): string {
  return marks.reduce((inner, mark) => {
    const command = commands[mark.type.name];
    return command ? `${command}{${inner}}` : inner;
  }, words);
}
