/** Letters of a source: who to whom, when, and the blocks that hold them. */
import type { OutlineUnit } from "@/lib/document/outline";
import { skeleton } from "@/lib/import/book/names";
import type { TextBlock } from "../blocks";
import type { ReadText } from "../lens";
import { type Span, spanOf } from "../time/span";

const kinds = [
  "letter",
  "telegram",
  "message",
  "memorandum",
  "note",
  "enclosure",
];

export interface Letter {
  readonly unit: OutlineUnit;
  readonly span: Span | null;
  readonly blocks: readonly TextBlock[];
  /** Names of sender and addressee, to be compared. */
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

/** The letters of a source in the order of the text. */
export function lettersOf(text: ReadText): Letter[] {
  const blocks = new Map<string, TextBlock[]>();
  for (const block of text.blocks) {
    if (block.unit === null || block.stream !== "main") continue;
    blocks.set(block.unit, [...(blocks.get(block.unit) ?? []), block]);
  }
  return text.outline.units
    .filter(({ kind }) => kinds.includes(kind))
    .map((unit) => ({
      unit,
      span: spanOf(unit.date),
      blocks: (blocks.get(unit.id) ?? []).filter(
        ({ voice, type }) =>
          voice === "author" && !["dateline", "salutation"].includes(type),
      ),
      from: namesIn(unit.sender),
      to: namesIn(unit.addressee),
    }));
}

const titles = new Set(
  "the of and mr mrs sir lord prime minister premier president marshal general generalissimo major chairman chief head great britain united states america people commissar foreign affairs secretary personal government soviet turkey national assembly grand mission military"
    .split(" ")
    .map(skeleton),
);

/** Words of a name that are no title. */
export function namesIn(name: string | null): Set<string> {
  const words = skeleton(name ?? "").split(" ");
  return new Set(words.filter((word) => word.length > 2 && !titles.has(word)));
}

export function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((name) => b.has(name));
}

/** What kind of writing a letter is called in a sentence about it. */
export function wordFor({ unit }: Letter): string {
  return unit.kind === "note" ? "note" : unit.kind;
}
