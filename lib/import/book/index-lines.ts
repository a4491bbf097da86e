/** The lines of an index: where it ends, and its entries made whole again. */
import { groupsOf, type Line } from "../lines";
import type { Ledger, Rule } from "../repairs";
import { Traced } from "../traced";
import { type Block, pageOf } from "./block";

export const indexDashRule: Rule = {
  id: "index-dash",
  label: "Dash before an index entry dropped",
  description:
    "A hyphen before an entry is left over from text recognition, or marks a group of letters; the print has none.",
};

export const indexLineRule: Rule = {
  id: "index-joined",
  label: "Index entry cut by a line joined",
  description:
    "A line of the index that does not end in a page number goes on in the next.",
};

const hasPages = /,\s*\d+|\d[–-]$|[Ss]ee\*?\s/;

/** Number of lines that are index: up to the last group made of entries. */
export function indexEnd(lines: readonly Line[]): number {
  let end = 0;
  let at = 0;
  for (const group of groupsOf(lines)) {
    const entries = group.filter((line) => hasPages.test(line.text.text));
    at += group.length;
    if (entries.length * 2 >= group.length) end = at;
  }
  return end;
}

/** The entries of an index. An empty line between them is the end of a page. */
export function indexBlocks(lines: readonly Line[], ledger: Ledger): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const text = withoutDash(line.text, ledger);
    const last = blocks.at(-1);
    const cut = last && line.gap === 0 && entryGoesOn(last.text.text);
    const whole = cut ? joined(last, text, ledger) : null;
    if (whole) {
      blocks[blocks.length - 1] = whole;
    } else {
      const seen = line.gap > 0 && last ? { page: unnumbered } : {};
      const page = line.page ? pageOf(line) : seen;
      blocks.push({ role: "index", text, notes: [], ...page });
    }
  }
  return blocks;
}

/** A border seen, its number still to be counted. */
const unnumbered = { label: "", evidence: "inferred" } as const;

function withoutDash(text: Traced, ledger: Ledger): Traced {
  const dash = /^[-–]\s+/.exec(text.text)?.[0];
  if (!dash) return text;
  const { range } = text.slice(0, dash.length);
  return ledger.repair(indexDashRule, range, dash, "")
    ? text.slice(dash.length)
    : text;
}

/** No entry is longer; a text that never ends in a number is no index. */
const LONGEST_ENTRY = 5000;

/** An entry is complete when it ends in a page number or a reference. */
export function entryGoesOn(text: string): boolean {
  if (text.length > LONGEST_ENTRY) return false;
  if (/\bSee\*?\s\p{Lu}[^\d]*\p{Ll}$/u.test(text)) return false;
  return !/\d(?:n\.?|ff?\.?)?\.?$/.test(text);
}

/** Both lines as one entry; null when that is switched off. */
function joined(last: Block, text: Traced, ledger: Ledger): Block | null {
  const end = last.text.range.to;
  const cutWord =
    /\p{Ll}-$/u.test(last.text.text) && /^\p{Ll}/u.test(text.text);
  const cutNumber = /\d[-–]$/.test(last.text.text);
  const place = { from: end - (cutWord ? 1 : 0), to: text.range.from };
  const after = cutWord || cutNumber ? "" : " ";
  if (!ledger.repair(indexLineRule, place, "end of line", after, 0.9)) {
    return null;
  }
  const head = cutWord ? last.text.slice(0, last.text.length - 1) : last.text;
  const between =
    cutWord || cutNumber ? Traced.empty : Traced.inserted(" ", end);
  return { ...last, text: Traced.join([head, between, text]) };
}
