/** Every printed date of a text, with the date in force where it stands. */
import type { OutlineUnit } from "@/lib/document/outline";
import { streamOf, toUtf16 } from "@/lib/document/position";
import { placeIn, type TextBlock } from "../blocks";
import {
  type FindingPlace,
  type LensInput,
  type ReadText,
  step,
} from "../lens";
import { type DateMention, dateMentions } from "../time/mention";
import { type Resolved, resolve } from "../time/resolve";
import { type Span, spanOf } from "../time/span";

export interface ReadDate {
  readonly block: TextBlock;
  readonly mention: DateMention;
  readonly unit: OutlineUnit | null;
  /** The date in force: that of the entry. */
  readonly now: Span | null;
  readonly resolved: Resolved | null;
  /** True for the date that opens an entry. */
  readonly heads: boolean;
}

/** Divisions whose dates are of imprint, contents and index. */
const furniture = ["contents", "index"];

export function readDates(input: LensInput): ReadDate[] {
  const units = new Map(input.outline.units.map((unit) => [unit.id, unit]));
  const heads = headingOffsets(input);
  return input.blocks.flatMap((block, i) => {
    if (i % 200 === 0) step(input, (0.4 * i) / input.blocks.length);
    if (furniture.includes(block.sectionKind)) return [];
    const unit = units.get(block.unit ?? "") ?? null;
    const now = spanOf(unit?.date ?? null);
    return dateMentions(block.text).map((mention) => {
      const heads_ = heads.has(`${block.stream} ${block.at + mention.from}`);
      const dated = heads_ ? withYearOf(mention, unit) : mention;
      const resolved = resolve(dated, now);
      return { block, mention: dated, unit, now, resolved, heads: heads_ };
    });
  });
}

/** Places of headings as `block.at + mention.from` counts them. */
function headingOffsets({ index, outline }: ReadText): Set<string> {
  const main = streamOf(index, "main");
  return new Set(
    outline.dates.map(({ start }) => `main ${toUtf16(main, start)}`),
  );
}

/** The heading's year is the one the entry was given, not the nearest. */
function withYearOf(
  mention: DateMention,
  unit: OutlineUnit | null,
): DateMention {
  const year = /^(-?\d{4})/.exec(unit?.date ?? "")?.[1];
  return mention.year === null && year !== undefined
    ? { ...mention, year: Number(year) }
    : mention;
}

export function placeOf(
  text: ReadText,
  { block, mention }: ReadDate,
  label: string | null = null,
): FindingPlace {
  return placeIn(text, block, mention.from, mention.to, label);
}
