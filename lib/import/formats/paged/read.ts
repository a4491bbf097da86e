/** Printed pages as content: paragraphs over page borders, notes, headings. */
import { atom, type Content, type Piece, textContent, words } from "../content";
import { superscript } from "../marks";
import type { Remarks } from "../remarks";
import { collapsed } from "../white-space";
import { type FootNote, partsOf, plainSign } from "./foot";
import { type CleanPage, withoutFurniture } from "./furniture";
import { bodySize, type PrintedLine, type PrintedPage, wordsOf } from "./page";
import {
  blocksOf,
  goesOn,
  headingSizes,
  isOpen,
  type PrintedBlock,
} from "./paragraphs";

export function pagedContent(
  pages: readonly PrintedPage[],
  remarks: Remarks,
): Content[] {
  const clean = withoutFurniture(pages, remarks);
  return new PagedReader(clean, bodySize(pages), remarks).content();
}

interface OpenNote {
  readonly id: string;
  readonly label: string;
  readonly page: string;
  readonly pieces: Piece[];
}

class PagedReader {
  private readonly pages: readonly CleanPage[];
  private readonly body: number;
  private readonly remarks: Remarks;
  private readonly vocabulary: ReadonlySet<string>;
  private readonly done: Content[] = [];
  /** The paragraph that may go on on the next page. */
  private open: {
    pieces: Piece[];
    level: number | null;
    last: PrintedBlock;
  } | null = null;
  private waiting: OpenNote[] = [];
  private lastNote: OpenNote | null = null;
  private notes = 0;
  private calls = 0;

  constructor(pages: readonly CleanPage[], body: number, remarks: Remarks) {
    this.pages = pages;
    this.body = body;
    this.remarks = remarks;
    this.vocabulary = vocabularyOf(pages.flatMap((page) => page.lines));
  }

  content(): Content[] {
    const parted = this.pages.map((page) => ({
      page,
      ...partsOf(page.lines, this.body),
    }));
    const sizes = headingSizes(
      parted.flatMap(({ body }) => body),
      this.body,
    );
    for (const { page, body, goingOn, notes } of parted) {
      const [cut] = goingOn;
      if (this.lastNote && cut) {
        const { pieces } = this.lastNote;
        const gap = this.lineJoin(pieces, wordsOf(cut));
        pieces.push(...gap, ...this.joined(goingOn, () => null));
      }
      const called = notes.map((note) => this.note(note, page.label));
      this.page(page, blocksOf(this.lost(body, goingOn), sizes), called);
      this.waiting.push(...called);
      this.lastNote = called.at(-1) ?? null;
    }
    this.close();
    return this.done.map((block) =>
      "inline" in block ? { ...block, inline: collapsed(block.inline) } : block,
    );
  }

  /** Small lines that go on with no note belong to the text after all. */
  private lost(
    body: readonly PrintedLine[],
    goingOn: readonly PrintedLine[],
  ): readonly PrintedLine[] {
    return this.lastNote ? body : [...body, ...goingOn];
  }

  private page(
    page: CleanPage,
    blocks: readonly PrintedBlock[],
    notes: readonly OpenNote[],
  ): void {
    const border = [
      atom("pageBreak", { label: page.label, evidence: page.evidence }),
      ...page.places,
    ];
    const [first] = blocks;
    const joins = this.open && isOpen(this.open.last) && goesOn(first);
    const used = new Set<OpenNote>();
    const callFor = (sign: string) => this.call(sign, notes, used);
    for (const [i, block] of blocks.entries()) {
      const pieces = this.joined(block.lines, callFor);
      if (i === 0 && joins && this.open) {
        const gap = this.hyphenJoin(this.open, block);
        this.open.pieces.push(...gap, ...border, ...pieces);
        this.open.last = block;
        continue;
      }
      this.close();
      const start = i === 0 ? border : [];
      const { level } = block;
      this.open = { pieces: [...start, ...pieces], level, last: block };
    }
    // A page without text still has its border.
    if (blocks.length === 0) {
      this.close();
      this.done.push(textContent("paragraph", border));
    }
  }

  /** Ends the open paragraph; the notes called on its pages follow it. */
  private close(): void {
    if (this.open) {
      const { pieces, level } = this.open;
      this.done.push(
        level === null
          ? textContent("paragraph", pieces)
          : textContent("heading", pieces, { level }),
      );
    }
    this.open = null;
    // The last note may go on at the foot of the next page: same list of pieces.
    for (const { id, label, page, pieces } of this.waiting) {
      this.done.push(textContent("note", pieces, { id, label, page }));
    }
    this.waiting = [];
  }

  private note({ label, lines }: FootNote, page: string): OpenNote {
    const id = `n-${String(++this.notes).padStart(4, "0")}`;
    return { id, label, page, pieces: this.joined(lines, () => null) };
  }

  /** The call of a note of this page; null when no note has this sign. */
  private call(
    sign: string,
    notes: readonly OpenNote[],
    used: Set<OpenNote>,
  ): Piece | null {
    const label = plainSign(sign);
    const same = notes.filter((note) => note.label === label);
    const note = same.find((one) => !used.has(one)) ?? same[0];
    if (!note) return null;
    used.add(note);
    const id = `r-${String(++this.calls).padStart(4, "0")}`;
    return atom("noteRef", { id, target: note.id, printed: label });
  }

  /** Lines as running text; `callFor` makes calls of raised signs. */
  private joined(
    lines: readonly PrintedLine[],
    callFor: (sign: string) => Piece | null,
  ): Piece[] {
    const pieces: Piece[] = [];
    for (const [i, line] of lines.entries()) {
      if (i > 0) {
        pieces.push(...this.lineJoin(pieces, wordsOf(line)));
      }
      for (const { text, raised } of line.runs) {
        if (raised) {
          const call = callFor(text);
          pieces.push(...(call ? [call] : words(text, [superscript])));
        } else pieces.push(...withCalls(text, callFor));
      }
    }
    return pieces;
  }

  /** What stands between two lines: a space, or nothing where a word is cut. */
  private lineJoin(pieces: Piece[], next: string): readonly Piece[] {
    const last = pieces.at(-1);
    const text = last && "text" in last ? last.text.trimEnd() : "";
    const head = /(\p{L}+)-$/u.exec(text)?.[1];
    const tail = /^\p{Ll}+/u.exec(next)?.[0];
    if (!last || !("text" in last) || head === undefined || !tail) {
      return words(" ");
    }
    const whole = `${head}${tail}`;
    const parts = [head, tail].map((part) => part.toLowerCase());
    const known = (word: string) => this.vocabulary.has(word.toLowerCase());
    // "well-known" stays where both parts are words and the whole is none.
    if (!known(whole) && parts.every(known)) return [];
    pieces[pieces.length - 1] = { ...last, text: text.slice(0, -1) };
    return [this.remarks.joinedWord(`${head}- ${tail}`, whole)];
  }

  private hyphenJoin(
    open: { pieces: Piece[] },
    block: PrintedBlock,
  ): readonly Piece[] {
    const [first] = block.lines;
    return first ? this.lineJoin(open.pieces, wordsOf(first)) : [];
  }
}

/** The words of the text, without those that the end of a line cuts. */
function vocabularyOf(lines: readonly PrintedLine[]): Set<string> {
  const vocabulary = new Set<string>();
  let cut = false;
  for (const line of lines) {
    const text = wordsOf(line);
    const all = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const ends = text.endsWith("-");
    const whole = all.slice(cut ? 1 : 0, ends ? -1 : undefined);
    for (const word of whole) vocabulary.add(word);
    cut = ends;
  }
  return vocabulary;
}

/** Signs that are raised by their character: "word¹". */
function withCalls(
  text: string,
  callFor: (sign: string) => Piece | null,
): Piece[] {
  return text.split(/([¹²³⁰-⁹]+)/).flatMap((part): readonly Piece[] => {
    const call = /^[¹²³⁰-⁹]+$/.test(part) ? callFor(part) : null;
    return call ? [call] : words(part);
  });
}
