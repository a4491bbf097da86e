import type { Slice } from "prosemirror-model";

/**
 * The words of a copied stretch as they are quoted: blocks parted by an empty
 * line, gaps by their printed mark, page borders and note calls left out.
 */
export function plainText({ content }: Slice): string {
  return content.textBetween(
    0,
    content.size,
    "\n\n",
    (leaf) => leaf.type.spec.leafText?.(leaf) ?? "",
  );
}
