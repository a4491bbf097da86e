/**
 * Page numbers and running heads that stand in the file: "24  THE QUAY BOOK" at
 * the head of a page, "24" at its foot, "[Pg 24]" inside a sentence. They leave
 * the text, and the line after them knows that a page begins with it.
 */
import type { Line } from "../lines";
import type { Ledger, Rule } from "../repairs";
import type { Traced } from "../traced";
import { isCapitals, letters } from "./block";
import { findContents } from "./contents";

export const runningHeadRule: Rule = {
  id: "running-head",
  label: "Page number taken out of the text",
  description:
    "A number that counts on from page to page, with the title or the chapter beside it, stands at the head or foot of a page. It becomes the mark of a page.",
};

interface Candidate {
  readonly line: number;
  readonly page: number;
  /** The words beside the number, letters only; "" for a number alone. */
  readonly head: string;
}

/** No running head is longer. */
const LONGEST = 90;
/** Fewer numbers that count on prove nothing. */
const FEW = 5;
/** Pages without a running head (chapters begin there, plates stand there). */
const SKIPPED = 6;

/** The same lines without the printed pages, which the lines after them know. */
export function withPrintedPages(
  lines: readonly Line[],
  ledger: Ledger,
): readonly Line[] {
  const split = splitAtMarks(lines, ledger);
  const heads = runningHeads(split);
  return heads.size === 0 ? split : withoutHeads(split, heads, ledger);
}

/** "[Pg 24]", "[Page 24]", "{24}" in the text. */
const inlineMark =
  /\s*(?:\[\s*(?:Pg|Page|p)\.?\s*(\d{1,4})\s*\]|\{\s*(?:p\.?\s*)?(\d{1,4})\s*\})\s*/giu;

/** The lines cut where a mark of a page stands inside them. */
function splitAtMarks(lines: readonly Line[], ledger: Ledger): Line[] {
  const result: Line[] = [];
  /** The page a mark opened, until its first words come. */
  let page: Line["page"];
  const add = (text: Traced, gap: number) => {
    if (text.length === 0) return;
    result.push({ text, gap, ...(page ? { page } : {}) });
    page = undefined;
  };
  for (const line of lines) {
    const { text } = line;
    page = line.page ?? page;
    let done = 0;
    for (const mark of marksIn(text, ledger)) {
      add(text.slice(done, mark.from), done === 0 ? line.gap : 1);
      const inside = mark.from > 0 && mark.to < text.length;
      page = {
        label: mark.label,
        ...(inside ? { between: mark.between } : {}),
      };
      done = mark.to;
    }
    add(
      text.slice(done),
      done === 0 && !page ? line.gap : Math.max(1, line.gap),
    );
  }
  return result;
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly between: string;
}

function marksIn(text: Traced, ledger: Ledger): Mark[] {
  if (!/[[{]/.test(text.text)) return [];
  return [...text.text.matchAll(inlineMark)].flatMap((match): Mark[] => {
    const from = match.index;
    const to = from + match[0].length;
    const label = match[1] ?? match[2] ?? "";
    const { range } = text.slice(from, to);
    const after = `page ${label}`;
    if (!ledger.repair(runningHeadRule, range, match[0], after)) return [];
    return [{ from, to, label, between: /\s/.test(match[0]) ? " " : "" }];
  });
}

/** The label of the page each running head stands on, by index of the line. */
function runningHeads(lines: readonly Line[]): Map<number, number> {
  const contents = findContents(lines);
  const candidates = lines.flatMap((line, i) =>
    contents && i >= contents.start && i < contents.end
      ? []
      : (candidateIn(line, i) ?? []),
  );
  const counts = new Map<string, number>();
  for (const { head } of candidates) {
    counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  const titles = (contents?.rows ?? []).map(({ title }) => letters(title));
  const isTitle = (head: string) =>
    head.length > 4 && titles.some((title) => title.endsWith(head));
  const accepted: Candidate[] = [];
  for (const candidate of candidates) {
    const last = accepted.at(-1)?.page;
    const often =
      (counts.get(candidate.head) ?? 0) >= 2 || isTitle(candidate.head);
    const step = candidate.page - (last ?? candidate.page - 1);
    if (
      step === 1
        ? often || last !== undefined
        : often && step > 0 && step <= SKIPPED
    ) {
      accepted.push(candidate);
    }
  }
  if (accepted.length < FEW) return new Map();
  return new Map(accepted.map(({ line, page }) => [line, page]));
}

const forms = [
  /^(?<page>\d{1,4})[.\s]+(?<head>[^\d\s].*)$/u,
  /^(?<head>.*[^\d\s])[.\s]+(?<page>\d{1,4})$/u,
  /^[-–—[(\s]*(?<page>\d{1,4})[-–—\])\s]*$/u,
];

function candidateIn({ text }: Line, line: number): Candidate | null {
  const words = text.text;
  if (words.length > LONGEST) return null;
  for (const form of forms) {
    const groups = form.exec(words)?.groups;
    if (!groups) continue;
    const printed = groups["head"] ?? "";
    if (/[.,;:!?]$/.test(printed) || /^\p{Ll}/u.test(printed)) return null;
    const head = letters(printed);
    return { line, page: Number(groups["page"]), head };
  }
  return null;
}

function withoutHeads(
  lines: readonly Line[],
  heads: ReadonlyMap<number, number>,
  ledger: Ledger,
): Line[] {
  const atFoot = standAtFoot(lines, heads);
  const repeated = repeatedHeads(lines);
  const result: Line[] = [];
  let page: Line["page"];
  lines.forEach((line, i) => {
    const number = heads.get(i);
    const beside = heads.has(i - 1) || heads.has(i + 1);
    const isHead =
      number !== undefined || (beside && repeated.has(line.text.text));
    const after = number === undefined ? "" : `page ${number}`;
    if (
      isHead &&
      ledger.repair(runningHeadRule, line.text.range, line.text.text, after)
    ) {
      if (number !== undefined)
        page = { label: String(atFoot ? number + 1 : number) };
      return;
    }
    const gap = page ? Math.max(1, line.gap) : line.gap;
    const own = line.page ?? page;
    result.push({ text: line.text, gap, ...(own ? { page: own } : {}) });
    page = undefined;
  });
  return result;
}

/** Characters after the last number that a page with it at its head would have. */
const PAGE_REST = 150;

/** With numbers at the foot, the last of them has hardly any text after it. */
function standAtFoot(
  lines: readonly Line[],
  heads: ReadonlyMap<number, number>,
): boolean {
  const last = Math.max(...heads.keys());
  const rest = lines
    .slice(last + 1)
    .reduce((sum, { text }) => sum + text.length, 0);
  return rest < PAGE_REST;
}

/** Lines in capitals that stand three times or more. */
function repeatedHeads(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    if (text.length > LONGEST || !isCapitals(text.text)) continue;
    counts.set(text.text, (counts.get(text.text) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= 3).map(([text]) => text),
  );
}
