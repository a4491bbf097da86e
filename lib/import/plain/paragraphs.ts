/** Lines of a file without a known build, made into paragraphs. */
import { groupsOf, type Line } from "../lines";
import { Traced } from "../traced";

/** A paragraph: its lines, each an end of line that is meant. */
export type Paragraph = readonly Traced[];

/** A line beyond this many characters is a paragraph, not a line of print. */
const PRINTED_LINE = 100;

/** Lines of prose set by hand are at least this long but for the last. */
const FULL_LINE = 45;

/**
 * Blank lines part paragraphs. Inside a group without blank lines: lines of a
 * hard-wrapped file are joined by a space; long lines are paragraphs each;
 * short lines (addresses, verse) stay lines of one paragraph.
 */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const groups = groupsOf(lines);
  const wrapped = isHardWrapped(groups);
  return groups.flatMap((group) => {
    if (group.length === 1) return [texts(group)];
    if (wrapped && isProse(group)) return [[unwrap(group)]];
    const long = group.some((line) => line.text.length > PRINTED_LINE);
    return long ? group.map((line) => [line.text]) : [texts(group)];
  });
}

function texts(group: readonly Line[]): Traced[] {
  return group.map((line) => line.text);
}

/** Most prose stands in groups of lines of about one length. */
function isHardWrapped(groups: readonly Line[][]): boolean {
  let inProse = 0;
  let all = 0;
  for (const group of groups) {
    const size = group.reduce((sum, line) => sum + line.text.length, 0);
    all += size;
    if (isProse(group)) inProse += size;
  }
  return inProse > all / 2;
}

function isProse(group: readonly Line[]): boolean {
  return (
    group.length > 1 &&
    group.every((line) => line.text.length <= PRINTED_LINE) &&
    group.slice(0, -1).every((line) => line.text.length >= FULL_LINE)
  );
}

function unwrap(group: readonly Line[]): Traced {
  return Traced.join(
    group.flatMap((line, i) =>
      i === 0
        ? [line.text]
        : [Traced.inserted(" ", line.text.range.from), line.text],
    ),
  );
}
