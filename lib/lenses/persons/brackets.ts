/** The editor's brackets against each other: one name, two persons. */
import { skeleton } from "@/lib/import/book/names";
import { placeIn, type TextBlock } from "../blocks";
import type { Proposal } from "../finding";
import type { FindingPlace, LensInput } from "../lens";

export interface Identification {
  /** The name as printed, without the bracket. */
  readonly literal: string;
  /** Skeletons of the name and of the surname in the bracket. */
  readonly name: string;
  readonly person: string;
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
}

/** "the Owl [Cav. Bonfadini*]": a name of up to three words, and a bracket. */
const form =
  /(?<name>(?:\p{Lu}[\p{L}’'-]+)(?:\s\p{Lu}[\p{L}’'-]+){0,2})\s\[(?<person>[^\][]{3,60})\]/gu;

/** Names that brackets resolve to different persons. */
export function bracketConflicts(input: LensInput): {
  proposals: Proposal[];
  looked: number;
} {
  const all = input.blocks.flatMap(identifications);
  const byName = grouped(all);
  const proposals = [...byName.values()].flatMap((group) =>
    conflicts(input, group),
  );
  return { proposals, looked: all.length };
}

function grouped(all: readonly Identification[]) {
  const groups = new Map<string, Identification[]>();
  for (const one of all) {
    groups.set(one.name, [...(groups.get(one.name) ?? []), one]);
  }
  return groups;
}

/** "The Owl" and "the Owl" are one; a possessive is no part of a name. */
function bare(name: string): string {
  return name.replace(/^The\s/u, "").replace(/[’']s$/u, "");
}

export function identifications(block: TextBlock): Identification[] {
  return [...block.text.matchAll(form)].flatMap((match) => {
    const { name = "", person = "" } = match.groups ?? {};
    const surname = person
      .replace(/[’']s?(?=\W*$)|[*.,\d¹²³⁴-⁹]/gu, " ")
      .trim()
      .split(/\s+/)
      .at(-1);
    if (!surname || !/^\p{Lu}/u.test(surname)) return [];
    const to = match.index + match[0].length;
    return [
      {
        literal: bare(name),
        name: skeleton(bare(name)),
        person: skeleton(surname),
        block,
        from: match.index,
        to,
      },
    ];
  });
}

function conflicts(
  input: LensInput,
  group: readonly Identification[],
): Proposal[] {
  const counts = new Map<string, number>();
  for (const { person } of group) {
    counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  const most = Math.max(...counts.values());
  const usual = [...counts].find(([, n]) => n === most)?.[0];
  // With one of each, both are shown.
  const odd =
    most === 1
      ? group.slice(1)
      : group.filter(({ person }) => person !== usual);
  const [known] = group.filter((one) => !odd.includes(one));
  if (!known) return [];
  const place = (one: Identification, label: string | null): FindingPlace =>
    placeIn(input, one.block, one.from, one.to, label);
  return odd.map((one) => ({
    kind: "identified-otherwise",
    key: `${one.name} ${one.person}`,
    places: [place(one, null), place(known, "elsewhere")],
    reason: `The bracket here takes the name for another person than ${most === 1 ? "the other bracket" : `${most} of ${group.length} brackets`} on the same name.`,
    confidence: "possible",
    limits:
      "One name may be borne by two persons. The brackets are the editor's, and the text is not touched by their error.",
    axis: null,
    comparandum: "The source's own brackets",
  }));
}
