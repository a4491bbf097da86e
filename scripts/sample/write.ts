/** Writes the pages as the file a reader would be given, and notes what is where. */
import type { Page, Slice } from "./layout";
import { type Mark, type MarkedText, splitAtCut } from "./marked-text";
import { marksOf, resolvePage } from "./places";
import { type Found, fileRange, nothingFound, type TrueNote } from "./truth";

/** A block as it reads when pages are joined and signs are left out. */
export interface CleanBlock {
  text: string;
  /** For each letter of `text` its place in the file. */
  readonly places: number[];
  readonly stream: "main" | "note";
}

export interface Conventions {
  /** Pages on which the scan has "..." for ". . .". */
  readonly tightDots: readonly number[];
  /** Pages on which the scan has curly quotation marks. */
  readonly curlyQuotes: readonly number[];
}

export interface Written {
  readonly source: string;
  readonly found: Found;
  readonly clean: readonly CleanBlock[];
}

interface PageNote {
  readonly mark: Mark & { kind: "note" };
  readonly references: number[];
}

interface Desk {
  source: string;
  readonly found: Found;
  readonly places: ReadonlyMap<string, number>;
  readonly conventions: Conventions;
  readonly clean: Map<MarkedText, CleanBlock>;
  readonly open: { tag: string; value: string; start: number }[];
  page: number;
  notes: PageNote[];
  carried: { tail: MarkedText; note: TrueNote; clean: CleanBlock } | null;
  hand: string;
  handFrom: number;
  /** The block whose letters are being written. */
  block: CleanBlock;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Sets every page in turn; places must hold all pages that are referred to. */
export function writePages(
  pages: readonly Page[],
  places: ReadonlyMap<string, number>,
  conventions: Conventions,
): Written {
  const desk: Desk = {
    source: "",
    found: nothingFound(),
    places,
    conventions,
    clean: new Map(),
    open: [],
    page: 0,
    notes: [],
    carried: null,
    hand: "none",
    handFrom: 0,
    block: { text: "", places: [], stream: "main" },
  };
  for (const page of pages) writePage(desk, page);
  return {
    source: desk.source,
    found: desk.found,
    clean: [...desk.clean.values()],
  };
}

function writePage(desk: Desk, page: Page): void {
  desk.page = page.label;
  desk.notes = [];
  const { carried } = desk;
  desk.carried = null;
  page.slices.forEach((slice, i) => {
    separate(desk, slice.gap ? "\n\n\n\n" : "\n\n");
    if (i === 0) startPage(desk, page.label);
    writeSlice(desk, slice);
  });
  const notesStart = desk.source.length;
  if (carried) writeRest(desk, carried);
  for (const [i, note] of desk.notes.entries()) writeNote(desk, note, i + 1);
  const written = desk.found.pages.at(-1);
  if (written) Object.assign(written, { end: desk.source.length, notesStart });
}

function separate(desk: Desk, lines: string): void {
  if (desk.source !== "") desk.source += lines;
}

function startPage(desk: Desk, label: number): void {
  const start = desk.source.length;
  desk.found.pages.push({ label, start, end: start, notesStart: start });
}

function writeSlice(desk: Desk, slice: Slice): void {
  beginBlock(desk, slice);
  const { section, block } = slice;
  const start = desk.source.length;
  if (section) desk.found.sections.push({ ...section, page: desk.page, start });
  desk.handFrom = start;
  writeMarked(desk, block.text, marksOf(slice), slice.from, slice.to);
  if (slice.hyphen) desk.source += "-";
  endHand(desk);
}

/** Goes on with the clean words of a block that began on the page before. */
function beginBlock(desk: Desk, slice: Slice): void {
  const known = desk.clean.get(slice.block);
  desk.block = known ?? { text: "", places: [], stream: "main" };
  if (!known) {
    desk.clean.set(slice.block, desk.block);
    return;
  }
  const before = slice.block.text[slice.from - 1] ?? "";
  if (/\s/.test(before)) addClean(desk, " ");
}

function writeMarked(
  desk: Desk,
  text: string,
  marks: readonly Mark[],
  from: number,
  to: number,
): void {
  let at = from;
  for (const mark of marks) {
    writePlain(desk, text.slice(at, mark.at));
    at = mark.at;
    writeMark(desk, mark);
  }
  writePlain(desk, text.slice(at, to));
}

function writePlain(desk: Desk, words: string): void {
  for (const letter of styled(desk, words)) {
    if (letter !== "*") addClean(desk, letter === "\n" ? " " : letter);
    desk.source += letter;
  }
}

function addClean(desk: Desk, letter: string): void {
  desk.block.text += letter;
  desk.block.places.push(desk.source.length);
}

/** The words as the scan of this page has them. */
function styled(desk: Desk, words: string): string {
  const { tightDots, curlyQuotes } = desk.conventions;
  const dots = tightDots.includes(desk.page)
    ? words.replace(/\.(?: \.)+/g, (run) => run.replaceAll(" ", ""))
    : words;
  if (!curlyQuotes.includes(desk.page)) return dots;
  return dots.replace(/'/g, (_quote, at: number) => {
    const before = at > 0 ? dots[at - 1] : desk.source.at(-1);
    return /[\s([]/.test(before ?? " ") ? "‘" : "’";
  });
}

function writeMark(desk: Desk, mark: Mark): void {
  switch (mark.kind) {
    case "open": {
      const { tag, value } = mark;
      desk.open.push({ tag, value, start: desk.source.length });
      return;
    }
    case "close":
      closeRange(desk, mark.tag);
      return;
    case "note":
      desk.notes.push({ mark, references: [desk.source.length] });
      desk.source += superscript(desk.notes.length);
      return;
    case "again":
      referAgain(desk, mark.value);
      return;
    case "see":
      writePlain(desk, String(resolvePage(mark.value, desk.places)));
      return;
    case "hand":
      endHand(desk);
      desk.hand = mark.value;
      return;
    default:
      return;
  }
}

function closeRange(desk: Desk, tag: string): void {
  const i = desk.open.findLastIndex((range) => range.tag === tag);
  const [range] = desk.open.splice(i, 1);
  if (i < 0 || !range) throw new Error(`Manuscript: {/${tag}} closes nothing.`);
  const { start, value } = range;
  const end = desk.source.length;
  const quotation = desk.source.slice(start, end);
  const marked = { quotation, page: desk.page, start, end };
  fileRange(desk.found, tag, value, marked, desk.hand);
}

function referAgain(desk: Desk, id: string): void {
  const i = desk.notes.findIndex((note) => note.mark.id === id);
  const note = desk.notes[i];
  if (!note)
    throw new Error(`Manuscript: the note "${id}" is on another page.`);
  note.references.push(desk.source.length);
  desk.source += superscript(i + 1);
}

function endHand(desk: Desk): void {
  const { hand, handFrom } = desk;
  const end = desk.source.trimEnd().length;
  if (hand !== "none" && end > handFrom) {
    desk.found.hands.push({ hand, start: handFrom, end });
  }
  desk.handFrom = desk.source.length;
}

function writeNote(
  desk: Desk,
  { mark, references }: PageNote,
  n: number,
): void {
  const [head, tail] = splitAtCut(mark.body);
  separate(desk, "\n\n");
  const start = desk.source.length;
  desk.source += `${superscript(n)} `;
  const clean: CleanBlock = { text: "", places: [], stream: "note" };
  desk.clean.set(mark.body, clean);
  desk.block = clean;
  const bodyStart = desk.source.length;
  writeMarked(desk, head.text, head.marks, 0, head.text.length);
  const opening = desk.source.slice(bodyStart, bodyStart + 40);
  const note = {
    page: desk.page,
    n,
    references,
    start,
    opening,
    continuation: null,
  };
  if (tail && n < desk.notes.length) {
    throw new Error(
      `Manuscript: note ${n} on p. ${desk.page} is cut but not the last.`,
    );
  }
  if (tail) desk.carried = { tail, note, clean };
  desk.found.notes.push(note);
}

/** The rest of the note that the foot of the page before has cut. */
function writeRest(desk: Desk, carried: NonNullable<Desk["carried"]>): void {
  separate(desk, "\n\n");
  const continuation = { page: desk.page, start: desk.source.length };
  const i = desk.found.notes.indexOf(carried.note);
  desk.found.notes[i] = { ...carried.note, continuation };
  desk.block = carried.clean;
  addClean(desk, " ");
  writePlain(desk, carried.tail.text);
}

function superscript(n: number): string {
  return [...String(n)].map((digit) => superscripts[Number(digit)]).join("");
}
