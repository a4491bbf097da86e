/** The lines of a division become blocks: paragraphs, verse, gaps, headings. */
import type { Line } from "../lines";
import type { Ledger, Rule } from "../repairs";
import { Traced } from "../traced";
import { type Block, beginsLow, isCapitals, type NoteBody } from "./block";
import { dateHeadingIn } from "./date-heading";
import type { Stretch } from "./note-blocks";

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
const VERSE_LINE = 80;

/** Blocks of running text; notes go to the block their page ends with. */
export function textBlocks(
  stretches: readonly Stretch[],
  ledger: Ledger,
): Block[] {
  const blocks: Block[] = [];
  for (const stretch of withVerse(stretches)) {
    if ("notes" in stretch) addNotes(blocks, stretch.notes);
    else addLine(blocks, stretch.line, stretch.verse ?? false, ledger);
  }
  return blocks;
}

function addNotes(blocks: Block[], notes: readonly NoteBody[]): void {
  const last = blocks.pop();
  if (last) blocks.push({ ...last, notes: [...last.notes, ...notes] });
  else blocks.push({ role: "paragraph", text: Traced.empty, notes });
}

function addLine(
  blocks: Block[],
  line: Line,
  verse: boolean,
  ledger: Ledger,
): void {
  const { text } = line;
  if (starRow.test(text.text)) {
    ledger.repair(separatorRule, text.range, text.text, text.text);
    blocks.push({ role: "separator", text, notes: [] });
    return;
  }
  if (line.gap >= SPACE && blocks.length > 0) {
    const { from } = text.range;
    ledger.repair(
      separatorRule,
      { from: from - line.gap, to: from },
      `${line.gap} empty lines`,
      "white space",
    );
    blocks.push({ role: "separator", text: Traced.empty, notes: [] });
  }
  const last = blocks.at(-1);
  if (last && line.gap === 0 && goesOn(last, text.text)) {
    blocks[blocks.length - 1] = joined(last, text, ledger);
    return;
  }
  blocks.push(blockOf(text, verse));
}

function blockOf(text: Traced, verse: boolean): Block {
  if (verse) return { role: "verse", text, notes: [] };
  if (text.text.includes("\t")) return { role: "row", text, notes: [] };
  return isCapitals(text.text)
    ? { role: "heading", level: 3, text, notes: [] }
    : { role: "paragraph", text, notes: [] };
}

/** A line that is not parted from the one before and belongs to it. */
function goesOn(last: Block, text: string): boolean {
  return (
    last.role === "paragraph" &&
    last.notes.length === 0 &&
    (/^\(omission/i.test(text) || beginsLow(text)) &&
    dateHeadingIn(text) === null
  );
}

function joined(last: Block, text: Traced, ledger: Ledger): Block {
  const end = last.text.range.to;
  ledger.repair(
    lineJoinRule,
    { from: end, to: text.range.from },
    "end of line",
    " ",
    0.8,
  );
  const space = Traced.inserted(" ", end);
  return { ...last, text: Traced.join([last.text, space, text]) };
}

type Marked = { readonly line: Line; readonly verse?: boolean } | Stretch;

/** Lines of one emphasised piece, not parted by empty ones, are verse. */
function withVerse(
  stretches: readonly Stretch[],
): ({ line: Line; verse?: boolean } | { notes: readonly NoteBody[] })[] {
  const result: Marked[] = [];
  for (let i = 0; i < stretches.length; i++) {
    const end = verseEnd(stretches, i);
    if (end === null) {
      result.push(stretches[i] as Stretch);
      continue;
    }
    const lines = stretches
      .slice(i, end)
      .flatMap((stretch) => ("line" in stretch ? [stretch.line] : []));
    result.push({ line: verseLine(lines), verse: true });
    i = end - 1;
  }
  return result as ReturnType<typeof withVerse>;
}

/** Index after the last line of the verse that begins at `start`. */
function verseEnd(stretches: readonly Stretch[], start: number): number | null {
  for (let i = start; i < stretches.length; i++) {
    const stretch = stretches[i] as Stretch;
    if (!("line" in stretch) || stretch.line.text.length > VERSE_LINE) {
      return null;
    }
    if (i > start && stretch.line.gap > 0) return null;
    const text = stretch.line.text.text;
    const signs = text.match(/(?<!\p{L}|\])\*(?=\S)|(?<=\S)\*$/gu) ?? [];
    if (i === start && !(signs.length === 1 && /(?:^|\s)\*\S/.test(text))) {
      return null;
    }
    if (i > start && /\*$/.test(text)) return i + 1;
  }
  return null;
}

function verseLine(lines: readonly Line[]): Line {
  const [first] = lines;
  const parts = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    if (!before) return [line.text];
    const from = before.text.range.to;
    return [Traced.replaced("\n", from, line.text.range.from), line.text];
  });
  return { text: Traced.join(parts), gap: first?.gap ?? 1 };
}
