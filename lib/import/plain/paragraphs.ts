/** Lines of a file without a known build, made into paragraphs. */
import { groupsOf, type Line } from "../lines";
import type { Ledger } from "../repairs";
import type { Traced } from "../traced";
import { PRINTED_LINE, unwrapped } from "../unwrap";

/** A paragraph: its lines, each an end of line that is meant. */
export type Paragraph = readonly Traced[];

/**
 * Blank lines part paragraphs. Inside a group without blank lines: lines of a
 * hard-wrapped file are joined by a space; long lines are paragraphs each;
 * short lines (addresses, verse) stay lines of one paragraph.
 */
export function paragraphsOf(
  lines: readonly Line[],
  ledger: Ledger,
): Paragraph[] {
  return groupsOf(unwrapped(lines, ledger)).flatMap((group) => {
    if (group.length === 1) return [texts(group)];
    const long = group.some((line) => line.text.length > PRINTED_LINE);
    return long ? group.map((line) => [line.text]) : [texts(group)];
  });
}

function texts(group: readonly Line[]): Traced[] {
  return group.map((line) => line.text);
}
