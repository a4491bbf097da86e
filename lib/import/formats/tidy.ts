/**
 * Blocks without words go; what stood in them (a page border, the place of
 * something left out) goes to the next block that has words.
 */
import type { Content, HolderContent, Piece, TextContent } from "./content";

export function tidied(content: readonly Content[]): Content[] {
  const tidy = new Tidy();
  const blocks = tidy.blocks(content);
  // What stands behind the last words is at the end of the text.
  return tidy.rest.every((piece) => "place" in piece)
    ? blocks
    : [...blocks, { type: "paragraph", attrs: {}, inline: tidy.rest }];
}

class Tidy {
  /** What waits for the next block. */
  rest: Piece[] = [];

  blocks(content: readonly Content[]): Content[] {
    return content.flatMap((block) => this.block(block));
  }

  private block(block: Content): Content[] {
    if (!("inline" in block)) return this.holder(block);
    if (block.type === "note") return [block];
    return this.textblock(block);
  }

  private holder(block: HolderContent): Content[] {
    if (block.type === "separator") return [block];
    const blocks = this.blocks(block.blocks);
    return blocks.length === 0 ? [] : [{ ...block, blocks }];
  }

  private textblock(block: TextContent): Content[] {
    if (block.inline.some(isSeen)) {
      const inline = [...this.rest, ...block.inline];
      this.rest = [];
      return [{ ...block, inline }];
    }
    this.rest.push(
      ...block.inline.filter(
        (piece) =>
          "place" in piece || ("atom" in piece && piece.atom === "pageBreak"),
      ),
    );
    return [];
  }
}

function isSeen(piece: Piece): boolean {
  if ("place" in piece) return false;
  if ("text" in piece) return /\S/.test(piece.text);
  return piece.atom !== "pageBreak" && piece.atom !== "lineBreak";
}
