/** The lines of a division become blocks: paragraphs, verse, gaps, headings. */
import type { Line } from "../lines";
import type { Ledger, Rule } from "../repairs";
import { beginsLow } from "../sentence-edge";
import { Traced } from "../traced";
import { type Block, isCapitals, type NoteBody, pageOf } from "./block";
import { dateHeadingIn } from "./date-heading";
import type { Stretch } from "./note-blocks";
import { withVerse } from "./verse";

export const separatorRule: Rule = {
  id: "separator",
  label: "White space or row of stars",
  description:
    "Several empty lines, or a row of stars: the print leaves space here. The stars are kept as printed.",
};

export const lineJoinRule: Rule = {
  id: "line-joined",
  label: "Line joined to its paragraph",
  description:
    "A line without an empty one before it goes on in small letters or with a mark of omission.",
};

/** That many empty lines are printed white space, not the end of a paragraph. */
const SPACE = 3;

const starRow = /^[★*✶✻](?:\s*[★*✶✻]){1,9}$/u;

/** Blocks of running text; notes go to the block their page ends with. */
export function textBlocks(
  stretches: readonly Stretch[],
  ledger: Ledger,
): Block[] {
  const builder = new BlockBuilder(ledger);
  for (const stretch of withVerse(stretches)) {
    if ("notes" in stretch) builder.addNotes(stretch.notes);
    else builder.addLine(stretch.line, stretch.verse ?? false);
  }
  return builder.finish();
}

class BlockBuilder {
  private readonly blocks: Block[] = [];
  private readonly ledger: Ledger;
  /** Parts of the last block, joined once when it is complete. */
  private parts: Traced[] = [];

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  addNotes(notes: readonly NoteBody[]): void {
    this.close();
    const last = this.blocks.pop() ?? paragraph(Traced.empty);
    this.blocks.push({ ...last, notes: [...last.notes, ...notes] });
  }

  addLine(line: Line, verse: boolean): void {
    const { text, gap } = line;
    if (gap === 0 && !verse && !line.page && this.takes(text)) return;
    this.close();
    if (starRow.test(text.text) && this.mayPart(text)) {
      this.blocks.push({
        role: "separator",
        text,
        notes: [],
        ...pageOf(line),
      });
      return;
    }
    if (gap >= SPACE && this.blocks.length > 0) this.addSpace(line);
    this.blocks.push({ ...blockOf(text, verse), ...pageOf(line) });
    this.parts = [text];
  }

  finish(): Block[] {
    this.close();
    return this.blocks;
  }

  private mayPart({ text, range }: Traced): boolean {
    return this.ledger.repair(separatorRule, range, text, text);
  }

  private addSpace({ text, gap }: Line): void {
    const to = text.range.from;
    const place = { from: to - gap, to };
    const before = `${gap} empty lines`;
    if (!this.ledger.repair(separatorRule, place, before, "white space")) {
      return;
    }
    this.blocks.push({ role: "separator", text: Traced.empty, notes: [] });
  }

  /** Adds a line to the last block if it goes on in it. */
  private takes(text: Traced): boolean {
    const last = this.parts.at(-1);
    const open = last && this.blocks.at(-1)?.role === "paragraph";
    if (!open || !goesOn(text.text)) return false;
    const end = last.range.to;
    const place = { from: end, to: text.range.from };
    if (!this.ledger.repair(lineJoinRule, place, "end of line", " ", 0.8)) {
      return false;
    }
    this.parts.push(Traced.inserted(" ", end), text);
    return true;
  }

  private close(): void {
    const last = this.blocks.at(-1);
    if (last && this.parts.length > 1) {
      const text = Traced.join(this.parts);
      this.blocks[this.blocks.length - 1] = { ...last, text };
    }
    this.parts = [];
  }
}

function paragraph(text: Traced): Block {
  return { role: "paragraph", text, notes: [] };
}

function blockOf(text: Traced, verse: boolean): Block {
  if (verse) return { role: "verse", text, notes: [] };
  if (text.text.includes("\t")) return { role: "row", text, notes: [] };
  return isCapitals(text.text)
    ? { role: "heading", level: 3, text, notes: [] }
    : paragraph(text);
}

/** A line not parted from the one before that begins no paragraph. */
function goesOn(text: string): boolean {
  return (
    (/^\(omission/i.test(text) || beginsLow(text)) &&
    dateHeadingIn(text) === null
  );
}
