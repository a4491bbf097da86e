/** The passages of a web page as blocks and units. */
import type { Attrs } from "prosemirror-model";
import { toldBy } from "../article/documents";
import { imageRule } from "../captions";
import { type BlockDraft, container, textblock } from "../draft";
import { blockInline, type InlineContext } from "../inline/block-inline";
import { factsOf, letterDraft } from "../letters/letter-draft";
import { together } from "../letters/part";
import { listDraft, markerKey, markerOf } from "../lists";
import { showsOriginal, type WebLine } from "./line";
import { isArticle, type Passage } from "./passages";

export interface Drafting {
  readonly context: InlineContext;
  readonly nextId: () => string;
}

type DocumentPassage = Extract<Passage, { type: "document" }>;

/** All blocks of a page. */
export function draftsOf(
  passages: readonly Passage[],
  drafting: Drafting,
): BlockDraft[] {
  const { context } = drafting;
  let letterId: string | null = null;
  let caption = "";
  return passages.flatMap((passage): BlockDraft[] => {
    switch (passage.type) {
      case "text":
        return [paragraph(passage.line, context)];
      case "furniture":
        return [paragraph(passage.line, context, "furniture")];
      case "caption":
        if (showsOriginal(passage.placeholder)) {
          caption = passage.line?.part.text.text ?? "";
        }
        return captionDrafts(passage, context);
      default: {
        const partOf = passage.enclosed ? letterId : null;
        const drafts = documentDrafts(passage, partOf, caption, drafting);
        if (passage.kind === "letter") letterId = idOf(drafts[0]);
        return drafts;
      }
    }
  });
}

function idOf(draft: BlockDraft | undefined): string | null {
  return (draft?.attrs["id"] as string | undefined) ?? null;
}

function paragraph(
  { part }: WebLine,
  context: InlineContext,
  role = "body",
): BlockDraft {
  return textblock("paragraph", blockInline(part.text, context), { role });
}

/** A caption with the line that offers its picture. */
function captionDrafts(
  { line, placeholder }: Extract<Passage, { type: "caption" }>,
  context: InlineContext,
): BlockDraft[] {
  const { text, range } = placeholder.part.text;
  const after = line?.part.text.text ?? "";
  if (!context.ledger.repair(imageRule, range, text, after, 0.95)) {
    return [line, placeholder].flatMap((one) =>
      one ? [paragraph(one, context)] : [],
    );
  }
  const lines = [line, placeholder].flatMap((one) =>
    one ? [{ text: one.part.text, gap: 0 }] : [],
  );
  return [textblock("caption", blockInline(together(lines), context))];
}

function documentDrafts(
  passage: DocumentPassage,
  partOf: string | null,
  caption: string,
  drafting: Drafting,
): BlockDraft[] {
  const { lines, kind } = passage;
  if (kind === "letter") return [letterUnit(lines, partOf, caption, drafting)];
  const attrs = {
    id: drafting.nextId(),
    kind,
    heading: headingOf(lines[0]),
    partOf,
  };
  return kind === "agreement"
    ? agreementDrafts(lines, attrs, drafting)
    : [container("unit", attrs, memorandumBlocks(lines, drafting.context))];
}

function headingOf(line: WebLine | undefined): string | null {
  const words = line?.part.text.text ?? "";
  return words.length < 160 ? words : null;
}

/** A letter, with what its caption says of whom it is from and to. */
function letterUnit(
  lines: readonly WebLine[],
  partOf: string | null,
  caption: string,
  { nextId, context }: Drafting,
): BlockDraft {
  const parts = lines.map(({ part }) => part);
  const first = parts.findIndex(({ role }) => role !== "date");
  const letter = { head: parts.slice(0, first), body: parts.slice(first) };
  const [facts] = factsOf([letter], nextId, context.ledger);
  if (!facts) throw new Error("A letter without facts");
  const told = toldBy([caption]);
  const { attrs } = facts;
  return letterDraft(
    {
      letter,
      attrs: {
        ...attrs,
        sender: attrs["sender"] ?? told.sender,
        addressee: told.addressee ?? attrs["addressee"],
        partOf,
      },
    },
    context,
  );
}

/** An agreement, and each of its articles as a unit of its own. */
function agreementDrafts(
  lines: readonly WebLine[],
  attrs: Attrs,
  { nextId, context }: Drafting,
): BlockDraft[] {
  const first = lines.findIndex(isArticle);
  const head = lines.slice(0, first < 0 ? lines.length : first);
  const units = [
    container(
      "unit",
      attrs,
      head.map((line, i) =>
        i === 0 ? heading(line, context) : paragraph(line, context),
      ),
    ),
  ];
  for (const line of first < 0 ? [] : lines.slice(first)) {
    const block = paragraph(line, context);
    const last = units.at(-1);
    if (!isArticle(line) && last) {
      units[units.length - 1] = { ...last, blocks: [...last.blocks, block] };
      continue;
    }
    const number = markerKey(markerOf(line.part.text.text) ?? "");
    const own = { id: nextId(), kind: "article", heading: number };
    units.push(container("unit", { ...own, partOf: attrs["id"] }, [block]));
  }
  return units;
}

function heading({ part }: WebLine, context: InlineContext): BlockDraft {
  return textblock("heading", blockInline(part.text, context), { level: 3 });
}

/** No question that heads a part is longer. */
const QUESTION = 200;

/** Paragraphs, questions that head a part, and lists. */
function memorandumBlocks(
  lines: readonly WebLine[],
  context: InlineContext,
): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  for (let i = 0; i < lines.length; ) {
    const items = listAt(lines, i);
    const line = lines[i] as WebLine;
    if (items.length > 1) {
      blocks.push(
        ...listDraft(
          items.map(({ part }) => part.text),
          context,
        ),
      );
      i += items.length;
      continue;
    }
    blocks.push(
      i === 0 || isQuestion(line)
        ? heading(line, context)
        : paragraph(line, context),
    );
    i++;
  }
  return blocks;
}

function isQuestion({ part, gap }: WebLine): boolean {
  const words = part.text.text;
  return gap > 0 && words.endsWith("?") && words.length <= QUESTION;
}

/** The lines from here that count 1, 2, 3, whatever signs follow the number. */
function listAt(lines: readonly WebLine[], start: number): WebLine[] {
  const items: WebLine[] = [];
  for (const line of lines.slice(start, start + 100)) {
    const mark = markerOf(line.part.text.text);
    if (mark === null || markerKey(mark) !== String(items.length + 1)) break;
    items.push(line);
  }
  return items;
}
