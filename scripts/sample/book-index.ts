/** The index: entries as planned, page numbers as they fall in the pages. */

import type { Page, Slice } from "./layout";
import { parseMarkedText } from "./marked-text";
import { findPlaces } from "./places";
import type { Written } from "./write";

/** The pages among which the index looks: from the Introduction onwards. */
const FIRST_PAGE = 7;
const LINES_ON_FIRST_PAGE = 30;
/** The second page of the index is set in hard lines. */
const MEASURE = 44;

interface Hit {
  readonly label: number;
  readonly inNoteOnly: boolean;
}

/** Lines of the index in the mark-up of the manuscript. */
export function indexLines(
  plan: string,
  pages: readonly Page[],
  written: Written,
): string[] {
  const places = findPlaces(pages);
  const lines = plan
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  return lines.map((line) => indexLine(line, written, places));
}

function indexLine(
  line: string,
  written: Written,
  places: ReadonlyMap<string, number>,
): string {
  const [head = "", names = "", wrong = ""] = line.split(" | ");
  if (head.includes(": ")) return thematicLine(line, places);
  if (names === "") return head;
  const hits = findHits(names.split("; "), written);
  if (hits.length === 0) throw new Error(`Index: "${head}" is on no page.`);
  const items = pageItems(hits);
  return `${head}, ${misprint(head, items, wrong).join(", ")}`;
}

/** "Lucullus, yacht: inquiry, @inquiry // as told by M. Delvaux, @memoir". */
function thematicLine(
  line: string,
  places: ReadonlyMap<string, number>,
): string {
  return line
    .split(" // ")
    .map((part) =>
      part.replace(/@([a-z-]+)/, (_, id: string) => String(places.get(id))),
    )
    .join("; ");
}

function findHits(names: readonly string[], { source, found }: Written): Hit[] {
  const finds = names.map((name) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, "u");
  });
  const isIn = (text: string) => finds.some((find) => find.test(text));
  return found.pages.flatMap(({ label, start, end, notesStart }) => {
    if (label < FIRST_PAGE) return [];
    const page = found.suppressedNames.filter((range) => range.page === label);
    const inText =
      isIn(source.slice(start, notesStart)) ||
      page.some(({ name }) => isIn(name));
    const inNotes = isIn(source.slice(notesStart, end));
    return inText || inNotes ? [{ label, inNoteOnly: !inText }] : [];
  });
}

/** "9, 12-14, 20n." */
function pageItems(hits: readonly Hit[]): string[] {
  const items: string[] = [];
  for (let i = 0; i < hits.length; i++) {
    const first = hits[i] as Hit;
    let last = first;
    while (!first.inNoteOnly && isNext(last, hits[i + 1]))
      last = hits[++i] as Hit;
    items.push(itemOf(first, last));
  }
  return items;
}

function isNext(hit: Hit, next: Hit | undefined): boolean {
  return next !== undefined && !next.inNoteOnly && next.label === hit.label + 1;
}

function itemOf(first: Hit, last: Hit): string {
  if (first.inNoteOnly) return `${first.label}n.`;
  if (first === last) return String(first.label);
  return `${first.label}-${shortened(first.label, last.label)}`;
}

/** "22-3" within ten, except from a number in the teens: "13-15". */
function shortened(first: number, last: number): string {
  const sameTen = Math.floor(first / 10) === Math.floor(last / 10);
  return sameTen && first > 19 ? String(last % 10) : String(last);
}

/** "wrong 2 +10": the second item is printed ten too high. */
function misprint(head: string, items: string[], wrong: string): string[] {
  const [, nth, shift] = /^wrong (\d+) ([+-]\d+)$/.exec(wrong) ?? [];
  if (!nth) return items;
  const right = items[Number(nth) - 1] ?? "";
  if (!/^\d+$/.test(right))
    throw new Error(`Index: item ${nth} of "${head}" is "${right}".`);
  const printed = Number(right) + Number(shift);
  return items.map((item, i) =>
    i === Number(nth) - 1
      ? `{misprint=${head} = ${right}}${printed}{/misprint}`
      : item,
  );
}

/** Sets the lines on the page that bears the heading and on the next one. */
export function appendIndex(
  pages: readonly Page[],
  lines: readonly string[],
): Page[] {
  const last = pages.at(-1);
  if (!last) return [];
  const first = markGroups(lines.slice(0, LINES_ON_FIRST_PAGE)).join("\n");
  const second = lines.slice(LINES_ON_FIRST_PAGE).map(hardWrapped).join("\n");
  return [
    ...pages.slice(0, -1),
    { label: last.label, slices: [...last.slices, sliceOf(first)] },
    { label: last.label + 1, slices: [sliceOf(second)] },
  ];
}

function sliceOf(marked: string): Slice {
  const block = parseMarkedText(marked);
  const to = block.text.length;
  return { block, from: 0, to, hyphen: false, gap: false, section: null };
}

/** A stroke before the first entry of each letter, as scans of an index have it. */
function markGroups(lines: readonly string[]): string[] {
  return lines.map((line, i) =>
    line[0] === lines[i - 1]?.[0] ? line : `- ${line}`,
  );
}

/** Hard lines, each with a space before it; tags do not count for the measure. */
function hardWrapped(line: string): string {
  let row = "";
  const rows: string[] = [];
  for (const word of line.match(/(?:\{[^}]*\}|[^\s{])+/g) ?? []) {
    const visible = `${row} ${word}`.replace(/\{[^}]*\}/g, "");
    if (row && visible.length > MEASURE) {
      rows.push(row);
      row = word;
    } else row = row ? `${row} ${word}` : word;
  }
  return [...rows, row].map((text) => ` ${text}`).join("\n");
}
