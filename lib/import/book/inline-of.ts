/** Passages and notes become textblocks: all inline rules, in one place. */
import { schema } from "@/lib/document/schema";
import { type BlockDraft, container, textblock } from "../draft";
import { bracketSpans } from "../inline/brackets";
import { emphasisIn } from "../inline/emphasis";
import { omissionSpans } from "../inline/omissions";
import { type Span, weave } from "../inline/weave";
import { voiceOfNote } from "../notes/voice";
import type { Traced } from "../traced";
import type { NoteBody } from "./block";
import type { EntryDate } from "./entries";
import type { PageBreak, Passage } from "./join";
import { type Book, callSpans, signSpans, starSpans } from "./note-refs";

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
    ...breakSpans(passage.breaks),
    ...lineSpans(text),
    ...(isRunningText(passage)
      ? textSpans(passage, date, book)
      : emphasisIn(text, book.ledger).spans),
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
  const { text } = passage;
  const { ledger, nextOmission } = book;
  const emphasis = emphasisIn(text, ledger);
  return [
    ...emphasis.spans,
    ...(nextOmission ? omissionSpans(text, nextOmission, ledger) : []),
    ...bracketSpans(text, ledger),
    ...callSpans(passage, book),
    ...signSpans(passage, emphasis.signs, book),
    ...starSpans(text, emphasis.signs, book),
    ...(date ? [dateSpan(date)] : []),
  ];
}

function dateSpan({ from, to, edtf, kind }: EntryDate): Span {
  return { from, to, mark: schema.mark("dateHeading", { date: edtf, kind }) };
}

function breakSpans(breaks: readonly PageBreak[]): Span[] {
  return breaks.map(({ at, label, evidence }) => ({
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
  const emphasis = emphasisIn(body.text, book.ledger);
  const { page: start } = body;
  const spans = [
    ...(start ? breakSpans([{ ...start, at: 0 }]) : []),
    ...emphasis.spans,
    ...starSpans(body.text, emphasis.signs, book),
    ...bracketSpans(body.text, book.ledger),
    ...lineSpans(body.text),
  ];
  return textblock("note", weave(body.text, spans), {
    id,
    label: body.label ?? body.number,
    page,
    voice: voiceOfNote(body.text.text),
  });
}
