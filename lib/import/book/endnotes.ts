/** Notes at the end of a chapter or of the book, under a heading of their own. */
import type { Line } from "../lines";
import { noteRule } from "../notes/lift";
import { plainDigits } from "../notes/raised";
import type { Ledger } from "../repairs";
import { Traced } from "../traced";
import { type Block, letters, type NoteBody, pageOf } from "./block";
import { headingKey } from "./headings";

/** "Notes", "NOTES TO CHAPTER II", "Endnotes". */
export function headsNotes(title: string): boolean {
  return /^(?:end)?notes(?:\s+(?:to|on)\b.*)?$/i.test(title.trim());
}

/** "3. See …", "¹² Ibid." */
const numbered =
  /^(?:(?<plain>\d{1,3})[.)]?|(?<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))\s+(?=\S)/u;

/** True for a line that opens a note of such a list. */
export function isEndnote(text: string): boolean {
  return numbered.test(text);
}

/** What the notes of a chapter are grouped by: "chapter-2". */
export function noteGroup(title: string | null): string {
  const key = headingKey(title ?? "") ?? letters(title ?? "");
  return key.replace(/\s+/g, "-") || "book";
}

/**
 * The blocks of a list of notes. `before` is the title of the division in
 * front of it, `chapters` are the titles a heading in the list may name.
 */
export function endnoteBlocks(
  lines: readonly Line[],
  before: string | null,
  chapters: readonly string[],
  ledger: Ledger,
): Block[] {
  const blocks: Block[] = [];
  let group = noteGroup(before);
  const last = (): Block =>
    blocks.at(-1) ?? { role: "paragraph", text: Traced.empty, notes: [] };
  for (const line of lines) {
    const { text } = line;
    const chapter = chapters.find((title) => namesChapter(text.text, title));
    if (chapter !== undefined && !isEndnote(text.text)) {
      group = noteGroup(chapter);
      blocks.push({
        role: "heading",
        level: 3,
        text,
        notes: [],
        ...pageOf(line),
      });
      continue;
    }
    const body = noteIn(line, group);
    if (body && ledger.repair(noteRule, text.range, text.text, "")) {
      const block = last();
      blocks[Math.max(0, blocks.length - 1)] = {
        ...block,
        notes: [...block.notes, body],
      };
    } else {
      blocks.push({ role: "paragraph", text, notes: [], ...pageOf(line) });
    }
  }
  return blocks;
}

function namesChapter(text: string, title: string): boolean {
  if (text.length > 120) return false;
  const key = headingKey(title);
  const own = letters(text);
  return (
    own === letters(title) ||
    (key !== null && headingKey(text) === key) ||
    (own.length > 6 && letters(title).endsWith(own))
  );
}

function noteIn(line: Line, group: string): NoteBody | null {
  const match = numbered.exec(line.text.text);
  if (!match) return null;
  const number =
    match.groups?.["plain"] ?? plainDigits(match.groups?.["raised"] ?? "");
  return {
    number,
    sign: line.text.slice(0, match[0].length),
    text: line.text.slice(match[0].length),
    group,
    ...pageOf(line),
  };
}
