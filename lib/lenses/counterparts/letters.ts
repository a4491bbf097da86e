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
  readonly from: Party;
  readonly to: Party;
}

/** Who writes or is written to: names, and countries where there is no name. */
export interface Party {
  readonly names: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

/** The letters of a source in the order of the text, and units of other kinds. */
export function lettersOf(
  text: ReadText,
  alsoKinds: readonly string[] = [],
): Letter[] {
  const blocks = new Map<string, TextBlock[]>();
  for (const block of text.blocks) {
    if (block.unit === null || block.stream !== "main") continue;
    blocks.set(block.unit, [...(blocks.get(block.unit) ?? []), block]);
  }
  return text.outline.units
    .filter(({ kind }) => kinds.includes(kind) || alsoKinds.includes(kind))
    .map((unit) => ({
      unit,
      span: spanOf(unit.date),
      blocks: (blocks.get(unit.id) ?? []).filter(
        ({ voice, type }) =>
          voice === "author" && !["dateline", "salutation"].includes(type),
      ),
      from: partyOf(unit.sender),
      to: partyOf(unit.addressee),
    }));
}

const titles = new Set(
  "the of and mr mrs sir lord prime minister premier president marshal general generalissimo major chairman chief head great britain united states america people commissar foreign affairs secretary personal government national assembly grand council ministers mission military"
    .split(" ")
    .map(skeleton),
);
/** A country under its name and that of its people. */
const countries = new Map(
  [
    ["soviet", "soviet"],
    ["russia", "russian"],
    ["turkey", "turkish"],
    ["france", "french"],
    ["italy", "italian"],
    ["germany", "german"],
    ["poland", "polish"],
    ["britain", "british"],
  ].flatMap(([country = "", people = ""]) => [
    [skeleton(country), skeleton(country)],
    [skeleton(people), skeleton(country)],
  ]),
);

/** Words of a name that are no title, and the countries it speaks for. */
export function partyOf(name: string | null): Party {
  const words = skeleton(name ?? "").split(" ");
  const named = (word: string) =>
    word.length > 2 && !titles.has(word) && !countries.has(word);
  return {
    names: new Set(words.filter(named)),
    countries: new Set(words.flatMap((word) => countries.get(word) ?? [])),
  };
}

/** A name in common; a government, which has none, meets whoever serves it. */
export function meet(a: Party, b: Party): boolean {
  if (a.names.size > 0 && b.names.size > 0) return shared(a.names, b.names);
  return shared(a.countries, b.countries);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => b.has(one));
}

/** What kind of writing a letter is called in a sentence about it. */
export function wordFor({ unit }: Letter): string {
  return unit.kind === "note" ? "note" : unit.kind;
}
