/** The words of a source as its own dictionary: what it spells often is right. */
import type { TextBlock } from "../blocks";
import { countWords } from "../manner/frequencies";

/** A word as printed, with its place in UTF-16 units of its block. */
export interface Token {
  readonly block: TextBlock;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export function tokensOf(blocks: readonly TextBlock[]): Token[] {
  return blocks.flatMap((block) =>
    Array.from(block.text.matchAll(TOKEN), (match) => ({
      block,
      word: match[0],
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
}

export class Lexicon {
  private readonly counts: ReadonlyMap<string, number>;
  /** In how many different words a row of three letters stands. */
  private readonly trigrams: ReadonlyMap<string, number>;

  constructor(tokens: readonly Token[]) {
    this.counts = countWords(
      tokens.flatMap(({ word }) => [word.toLowerCase(), ...parts(word)]),
    );
    this.trigrams = countWords(
      [...this.counts.keys()].flatMap((word) => [...new Set(trigramsOf(word))]),
    );
  }

  /** How often the source has this word, in any case. */
  count(word: string): number {
    return this.counts.get(word.toLowerCase()) ?? 0;
  }

  /** Rows of three letters that no other word of the source has. */
  strangeness(word: string): number {
    const own = this.counts.has(word.toLowerCase()) ? 1 : 0;
    return trigramsOf(word.toLowerCase()).filter(
      (three) => (this.trigrams.get(three) ?? 0) <= own,
    ).length;
  }
}

/** The halves of a hyphened word count as words too. */
function parts(word: string): string[] {
  return word.includes("-") ? word.toLowerCase().split("-") : [];
}

function trigramsOf(word: string): string[] {
  const framed = `^${word}$`;
  return Array.from({ length: Math.max(0, framed.length - 2) }, (_, i) =>
    framed.slice(i, i + 3),
  );
}
