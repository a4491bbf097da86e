/**
 * Quotation marks that open and do not close, by the conventions of print: a
 * quotation of several paragraphs opens each of them and closes the last.
 */
import type { TextBlock } from "../blocks";

export interface Unbalanced {
  readonly block: TextBlock;
  /** UTF-16 within the block: the mark in question. */
  readonly from: number;
  readonly to: number;
  readonly mark: string;
  /** What is the matter, in words. */
  readonly why: string;
}

const closes = new Map([
  ["“", "”"],
  ["«", "»"],
]);

/** Unbalanced marks in blocks of one stream that follow each other. */
export function unbalancedIn(blocks: readonly TextBlock[]): Unbalanced[] {
  return [
    ...directed(blocks),
    ...blocks.flatMap((block, i) =>
      straight(block, blocks[i + 1], blocks[i - 1]),
    ),
  ];
}

interface Open {
  readonly block: TextBlock;
  /** Number of the block. */
  readonly i: number;
  readonly mark: string;
  readonly at: number;
}

/** Paragraphs that a quotation may run on for without opening anew. */
const LONGEST = 8;

/** Curly quotation marks and guillemets, which say which way they face. */
function directed(blocks: readonly TextBlock[]): Unbalanced[] {
  const found: Unbalanced[] = [];
  let open: Open[] = [];
  blocks.forEach((block, i) => {
    if (usesLowMarks(block.text)) return;
    const gone = open.filter((one) => i - one.i > LONGEST);
    open = open.filter((one) => i - one.i <= LONGEST);
    found.push(...gone.map(neverClosed));
    for (const { 0: mark, index: at } of block.text.matchAll(/[“”«»]/g)) {
      if (mark === "“" || mark === "«") {
        const anew = open.findIndex((one) => one.i < i && one.mark === mark);
        // The quotation goes on: the new paragraph opens it once more.
        if (anew >= 0 && isFirst(block, at)) open.splice(anew, 1);
        open.push({ block, i, mark, at });
        continue;
      }
      const last = open.pop();
      if (!last) {
        const why = `${mark} closes what nothing opens.`;
        found.push({ block, from: at, to: at + 1, mark, why });
      } else if (closes.get(last.mark) !== mark) {
        const why = `It opens with ${last.mark} and closes with ${mark}.`;
        found.push({ ...unbalanced(last), why });
      }
    }
  });
  return [...found, ...open.map(neverClosed)];
}

function isFirst({ text }: TextBlock, at: number): boolean {
  return text.slice(0, at).trim() === "";
}

function neverClosed(open: Open): Unbalanced {
  const why = `${open.mark} opens and does not close, in this paragraph or the next ${LONGEST}.`;
  return { ...unbalanced(open), why };
}

function unbalanced({ block, mark, at }: Open): Omit<Unbalanced, "why"> {
  return { block, from: at, to: at + 1, mark };
}

/** Straight marks face both ways: their number should be even. */
function straight(
  block: TextBlock,
  next: TextBlock | undefined,
  before: TextBlock | undefined,
): Unbalanced[] {
  const marks = [...block.text.matchAll(/(?<!\d)"|"(?=\p{L})/gu)];
  if (marks.length % 2 === 0) return [];
  if (goesOn(next, '"') || (goesOn(block, '"') && isOdd(before))) return [];
  const last = marks.at(-1);
  if (!last) return [];
  return [
    {
      block,
      from: last.index,
      to: last.index + 1,
      mark: '"',
      why: `The paragraph has ${marks.length} straight marks, and the next does not open anew.`,
    },
  ];
}

function isOdd(block: TextBlock | undefined): boolean {
  return (block?.text.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Another paragraph of the quotation opens with the same mark. */
function goesOn(next: TextBlock | undefined, mark: string): boolean {
  return next?.text.trimStart().startsWith(mark) ?? false;
}

/** „…“ closes with what opens elsewhere: such texts are left alone. */
function usesLowMarks(text: string): boolean {
  return /[„‚]/.test(text);
}
