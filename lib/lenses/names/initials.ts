/** Initials that an editor fills in: "O[shima]", and whom captions name instead. */
import { placeIn, type TextBlock } from "../blocks";
import type { Proposal } from "../finding";
import type { FindingPlace, ReadText } from "../lens";

/** A title, an initial, and the rest of the name in a bracket. */
const completed =
  /(?:(?<title>\p{Lu}\p{Ll}{1,})\.?\s+)?(?<name>\p{Lu}\[\p{Ll}[\p{L}\s.'’-]*\])/gu;

interface Completion {
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly name: string;
}

export function initialProposals(text: ReadText): {
  proposals: Proposal[];
  looked: number;
} {
  const all = text.blocks.flatMap(completionsIn);
  const byName = new Map<string, Completion[]>();
  for (const one of all) {
    byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  }
  return {
    looked: all.length,
    proposals: [...byName.values()].flatMap((group) => [
      completion(text, group),
      ...captionConflict(text, group),
    ]),
  };
}

function completionsIn(block: TextBlock): Completion[] {
  return [...block.text.matchAll(completed)].map((match) => {
    const { title = "", name = "" } = match.groups ?? {};
    const to = match.index + match[0].length;
    return { block, from: to - name.length, to, title, name };
  });
}

function completion(text: ReadText, group: readonly Completion[]): Proposal {
  const [first] = group as [Completion, ...Completion[]];
  const times = group.length === 1 ? "once" : `${group.length} times`;
  return {
    kind: "completed",
    key: first.name,
    places: group.map((one) => place(text, one)),
    reason: `A bracket fills in the initial ${first.name[0]}.: “${plain(first.name)}”, ${times}.`,
    confidence: "certain",
    limits:
      "The bracket is the editor's reading of the initial; who is meant stands on that alone.",
    axis: null,
  };
}

/** A caption or heading with the same title and initial, and another name. */
function captionConflict(
  text: ReadText,
  group: readonly Completion[],
): Proposal[] {
  const [first] = group as [Completion, ...Completion[]];
  const initial = first.name.charAt(0);
  if (first.title.length < 3) return [];
  const other = new RegExp(
    `${first.title}\\s+(?:\\p{Lu}\\p{Ll}+\\s+)?(?<surname>${initial}\\p{Ll}{2,})`,
    "u",
  );
  const known = plain(first.name).toLowerCase();
  for (const block of text.blocks) {
    if (!["caption", "heading"].includes(block.type)) continue;
    const match = other.exec(block.text);
    const surname = match?.groups?.["surname"] ?? "";
    if (!match || known.includes(surname.toLowerCase())) continue;
    const { index } = match;
    const there = placeIn(
      text,
      block,
      index,
      index + match[0].length,
      block.type === "caption" ? "the caption" : "the heading",
    );
    return [conflict(text, first, there)];
  }
  return [];
}

function conflict(
  text: ReadText,
  first: Completion,
  there: FindingPlace,
): Proposal {
  return {
    kind: "completed-otherwise",
    key: `${first.name} ${there.words}`,
    places: [place(text, first), there],
    reason: `The bracket reads the initial as “${plain(first.name)}”; “${there.words}” fits it as well.`,
    confidence: "possible",
    limits:
      "Both may have been there. Which of the two the initial stands for is not shown.",
    axis: "accuracy",
  };
}

function place(text: ReadText, { block, from, to }: Completion): FindingPlace {
  return placeIn(text, block, from, to);
}

function plain(name: string): string {
  return name.replace(/[[\]]/gu, "");
}
