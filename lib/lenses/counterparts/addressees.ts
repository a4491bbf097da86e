/** Letters headed to two persons that speak to one of them about the other. */
import { placeIn } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";
import { type Letter, lettersOf, partyOf, wordFor } from "./letters";

/** "you and Mr Churchill", "your opinion and that of Mr Roosevelt". */
const beside =
  /\byou(?:r\s+\p{L}+)?\s+and\s+(?:that\s+of\s+)?(?<other>(?:the\s+)?\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*)?)/gu;

export function addresseeProposals(text: ReadText): {
  proposals: Proposal[];
  looked: number;
} {
  const joint = lettersOf(text).filter(isJoint);
  return {
    looked: joint.length,
    proposals: joint.flatMap((letter) => {
      const [first] = letter.blocks.flatMap((block) =>
        [...block.own.matchAll(beside)]
          .filter((match) => isNamed(letter, match.groups?.["other"] ?? ""))
          .map((match) => ({ block, match })),
      );
      if (!first) return [];
      const { block, match } = first;
      return [
        {
          kind: "speaks-to-one",
          key: `${letter.unit.date} ${match[0]}`,
          places: [
            placeIn(text, block, match.index, match.index + match[0].length),
          ],
          reason: `The heading sends this ${wordFor(letter)} to two persons; its words speak to one, of the other: “${match[0]}”.`,
          reference: `${joint.length} letters here are headed to two persons.`,
          confidence: "firm" as const,
          limits:
            "One text may have been sent to both with this turn left standing; the heading may be the editor's.",
          axis: "accuracy" as const,
        },
      ];
    }),
  };
}

function isJoint({ unit }: Letter): boolean {
  return /,?\s+and\s+(?:the\s+)?\p{Lu}/u.test(unit.addressee ?? "");
}

/** A name or title of the heading. */
function isNamed({ unit }: Letter, other: string): boolean {
  const names = partyOf(other).names;
  const heading = partyOf(unit.addressee).names;
  if (names.size > 0) return [...names].some((name) => heading.has(name));
  const title = other.replace(/^the\s+/u, "");
  return title !== "" && (unit.addressee ?? "").includes(title);
}
