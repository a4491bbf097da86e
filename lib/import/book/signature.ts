import { type Block, letters } from "./block";

/** "E. H. CARR", "J. Smith": initials and a name on a line of its own. */
const initials = /^(?:\p{Lu}\.\s?)+\p{Lu}[\p{L}'’-]+$/u;

/**
 * Marks the name under a text: a last line (or one before a heading) that has
 * initials, or that the title names after "by".
 */
export function withSignature(
  blocks: readonly Block[],
  title: string,
): Block[] {
  const author = letters(/\bby (.+)$/i.exec(title)?.[1] ?? "");
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    const last = !next || next.role === "heading";
    const text = block.text.text;
    const signs =
      initials.test(text) || (author !== "" && letters(text) === author);
    return last && signs && i > 0
      ? { ...block, role: "signature" as const }
      : block;
  });
}
