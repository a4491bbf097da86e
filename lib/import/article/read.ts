/**
 * The profile for a scholarly article: notes among the text, plates with their
 * captions, documents inside it and after it. Stages: notes, parts, passages,
 * documents, draft.
 */
import { imageRule } from "../captions";
import { clean } from "../clean";
import { counter } from "../counter";
import { type BlockDraft, type ContainerDraft, textblock } from "../draft";
import { finish } from "../finish";
import type { ImportProfile } from "../format";
import { blockInline, type InlineContext } from "../inline/block-inline";
import { languageOf } from "../language";
import { isInCapitals, letterHead } from "../letters/head";
import {
  factsOf,
  letterDraft,
  noteDrafts,
  textDrafts,
} from "../letters/letter-draft";
import { notedPart, type Part, together } from "../letters/part";
import { segment } from "../letters/segment";
import { wholeParts } from "../letters/whole";
import { groupsOf, linesOf } from "../lines";
import { NoteBodies } from "../notes/bodies";
import { bracketedCalls, liftNotes, noteFormOf } from "../notes/lift";
import { wordsOf } from "../seam";
import { sectionRuns } from "../sections";
import { unwrapped } from "../unwrap";
import { embeddedDraft } from "./document-draft";
import { headMatter } from "./head-matter";
import { type Passage, passagesOf } from "./passages";
import { recognise } from "./recognise";

export const article: ImportProfile = {
  id: "article",
  label: "Article",
  description:
    "A scholarly article with numbered notes, plates, and documents printed inside it or after it.",
  recognise,
  read(file, ledger, corrections) {
    const text = clean(file.text, ledger);
    const words = wordsOf(text.text);
    const groups = groupsOf(unwrapped(linesOf(text), ledger)).map(together);
    const form = noteFormOf(groups.map((group) => group.text));
    const notes = new NoteBodies();
    const noted = liftNotes(groups, form, notes, ledger);
    const bracketed = bracketedCalls(noted, form);
    const context: InlineContext = {
      ledger,
      nextOmission: counter("o"),
      calls: { notes, bracketed, ledger },
      foreign: corrections.foreign,
      language: languageOf(text.text.slice(0, 20_000)),
    };
    const { head, rest } = headMatter(noted.map(notedPart));
    const { own, appended } = divided(rest);
    const reading = { words, nextId: counter("d"), context };
    const title = head[0]?.text.text.replace(/\s+/g, " ") ?? null;
    const drafts = [
      ...headDrafts(head, context),
      ...articleDrafts(own, reading),
    ];
    if (drafts.length === 0) drafts.push(textblock("paragraph", []));
    const sections = [
      ...sectionRuns({ id: "s-1", kind: "chapter", title }, drafts),
      ...appendedSections(appended, reading),
    ];
    notes.warnOfUncalled(ledger);
    return finish({ title, sections, ledger });
  },
};

/** What all stages after the notes need to know. */
interface Reading {
  readonly words: ReadonlySet<string>;
  readonly nextId: () => string;
  readonly context: InlineContext;
}

/** The article itself, and the documents printed after it. */
function divided(parts: readonly Part[]): {
  own: readonly Part[];
  appended: readonly Part[];
} {
  const first = parts.findIndex(isDocumentHead);
  if (first < 0) return { own: parts, appended: [] };
  const start = isTitleOfDocuments(parts[first - 1]) ? first - 1 : first;
  return { own: parts.slice(0, start), appended: parts.slice(start) };
}

/** "3. TELEGRAM DATED … FROM … TO …". */
function isDocumentHead({ role, text }: Part): boolean {
  const { number, kind, sender } = letterHead(text.text);
  return role === "head" && number !== null && (kind ?? sender) !== null;
}

function isTitleOfDocuments(part: Part | undefined): boolean {
  const text = part?.text.text ?? "";
  return text.length <= 60 && isInCapitals(text);
}

function headDrafts(
  head: readonly Part[],
  context: InlineContext,
): BlockDraft[] {
  return head.flatMap((part, i) => {
    const inline = blockInline(part.text, context);
    const block =
      i === 0
        ? textblock("heading", inline, { level: 1 })
        : textblock("paragraph", inline);
    return [block, ...noteDrafts(part, context)];
  });
}

function articleDrafts(parts: readonly Part[], reading: Reading): BlockDraft[] {
  const { words, context } = reading;
  const passages = passagesOf(parts, words, context.ledger);
  return passages.flatMap((passage, i) =>
    passageDrafts(passage, passages.slice(Math.max(0, i - 4), i), reading),
  );
}

function passageDrafts(
  passage: Passage,
  before: readonly Passage[],
  { nextId, context }: Reading,
): BlockDraft[] {
  if (passage.type === "document") {
    return [embeddedDraft(passage.embedded, before, nextId, context)];
  }
  const { part, type } = passage;
  const own = {
    text: () => textDrafts(part, context),
    heading: () => [
      textblock("heading", blockInline(part.text, context), { level: 2 }),
    ],
    caption: () => [captionDraft(part, context)],
  }[type]();
  return [...own, ...noteDrafts(part, context)];
}

function captionDraft(part: Part, context: InlineContext): BlockDraft {
  const { text, range } = part.text;
  const listed = context.ledger.repair(imageRule, range, text, "caption", 0.8);
  const inline = blockInline(part.text, context);
  return textblock(listed ? "caption" : "paragraph", inline);
}

/** The documents after the article, each a unit, under their heading. */
function appendedSections(
  parts: readonly Part[],
  { words, nextId, context }: Reading,
): ContainerDraft[] {
  if (parts.length === 0) return [];
  const { ledger } = context;
  const whole = wholeParts(parts, new Set(), words, ledger);
  const { front, letters } = segment(whole);
  const facts = factsOf(letters, nextId, ledger);
  const title = front[0]?.text.text ?? null;
  return sectionRuns({ id: "s-2", kind: "letters", title }, [
    ...front.flatMap((part) => [
      textblock("heading", blockInline(part.text, context), { level: 2 }),
      ...noteDrafts(part, context),
    ]),
    ...facts.map((fact) => letterDraft(fact, context)),
  ]);
}
