/** Paragraphs cut by the end of a page become whole again. */
import type { Ledger } from "../repairs";
import { type Seam, seam } from "../seam";
import { Traced } from "../traced";
import type { Block, BlockRole, NoteBody, PageStart } from "./block";
import { isCut } from "./pages";

/** A page begins at UTF-16 offset `at` of a passage. */
export interface PageBreak extends PageStart {
  readonly at: number;
}

/** A block made whole: text, the pages that begin in it, the notes after it. */
export interface Passage {
  readonly role: BlockRole;
  readonly level?: number;
  readonly text: Traced;
  readonly breaks: readonly PageBreak[];
  /** Notes with the page they stand on. */
  readonly notes: readonly { page: string | null; body: NoteBody }[];
  /** The page the passage begins on. */
  readonly page: string | null;
}

/** Joins the blocks of a division; `page` is the one in front of it. */
export function joinPages(
  blocks: readonly Block[],
  before: string | null,
  words: ReadonlySet<string>,
  ledger: Ledger,
): { passages: Passage[]; page: string | null } {
  const growing: GrowingPassage[] = [];
  let page = before;
  let previous: Block | undefined;
  for (const block of blocks) {
    page = block.page?.label ?? page;
    const last = growing.at(-1);
    const joint =
      insideParagraph(previous, block) ??
      (previous && isJoined(previous, block)
        ? seam(previous.text, block.text, words, ledger)
        : null);
    if (last && joint) {
      last.add(block, joint);
    } else {
      growing.push(new GrowingPassage(block, page));
    }
    previous = block;
  }
  return { passages: growing.map((one) => one.finish()), page };
}

/** A page that the file marks inside a paragraph cuts nothing. */
function insideParagraph(
  before: Block | undefined,
  { page, role }: Block,
): Seam | null {
  const between = page?.between;
  if (!before || between === undefined || before.role !== role) return null;
  const { to } = before.text.range;
  return {
    dropped: 0,
    between: between === "" ? Traced.empty : Traced.inserted(between, to),
  };
}

/** A border that was only worked out by counting joins nothing. */
function isJoined(before: Block, block: Block): boolean {
  const evidence = block.page?.evidence;
  const shown =
    evidence === "notes" ||
    evidence === "broken-sentence" ||
    evidence === "printed";
  return shown && isCut(before, block);
}

/** Gathers the parts of a passage and joins them once. */
class GrowingPassage {
  private readonly first: Block;
  private readonly page: string | null;
  private readonly parts: Traced[];
  private readonly breaks: PageBreak[];
  private readonly notes: { page: string | null; body: NoteBody }[];
  private length: number;

  constructor(block: Block, page: string | null) {
    this.first = block;
    this.page = page;
    this.parts = [block.text];
    this.length = block.text.length;
    this.breaks = block.page ? [{ ...block.page, at: 0 }] : [];
    this.notes = block.notes.map((body) => ({ page, body }));
  }

  add(block: Block, { dropped, between }: Seam): void {
    const page = block.page as PageStart;
    const last = this.parts.pop() ?? Traced.empty;
    const head = last.slice(0, last.length - dropped);
    this.parts.push(head, between, block.text);
    const at = this.length - dropped + between.length;
    this.length = at + block.text.length;
    this.breaks.push({ ...page, at });
    for (const body of block.notes) {
      this.notes.push({ page: page.label, body });
    }
  }

  finish(): Passage {
    const { role, level } = this.first;
    return {
      role,
      ...(level === undefined ? {} : { level }),
      text: Traced.join(this.parts),
      breaks: this.breaks,
      notes: this.notes,
      page: this.page,
    };
  }
}
