/** When a block claims to have been written: the date of its unit. */
import type { OutlineUnit } from "@/lib/document/outline";
import type { TextBlock } from "./blocks";
import type { ReadText } from "./lens";
import { type Span, spanOf } from "./time/span";

export interface EntryTime {
  readonly unit: OutlineUnit;
  readonly span: Span;
}

/** Answers for each block of a text; null where no date is in force. */
export function entryTimes(
  text: ReadText,
): (block: TextBlock) => EntryTime | null {
  const times = new Map<string, EntryTime>();
  for (const unit of text.outline.units) {
    const span = spanOf(unit.date);
    if (span) times.set(unit.id, { unit, span });
  }
  return ({ unit }) => times.get(unit ?? "") ?? null;
}

/** Blocks in which the author speaks, of the running text. */
export function authorBlocks(text: ReadText): TextBlock[] {
  return text.blocks.filter(
    ({ stream, voice }) => stream === "main" && voice === "author",
  );
}
