/** Files that break lines as a page does: prose becomes one line a paragraph. */
import { groupsOf, type Line } from "./lines";
import type { Ledger, Rule } from "./repairs";
import { Traced } from "./traced";

export const unwrapRule: Rule = {
  id: "lines-unwrapped",
  label: "Lines of a page made one paragraph",
  description:
    "The file ends its lines where the print does; a paragraph becomes one line, with a space for each end of line.",
};

/** A line beyond this many characters is a paragraph, not a line of print. */
export const PRINTED_LINE = 100;

/** Lines of prose set by hand are at least this long but for the last. */
const FULL_LINE = 45;

/**
 * The same lines, or, where most of the text stands in groups of lines of about
 * one length, each such group as one line with spaces for the line ends.
 */
export function unwrapped(
  lines: readonly Line[],
  ledger: Ledger,
): readonly Line[] {
  const groups = groupsOf(lines);
  if (!isHardWrapped(groups)) return lines;
  return groups.flatMap((group) =>
    isProse(group) && mayUnwrap(group, ledger) ? [oneLine(group)] : group,
  );
}

/** One repair a paragraph, at the end of its first line. */
function mayUnwrap(group: readonly Line[], ledger: Ledger): boolean {
  const end = group[0]?.text.range.to ?? 0;
  const place = { from: end, to: end };
  const before = `${group.length} lines`;
  return ledger.repair(unwrapRule, place, before, "one paragraph", 0.9);
}

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

function oneLine(group: readonly Line[]): Line {
  const parts = group.flatMap((line, i) =>
    i === 0
      ? [line.text]
      : [Traced.inserted(" ", line.text.range.from), line.text],
  );
  const [first] = group;
  const page = first?.page ? { page: first.page } : {};
  return { text: Traced.join(parts), gap: first?.gap ?? 1, ...page };
}
