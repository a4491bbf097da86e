/** Paragraphs that begin inside a sentence, after one that is closed. */
import { MAIN } from "@/lib/document/position";
import { placeIn, type TextBlock } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";

const closed = /[.!?…]["'”’»)\]]*\s*$/u;

/**
 * A paragraph that opens with a small letter although the one before ended its
 * sentence: what it goes on from stands elsewhere, or is lost.
 */
export function openingProposals(text: ReadText): Proposal[] {
  const running = text.blocks.filter(
    ({ stream, type, text: words }) =>
      stream === MAIN &&
      !["heading", "caption", "dateline", "salutation"].includes(type) &&
      words.trim() !== "",
  );
  return running.flatMap((block, i) => {
    const before = running[i - 1];
    if (!before || block.type !== "paragraph" || !opensSmall(block)) return [];
    if (!isWhole(before)) return [];
    return [
      {
        kind: "begins-mid-sentence",
        key: block.text.slice(0, 60),
        places: [
          placeIn(text, block, 0, Math.min(60, block.text.length)),
          placeIn(
            text,
            before,
            Math.max(0, before.text.length - 60),
            before.text.length,
            "the paragraph before",
          ),
        ],
        reason:
          "The paragraph begins inside a sentence, and the one before it is closed: a leaf may be in the wrong place, or something lost.",
        confidence: "firm" as const,
        limits:
          "A list, a verse or a quotation may begin with a small letter. Where the beginning stands is not shown.",
        axis: null,
      },
    ];
  });
}

function opensSmall({ text, marker }: TextBlock): boolean {
  // "von Seeckt" opens a sentence as it is written.
  const particle = /^(?:von|van|de|di|da|du|le|la|el|al|d['’])\s*\p{Lu}/u;
  return (
    marker === null && /^\p{Ll}{2,}|^a\s/u.test(text) && !particle.test(text)
  );
}

/** Signatures and closers end what they stand under. */
function isWhole({ text, type }: TextBlock): boolean {
  return type !== "paragraph" || closed.test(text);
}
