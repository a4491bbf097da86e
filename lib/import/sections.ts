/** Long divisions are cut into runs, so that the browser lays out little. */
import type { Attrs } from "prosemirror-model";
import { type BlockDraft, type ContainerDraft, container } from "./draft";

/** About how many blocks a section holds. */
export const SECTION_BLOCKS = 40;

/**
 * One division as one section or several runs of it, cut between units where
 * possible. A unit that is too long itself goes on as its next fragment; notes
 * stay with the block they follow.
 */
export function sectionRuns(
  attrs: Attrs,
  blocks: readonly BlockDraft[],
): ContainerDraft[] {
  const runs: BlockDraft[][] = [];
  let room = 0;
  for (const group of blocks.flatMap(cutLongUnit)) {
    const size = sizeOf(group);
    const follows = group.type === "note" && runs.length > 0;
    if (size <= room || follows) {
      runs.at(-1)?.push(group);
      room -= size;
    } else {
      runs.push([group]);
      room = SECTION_BLOCKS - size;
    }
  }
  return runs.map((run, i) => container("section", { ...attrs, run: i }, run));
}

function sizeOf(block: BlockDraft): number {
  return "blocks" in block && block.type === "unit" ? block.blocks.length : 1;
}

function cutLongUnit(block: BlockDraft): BlockDraft[] {
  if (!("blocks" in block) || block.type !== "unit") return [block];
  const { blocks } = block;
  if (blocks.length <= SECTION_BLOCKS) return [block];
  const parts = Math.ceil(blocks.length / SECTION_BLOCKS);
  const size = Math.ceil(blocks.length / parts);
  const fragments: BlockDraft[][] = [];
  for (const inner of blocks) {
    const last = fragments.at(-1);
    const full = !last || (last.length >= size && inner.type !== "note");
    if (full) fragments.push([inner]);
    else last.push(inner);
  }
  return fragments.map((inner, i) =>
    container("unit", { ...block.attrs, fragment: i }, inner),
  );
}
