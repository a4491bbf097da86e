/** What stands on each printed page: running text and the notes at its foot. */
import {
  type CodePoint,
  lengthOf,
  MAIN,
  streamOf,
  textBetween,
} from "@/lib/document/position";
import type { ReadText } from "../lens";

export interface PageText {
  readonly label: string;
  readonly number: number | null;
  readonly main: string;
  readonly notes: string;
  /** False when its beginning or end is only counted out between others. */
  readonly sure: boolean;
  /** True on pages of the index itself, and of the table of contents. */
  readonly furniture: boolean;
}

/** Every page once, in order. */
export function pageTexts(text: ReadText): PageText[] {
  const { pages, notes } = text.outline;
  const main = streamOf(text.index, MAIN);
  const feet = new Map<string, string[]>();
  for (const note of notes) {
    if (note.page === null) continue;
    feet.set(note.page, [...(feet.get(note.page) ?? []), note.text]);
  }
  return pages.map((page, i) => {
    const next = pages[i + 1];
    const end = endOf(text, page.start, next?.start ?? lengthOf(main));
    return {
      label: page.label,
      number: /^\d+$/.test(page.label) ? Number(page.label) : null,
      main: textBetween(main, page.start, end),
      notes: (feet.get(page.label) ?? []).join("\n"),
      sure: page.evidence !== "inferred" && next?.evidence !== "inferred",
      furniture: isFurniture(text, page.start),
    };
  });
}

/** A page ends where the index begins, should that have no page of its own. */
function endOf({ outline }: ReadText, start: number, end: CodePoint) {
  const index = outline.sections.find(
    (section) =>
      section.kind === "index" && section.start > start && section.start < end,
  );
  return index?.start ?? end;
}

function isFurniture({ outline }: ReadText, place: number): boolean {
  const section = outline.sections.findLast(({ start }) => start <= place);
  return section?.kind === "index" || section?.kind === "contents";
}
