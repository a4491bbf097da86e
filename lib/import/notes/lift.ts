/**
 * Notes whose bodies stand among the text and are numbered through the source:
 * "(3) For the Russian text …", "² See above", "* By the editor."
 */
import type { Rule } from "../repairs";
import type { Traced } from "../traced";
import { plainDigits, RAISED } from "./raised";

/** A note taken out of the text. */
export interface LiftedNote {
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
  for (const text of texts) {
    const own = form.body.exec(text);
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

/** Numbers count on by one, or begin anew. */
function goesUp(before: string, number: string): boolean {
  return Number(number) === Number(before) + 1 || number === "1";
}

/** The note a block is, in this form; null when it is text. */
export function noteIn(text: Traced, form: NoteForm | null): LiftedNote | null {
  const match = form?.body.exec(text.text);
  if (!match) return null;
  const number = plainDigits(match.groups?.["number"] ?? "");
  return { number, text: text.slice(match[0].length) };
}

/** The numbers that are called by a raised sign, whatever the bodies have. */
export function raisedCalls(texts: readonly string[]): Set<string> {
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
