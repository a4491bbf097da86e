/** Names that brackets of the text explain: "the Secretary-General [Stalin]". */
import type { TextBlock } from "../blocks";

export interface Explained {
  readonly block: TextBlock;
  /** What the text says, and where, UTF-16 within the block. */
  readonly alias: string;
  readonly from: number;
  readonly to: number;
  /** What the bracket says, without stars. */
  readonly name: string;
}

/** A full stop belongs to an initial only: elsewhere it ends a sentence. */
const NAME = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]+)`;
const SMALL = `(?:de|von|van|der|la|el|al|of|the)`;
/** Up to four names, joined by small words, or a person called by a thing. */
const ALIAS = String.raw`(?<alias>(?:[Tt]he\s+)?${NAME}(?:\s+(?:${SMALL}\s+)?${NAME}){0,3})`;
/** Inside a bracket no sentence ends: titles may be cut short ("Cav."). */
const INNER = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const BRACKET = String.raw`\[(?<name>${INNER}(?:\s+(?:${SMALL}\s+)?${INNER}){0,3})\s*\*?\]`;
const EXPLAINED = new RegExp(
  String.raw`${ALIAS}['’]?\s*[*¹²³⁴-⁹]*\s*${BRACKET}`,
  "gu",
);

/** Words that open a sentence and belong to no name. */
const OPENING =
  /^(?:And|But|So|Then|When|For|Now|Yet|If|As|After|Before|Even|Only)\s+/u;

/** All explanations by bracket in some blocks, in order. */
export function explainedIn(blocks: readonly TextBlock[]): Explained[] {
  return blocks.flatMap((block) =>
    Array.from(block.text.matchAll(EXPLAINED), (match) => {
      const { alias: whole = "", name = "" } = match.groups ?? {};
      const opening = OPENING.exec(whole)?.[0].length ?? 0;
      return {
        block,
        alias: aliasOf(whole.slice(opening)),
        from: match.index + opening,
        to: match.index + whole.length,
        name: name.replace(/\s+/g, " ").replace(/(?:\.|['’]s)$/u, ""),
      };
    }),
  );
}

/** As it stands inside a sentence, without the sign of a possessive. */
function aliasOf(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/^The /u, "the ")
    .replace(/['’]s$/u, "");
}
