/**
 * Notes whose bodies stand among the text and are numbered through the source:
 * "(3) For the Russian text …", "² See above", "* By the editor."
 */
import type { Ledger, Rule } from "../repairs";
import type { Traced } from "../traced";
import type { NoteBodies } from "./bodies";
import { plainDigits, RAISED } from "./raised";

/** A note taken out of the text. */
export interface LiftedNote {
  readonly id: string;
  readonly number: string;
  readonly text: Traced;
}

export const noteRule: Rule = {
  id: "note-lifted",
  label: "Note taken out of the running text",
  description:
    "A block that begins with the number of a note stands at the foot of a page or among the notes at the end; it becomes a note of its own.",
};

/** The ways in which notes are numbered, with their calls in the text. */
export interface NoteForm {
  readonly id: "raised" | "round" | "square";
  readonly body: RegExp;
  readonly call: RegExp;
}

const forms: readonly NoteForm[] = [
  {
    id: "raised",
    body: new RegExp(`^(?<number>[${RAISED}]{1,3})\\s*(?=\\S)`, "u"),
    call: new RegExp(`(?<=\\S)[${RAISED}]{1,3}`, "gu"),
  },
  {
    id: "round",
    body: /^\((?<number>\d{1,3})\)\s+(?=\S)/u,
    call: new RegExp(`(?<=\\S)[${RAISED}]{1,3}|(?<=\\S ?)\\(\\d{1,3}\\)`, "gu"),
  },
  {
    id: "square",
    body: /^\[(?<number>\d{1,3})\]\s+(?=\S)/u,
    call: new RegExp(`(?<=\\S)[${RAISED}]{1,3}|(?<=\\S ?)\\[\\d{1,3}\\]`, "gu"),
  },
];

/** So many bodies, and this share of them called, make a form of notes. */
const FEW = 2;
const SHARE = 0.6;

/** The form of the notes among these blocks, or null when there are none. */
export function noteFormOf(texts: readonly string[]): NoteForm | null {
  return forms.find((form) => isUsed(form, texts)) ?? null;
}

function isUsed(form: NoteForm, texts: readonly string[]): boolean {
  const bodies: string[] = [];
  const called = new Set<string>();
  const listed = listedIn(form, texts);
  for (const [i, text] of texts.entries()) {
    const own = listed.has(i) ? null : form.body.exec(text);
    if (own) bodies.push(plainDigits(own.groups?.["number"] ?? ""));
    const rest = own ? text.slice(own[0].length) : text;
    for (const [call] of rest.matchAll(form.call)) {
      called.add(plainDigits(call).replace(/\D/g, ""));
    }
  }
  const linked = bodies.filter((number) => called.has(number));
  return (
    bodies.length >= FEW &&
    linked.length >= bodies.length * SHARE &&
    bodies.every((number, i) => i === 0 || goesUp(bodies[i - 1] ?? "", number))
  );
}

/** Blocks that are a list: "… the following: (1) … (2) …". */
function listedIn(form: NoteForm, texts: readonly string[]): Set<number> {
  const listed = new Set<number>();
  texts.forEach((text, i) => {
    const number = form.body.exec(text)?.groups?.["number"];
    if (number === undefined) return;
    const opens =
      plainDigits(number) === "1" && /[:;]\s*$/.test(texts[i - 1] ?? "");
    if (opens || listed.has(i - 1)) listed.add(i);
  });
  return listed;
}

/** Numbers count on by one, or begin anew. */
function goesUp(before: string, number: string): boolean {
  return Number(number) === Number(before) + 1 || number === "1";
}

/** A block of text with the notes that stand in the file after it. */
export interface Noted {
  readonly text: Traced;
  readonly notes: readonly LiftedNote[];
}

/** Takes the notes out from among these blocks; each goes to the block before. */
export function liftNotes(
  texts: readonly Traced[],
  form: NoteForm | null,
  bodies: NoteBodies,
  ledger: Ledger,
): Noted[] {
  const result: { text: Traced; notes: LiftedNote[] }[] = [];
  const words = texts.map(({ text }) => text);
  const listed = form ? listedIn(form, words) : new Set<number>();
  for (const [i, text] of texts.entries()) {
    const last = result.at(-1);
    const note = listed.has(i) ? null : noteIn(text, form);
    const lifted =
      note && last && ledger.repair(noteRule, text.range, text.text, "");
    if (lifted) {
      const id = bodies.add(note.number, text.range.from);
      last.notes.push({ id, ...note });
    }
    if (!lifted) result.push({ text, notes: [] });
  }
  return result;
}

/** The note a block is, in this form; null when it is text. */
function noteIn(
  text: Traced,
  form: NoteForm | null,
): Omit<LiftedNote, "id"> | null {
  const match = form?.body.exec(text.text);
  if (!match) return null;
  const number = plainDigits(match.groups?.["number"] ?? "");
  return { number, text: text.slice(match[0].length) };
}

/**
 * Numbers that a sign in brackets may call: those of notes that no raised
 * number calls already, so that "(1) … (2)" in the text stays a list.
 */
export function bracketedCalls(
  noted: readonly Noted[],
  form: NoteForm | null,
): Set<string> {
  if (!form || form.id === "raised") return new Set();
  const raised = raisedCalls(noted.map(({ text }) => text.text));
  const numbers = noted.flatMap(({ notes }) =>
    notes.map(({ number }) => number),
  );
  return new Set(numbers.filter((number) => !raised.has(number)));
}

function raisedCalls(texts: readonly string[]): Set<string> {
  const called = new Set<string>();
  for (const text of texts) {
    for (const [call] of text.matchAll(
      new RegExp(`(?<=\\S)[${RAISED}]+`, "gu"),
    )) {
      called.add(plainDigits(call));
    }
  }
  return called;
}
