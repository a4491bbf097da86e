/** What the source itself says is missing, or shows and does not have. */
import { placeIn } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";

/** "two leaves are wanting", "gap in the diary", "the rest is lost". */
const missing =
  /\b(?:(?:lea(?:f|ves)|pages?|sheets?|lines?|words?|entr(?:y|ies))\s+(?:is|are|was|were)\s+(?:wanting|missing|lost|torn|illegible|cut)|gap\s+in\s+the\b|(?:page|leaf|rest|original|enclosure|letter)\s+(?:is\s+|was\s+)?(?:missing|lost|not\s+(?:preserved|found|extant)))/iu;

/** Editors' and translators' words about a loss, in brackets or notes. */
export function saidMissing(text: ReadText): Proposal[] {
  return text.blocks.flatMap((block) => {
    const match = missing.exec(block.text);
    if (!match || block.role === "index") return [];
    const inBracket =
      block.own.slice(match.index, match.index + 3).trim() === "";
    const isNote = block.stream !== "main";
    if (!inBracket && !isNote) return [];
    const [from, to] = inBracket
      ? bracketAround(block.text, match.index)
      : [match.index, match.index + match[0].length];
    return [
      {
        kind: "said-to-be-missing",
        key: match[0],
        places: [placeIn(text, block, from, to)],
        reason: `It is said here that something is missing: “${match[0]}”.`,
        confidence: "firm" as const,
        limits:
          "It rests on the word of whoever put it in; when and how it was lost is not said.",
        axis: null,
      },
    ];
  });
}

function bracketAround(text: string, at: number): [number, number] {
  const from = text.lastIndexOf("[", at);
  const to = text.indexOf("]", at);
  return from < 0 || to < 0 ? [at, at] : [from, to + 1];
}

/** Captions: the picture they stand under is not in the text. */
export function picturesAbsent(text: ReadText): Proposal[] {
  return text.blocks
    .filter(
      ({ type, text: words }) => type === "caption" && words.trim() !== "",
    )
    .map((block) => ({
      kind: "picture-absent",
      key: block.text.slice(0, 80),
      places: [placeIn(text, block, 0, block.text.length)],
      reason: "A caption stands here; its picture is not part of this text.",
      confidence: "certain" as const,
      limits: "The picture may be at hand elsewhere; ask the holder.",
      axis: null,
    }));
}
