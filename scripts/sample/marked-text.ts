/**
 * The light mark-up of the sample's manuscript: plain text with signs in
 * braces. `corpus/two-clocks-at-galata/README.md` lists the signs.
 */

/** Signs that open and close around some words. */
export const rangeTags = [
  "date",
  "plant",
  "decoy",
  "om",
  "word",
  "withheld",
  "ocr",
  "clock",
  "misprint",
] as const;
export type RangeTag = (typeof rangeTags)[number];

type MarkKind =
  | { readonly kind: "open"; readonly tag: RangeTag; readonly value: string }
  | { readonly kind: "close"; readonly tag: RangeTag }
  | { readonly kind: "note"; readonly id: string; readonly body: MarkedText }
  | { readonly kind: "again" | "at" | "see" | "hand"; readonly value: string }
  | { readonly kind: "hyphen" | "break" | "cut" };

/** A sign and its place: UTF-16 offset in the text without signs. */
export type Mark = MarkKind & { readonly at: number };

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

interface Reading {
  readonly source: string;
  next: number;
}

const sign =
  /\{(?<close>\/?)(?<name>[a-z]+|-)(?:=(?<value>[^|}]*))?(?<end>[|}])/y;

/** Reads one block of the manuscript. Throws where a sign is not understood. */
export function parseMarkedText(source: string): MarkedText {
  const reading = { source, next: 0 };
  const result = readText(reading, false);
  if (reading.next < source.length) fail(reading, "a brace too many");
  return result;
}

function readText(reading: Reading, nested: boolean): MarkedText {
  const { source } = reading;
  let text = "";
  const marks: Mark[] = [];
  while (reading.next < source.length) {
    const letter = source[reading.next];
    if (letter === "}") {
      if (nested) reading.next++;
      return { text, marks };
    }
    if (letter !== "{") {
      text += letter;
      reading.next++;
      continue;
    }
    const read = readSign(reading, text.length);
    text += read.text;
    marks.push(...read.marks);
  }
  if (nested) fail(reading, "a note without its closing brace");
  return { text, marks };
}

function readSign(reading: Reading, at: number): MarkedText {
  sign.lastIndex = reading.next;
  const match = sign.exec(reading.source);
  if (!match?.groups) return fail(reading, "a sign that is not known");
  reading.next = sign.lastIndex;
  const { close, name = "", value = "", end } = match.groups;
  const content = end === "|" ? readText(reading, true) : null;
  const tag = rangeTags.find((known) => known === name);
  if (tag && close) return { text: "", marks: [{ kind: "close", tag, at }] };
  if (tag) return readRange(tag, value, content, at);
  if (name === "note" && content) {
    return {
      text: "",
      marks: [{ kind: "note", id: value, body: content, at }],
    };
  }
  return { text: "", marks: [pointMark(reading, name, value, at)] };
}

/** A range is open until its closing sign, or holds its words after a bar. */
function readRange(
  tag: RangeTag,
  value: string,
  content: MarkedText | null,
  at: number,
): MarkedText {
  const open: Mark = { kind: "open", tag, value, at };
  if (!content) return { text: "", marks: [open] };
  const close: Mark = { kind: "close", tag, at: at + content.text.length };
  return { text: content.text, marks: [open, close] };
}

function pointMark(
  reading: Reading,
  name: string,
  value: string,
  at: number,
): Mark {
  switch (name) {
    case "again":
    case "at":
    case "see":
    case "hand":
      return { kind: name, value, at };
    case "break":
    case "cut":
      return { kind: name, at };
    case "-":
      return { kind: "hyphen", at };
    default:
      return fail(reading, `the sign "${name}"`);
  }
}

function fail(reading: Reading, what: string): never {
  const near = reading.source.slice(
    Math.max(0, reading.next - 30),
    reading.next + 30,
  );
  throw new Error(`Manuscript: ${what} near "${near}".`);
}

/** The part of a note body before or after its {cut}. */
export function splitAtCut(
  body: MarkedText,
): readonly [head: MarkedText, tail: MarkedText | null] {
  const cut = body.marks.find((mark) => mark.kind === "cut");
  if (!cut) return [body, null];
  const head = body.text.slice(0, cut.at).trimEnd();
  return [
    { text: head, marks: body.marks.filter((mark) => mark.at < cut.at) },
    { text: body.text.slice(cut.at), marks: [] },
  ];
}

/** Words that hold a letter or a digit; rows of dots are none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
