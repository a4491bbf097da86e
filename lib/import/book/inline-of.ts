/** Passages and notes become textblocks: all inline rules, in one place. */
import { schema } from "@/lib/document/schema";
import { type BlockDraft, container, textblock } from "../draft";
import { bracketRule, bracketSpans } from "../inline/brackets";
import { emphasisSpans } from "../inline/emphasis";
import { omissionRule, omissionSpans } from "../inline/omissions";
import { type Span, weave } from "../inline/weave";
import type { Traced } from "../traced";
import type { NoteBody } from "./block";
import { dateRule, type EntryDate } from "./entries";
import type { Passage } from "./join";
import { type Book, callSpans, starSpans } from "./note-refs";

/** The node of a passage. Front and back matter get no calls and no marks. */
export function passageDraft(
  passage: Passage,
  date: EntryDate | null,
  book: Book,
): BlockDraft {
  const { role, text } = passage;
  if (role === "separator") {
    return container("separator", { literal: text.text }, []);
  }
  const spans = [
    ...breakSpans(passage),
    ...lineSpans(text),
    ...(isRunningText(passage) ? textSpans(passage, date, book) : []),
    ...(isRunningText(passage) ? [] : emphasisSpans(text, book.ledger)),
  ];
  const inline = weave(text, spans);
  switch (role) {
    case "heading":
      return textblock("heading", inline, { level: passage.level ?? 2 });
    case "index":
    case "contents":
      return textblock("paragraph", inline, { role });
    case "row":
      return textblock("paragraph", inline);
    default:
      return textblock(role, inline);
  }
}

function isRunningText({ role }: Passage): boolean {
  return role === "paragraph" || role === "verse";
}

function textSpans(
  passage: Passage,
  date: EntryDate | null,
  book: Book,
): Span[] {
  const emphasis = emphasisSpans(passage.text, book.ledger);
  return [
    ...emphasis,
    ...omissions(passage.text, book),
    ...glosses(passage.text, book),
    ...callSpans(passage, book),
    ...starSpans(passage.text, emphasis, book),
    ...(date ? [dateSpan(passage.text, date, book)] : []),
  ];
}

function omissions(text: Traced, book: Book): Span[] {
  if (!book.nextOmission) return [];
  const spans = omissionSpans(text, book.nextOmission);
  for (const { from, to } of spans) {
    const mark = text.slice(from, to);
    book.ledger.repair(omissionRule, mark.range, mark.text, mark.text);
  }
  return spans;
}

function glosses(text: Traced, { ledger }: Book): Span[] {
  const spans = bracketSpans(text);
  for (const { from, to, mark } of spans) {
    const words = text.slice(from, to);
    const voice = mark.attrs["voice"] as string;
    ledger.repair(bracketRule, words.range, words.text, voice, 0.9);
  }
  return spans;
}

function dateSpan(text: Traced, date: EntryDate, { ledger }: Book): Span {
  const { from, to, literal, edtf, kind } = date;
  const after = edtf ?? "no year known";
  const confidence = kind === "text" ? 1 : 0.7;
  ledger.repair(
    dateRule,
    text.slice(from, to).range,
    literal,
    after,
    confidence,
    kind === "text" ? undefined : `year ${kind}`,
  );
  return { from, to, mark: schema.mark("dateHeading", { date: edtf, kind }) };
}

function breakSpans(passage: Passage): Span[] {
  return passage.breaks.map(({ at, label, evidence }) => ({
    from: at,
    to: at,
    atom: "pageBreak",
    attrs: { label, evidence },
    keep: false,
  }));
}

function lineSpans(text: Traced): Span[] {
  return [...text.text.matchAll(/\n/g)].map((match) => ({
    from: match.index,
    to: match.index + 1,
    atom: "lineBreak",
    attrs: {},
    keep: true,
  }));
}

/** The node of a note, named by its page and number. */
export function noteDraft(
  id: string,
  page: string | null,
  body: NoteBody,
  book: Book,
): BlockDraft {
  const emphasis = emphasisSpans(body.text, book.ledger);
  const stars = starSpans(body.text, emphasis, book);
  const spans = [
    ...emphasis,
    ...stars,
    ...glosses(body.text, book),
    ...lineSpans(body.text),
  ];
  return textblock("note", weave(body.text, spans), {
    id,
    label: body.number,
    page,
    voice: /\btranslator\b|\btrans(?:l)?\.\)/i.test(body.text.text)
      ? "translator"
      : "note",
  });
}
