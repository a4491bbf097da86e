/** Cuts the lines of a book into its divisions, each with its blocks. */
import { groupsOf, type Line } from "../lines";
import type { Ledger } from "../repairs";
import { Traced } from "../traced";
import {
  type Block,
  closeUp,
  type Division,
  isCapitals,
  letters,
  pageOf,
} from "./block";
import { textBlocks } from "./blocks";
import { type Contents, findContents } from "./contents";
import { endnoteBlocks, headsNotes } from "./endnotes";
import { findHeadings, type Heading } from "./headings";
import { indexBlocks, indexEnd } from "./index-lines";
import { liftNotes } from "./note-blocks";
import { bodySign } from "./note-signs";
import { withSignature } from "./signature";

/** What all divisions are read with. */
interface Dividing {
  /** What stands at the head of a note. */
  readonly sign: RegExp;
  readonly headings: readonly Heading[];
  readonly ledger: Ledger;
}

/** The divisions of a book: front matter, contents, chapters, index, the rest. */
export function divide(lines: readonly Line[], ledger: Ledger): Division[] {
  const contents = findContents(lines);
  const headings = findHeadings(lines, contents);
  if (headings.length === 0) {
    ledger.warn(
      "no-headings",
      "No heading of a chapter was found; the whole text is one division.",
    );
  }
  warnOfMissing(contents, headings, ledger);
  const reading = { sign: bodySign(lines), headings, ledger };
  const taken = new Set(headings.map(({ line }) => line));
  const after = contents?.end ?? 0;
  const halfTitled = new Set(
    headings.filter(
      (heading) => heading.line > after && hasHalfTitle(lines, heading, taken),
    ),
  );
  const startOf = (heading: Heading | undefined): number | null =>
    heading ? heading.line - (halfTitled.has(heading) ? 1 : 0) : null;
  const first = startOf(headings[0]) ?? after;
  return [
    ...front(lines, contents, first),
    ...headings.flatMap((heading, i) => {
      const next = headings[i + 1];
      const end = startOf(next) ?? lines.length;
      const halfTitle = halfTitled.has(heading);
      return fromHeading(lines, heading, halfTitle, end, reading);
    }),
    ...(headings.length === 0 && after < lines.length
      ? [whole(lines.slice(after), reading)]
      : []),
  ];
}

function warnOfMissing(
  contents: Contents | null,
  headings: readonly Heading[],
  ledger: Ledger,
): void {
  const found = new Set(headings.map((heading) => heading.title));
  for (const row of contents?.rows ?? []) {
    if (found.has(row.title)) continue;
    ledger.warn(
      "heading-missing",
      `The contents name “${row.title}” on page ${row.page}; no such heading was found in the text.`,
    );
  }
}

/** A half-title stands right before a heading, and is none itself. */
function hasHalfTitle(
  lines: readonly Line[],
  heading: Heading,
  taken: ReadonlySet<number>,
): boolean {
  if (taken.has(heading.line - 1)) return false;
  const before = lines[heading.line - 1]?.text.text ?? "";
  return isCapitals(closeUp(before)) && /^(?:append|part|book)/i.test(before);
}

function front(
  lines: readonly Line[],
  contents: Contents | null,
  first: number,
): Division[] {
  const start = contents?.start ?? first;
  const divisions: Division[] = [];
  if (start > 0) {
    divisions.push({
      kind: "front",
      title: null,
      page: null,
      blocks: groupsOf(lines.slice(0, start)).map(lineGroup),
    });
  }
  if (contents) {
    divisions.push(contentsDivision(lines.slice(start, contents.end)));
    // Lines between the contents and the first heading stay with the front.
    const rest = lines.slice(contents.end, first);
    if (rest.length > 0) {
      const blocks = groupsOf(rest).map(lineGroup);
      divisions.push({ kind: "front", title: null, page: null, blocks });
    }
  }
  return divisions;
}

function contentsDivision(lines: readonly Line[]): Division {
  const blocks = lines.map(
    ({ text }, i): Block =>
      i === 0
        ? { role: "heading", level: 2, text, notes: [] }
        : { role: "contents", text, notes: [] },
  );
  const title = closeUp(lines[0]?.text.text ?? "");
  return { kind: "contents", title, page: null, blocks };
}

/** Lines of one group as one paragraph that keeps its line ends. */
function lineGroup(group: readonly Line[]): Block {
  const parts = group.flatMap((line, i) => {
    const before = group[i - 1];
    if (!before) return [line.text];
    const end = before.text.range.to;
    return [Traced.replaced("\n", end, line.text.range.from), line.text];
  });
  return { role: "paragraph", text: Traced.join(parts), notes: [] };
}

function fromHeading(
  lines: readonly Line[],
  heading: Heading,
  halfTitle: boolean,
  end: number,
  reading: Dividing,
): Division[] {
  const { sign, headings, ledger } = reading;
  const before = halfTitle ? [headingBlock(lines[heading.line - 1], 1)] : [];
  const own = headingBlock(lines[heading.line], 2);
  const rest = lines.slice(heading.line + 1, end);
  const division = {
    kind: heading.kind,
    title: heading.title,
    page: heading.page,
  };
  if (heading.kind === "index") {
    const last = indexEnd(rest);
    const index = indexBlocks(rest.slice(0, last), ledger);
    const back = groupsOf(rest.slice(last)).map(lineGroup);
    const main = { ...division, blocks: [...before, own, ...index] };
    return back.length === 0
      ? [main]
      : [main, { kind: "back", title: null, page: null, blocks: back }];
  }
  if (headsNotes(heading.title)) {
    const before = headings[headings.indexOf(heading) - 1]?.title ?? null;
    const titles = headings.map(({ title }) => title);
    const notes = endnoteBlocks(rest, before, titles, ledger);
    return [{ ...division, blocks: withHeading(own, notes) }];
  }
  const text = textBlocks(liftNotes(rest, sign, ledger), ledger);
  const blocks = withSignature(withAbstract(text, heading), heading.title);
  return [{ ...division, blocks: [...before, own, ...blocks] }];
}

/** Notes in front of the first heading of their list stand under its title. */
function withHeading(own: Block, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first?.text.length !== 0) return [own, ...blocks];
  return [{ ...own, notes: first.notes }, ...rest];
}

function headingBlock(line: Line | undefined, level: number): Block {
  const text = line?.text ?? Traced.empty;
  const page = line ? pageOf(line) : {};
  return { role: "heading", level, text, notes: [], ...page };
}

/** The first block, when the contents print it too, or when it is a list. */
function withAbstract(blocks: readonly Block[], heading: Heading): Block[] {
  const [first, ...rest] = blocks;
  if (!first || heading.kind !== "chapter") return [...blocks];
  const text = first.text.text;
  const listed =
    (text.match(/ (?:–|--|—) /g)?.length ?? 0) >= 1 && !/[.!?]$/.test(text);
  const printed =
    heading.abstract !== null && letters(heading.abstract) === letters(text);
  return printed || listed
    ? [{ ...first, role: "abstract" }, ...rest]
    : [...blocks];
}

function whole(lines: readonly Line[], { sign, ledger }: Dividing): Division {
  const blocks = textBlocks(liftNotes(lines, sign, ledger), ledger);
  return { kind: "chapter", title: null, page: null, blocks };
}
