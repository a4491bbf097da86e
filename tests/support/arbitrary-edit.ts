/**
 * Edits of every sort, for properties: numbers drawn by fast-check become an
 * edit that fits the document at hand. An edit that does not fit is null.
 */
import fc from "fast-check";
import { Fragment, type Node, Slice } from "prosemirror-model";
import { ReplaceStep, type Step, Transform } from "prosemirror-transform";
import { schema } from "@/lib/document/schema";
import { MoveStep } from "@/lib/emendation/move-step";
import { smallestStep } from "@/lib/emendation/steps";

export interface Choice {
  readonly sort: "type" | "delete" | "replace" | "split" | "join" | "move";
  /** Shares of the document, 0–1, and of what is left after them. */
  readonly place: number;
  readonly length: number;
  readonly text: string;
}

export const arbitraryChoice: fc.Arbitrary<Choice> = fc.record({
  sort: fc.constantFrom("type", "delete", "replace", "split", "join", "move"),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.constantFrom("a", "the ", "𝔄", "é x", "xx"),
});

/** The steps of an edit; null where it does not fit. */
export function stepsFor(
  doc: Node,
  { sort, place, length, text }: Choice,
): Step[] | null {
  const blocks = textblocksOf(doc);
  const chosen = blocks[Math.floor(place * (blocks.length - 1))];
  if (!chosen) return null;
  const size = chosen.node.content.size;
  const from = chosen.at + Math.floor(((place * 7919) % 1) * size);
  const to = Math.min(chosen.at + size, from + Math.floor(length * 12));
  const transform = new Transform(doc);
  try {
    if (sort === "move") return moveNear(doc, chosen.at - 1, length);
    if (sort === "type") transform.insert(from, schema.text(text));
    if (sort === "delete") transform.delete(from, to);
    if (sort === "replace") transform.replaceWith(from, to, schema.text(text));
    if (sort === "split" && chosen.node.type.name !== "note") {
      transform.split(from);
    }
    if (sort === "join") transform.join(chosen.at - 1);
    transform.doc.check();
  } catch {
    return null;
  }
  const step = smallestStep(doc, transform.doc);
  return step ? [step] : null;
}

function textblocksOf(doc: Node): { node: Node; at: number }[] {
  const found: { node: Node; at: number }[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) found.push({ node, at: position + 1 });
    return !node.isTextblock;
  });
  return found;
}

/** Moves the block at `position` past the next, or before the one before. */
function moveNear(doc: Node, position: number, way: number): Step[] | null {
  const $block = doc.resolve(position);
  const index = $block.index();
  const { parent } = $block;
  const block = parent.child(index);
  const other = index + (way < 0.5 ? -1 : 1);
  if (other < 0 || other >= parent.childCount) return null;
  const end = position + block.nodeSize;
  const neighbour = parent.child(other).nodeSize;
  const target = way < 0.5 ? position - neighbour : end + neighbour;
  return [new MoveStep(position, end, target)];
}

/** Takes a note call or page border away and puts it elsewhere: two steps. */
export function moveAtom(doc: Node, place: number): Step[] | null {
  let found: { node: Node; at: number } | null = null;
  doc.descendants((node, at) => {
    if (node.type.name === "pageBreak") found ??= { node, at };
    return found === null;
  });
  const atom = found as { node: Node; at: number } | null;
  const blocks = textblocksOf(doc);
  const block = blocks[Math.floor(place * (blocks.length - 1))];
  if (!atom || !block || block.at > atom.at) return null;
  const slice = new Slice(Fragment.from(atom.node), 0, 0);
  return [
    new ReplaceStep(atom.at, atom.at + 1, Slice.empty),
    new ReplaceStep(block.at, block.at, slice),
  ];
}
