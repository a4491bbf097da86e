/** Lists that the print marks by letters, numbers or dashes. */
import { type BlockDraft, container, textblock } from "./draft";
import { blockInline, type InlineContext } from "./inline/block-inline";
import type { Ledger, Rule } from "./repairs";
import type { Traced } from "./traced";

export const listRule: Rule = {
  id: "list-item",
  label: "Item of a list",
  description:
    "A line that begins with a letter or number of a list. The mark is kept as printed, beside the words.",
};

/** "- a) ", "1 - ", "2. ", "3.- ", "• ". */
const marker =
  /^(?:[-–•*]\s+(?:\(?[\p{Ll}\d]{1,2}[.)]\s+)?|\(?\p{Ll}\)\s+|\(?\d{1,2}\s?(?:\.\s?-|[-–.)])\s+)(?=\S)/u;

/** What marks a line as an item; null when it is none. */
export function markerOf(text: string): string | null {
  return marker.exec(text)?.[0] ?? null;
}

/** The number or letter in a marker: "2" of "2.- ". */
export function markerKey(mark: string): string {
  return /[\p{L}\d]+/u.exec(mark)?.[0] ?? "";
}

/** The lines of a block, when each of them is an item of one list. */
export function itemsIn(text: Traced): Traced[] | null {
  const lines = linesIn(text);
  const marked = lines.every((line) => markerOf(line.text) !== null);
  return lines.length >= 2 && marked ? lines : null;
}

/** A block at its line ends. */
export function linesIn(text: Traced): Traced[] {
  const lines: Traced[] = [];
  let start = 0;
  for (const match of text.text.matchAll(/\n/g)) {
    lines.push(text.slice(start, match.index));
    start = match.index + 1;
  }
  return [...lines, text.slice(start)];
}

/** The list these items make; items a person declined stay paragraphs. */
export function listDraft(
  items: readonly Traced[],
  context: InlineContext,
): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  let open: BlockDraft[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(container("list", {}, open));
    open = [];
  };
  for (const item of items) {
    const mark = markerOf(item.text) ?? "";
    if (mayMark(item, mark, context.ledger)) {
      const inline = blockInline(item.slice(mark.length), context);
      open.push(textblock("listItem", inline, { marker: mark.trim() }));
    } else {
      close();
      blocks.push(textblock("paragraph", blockInline(item, context)));
    }
  }
  close();
  return blocks;
}

function mayMark(item: Traced, mark: string, ledger: Ledger): boolean {
  const { range } = item.slice(0, mark.length);
  return mark !== "" && ledger.repair(listRule, range, mark, mark.trim(), 0.9);
}
