/** The blocks of an edition of letters, and what each of them is. */
import { groupsOf, type Line } from "../lines";
import type { LiftedNote, Noted } from "../notes/lift";
import type { Ledger, Rule } from "../repairs";
import { Traced } from "../traced";
import { type DateLine, dateLineIn } from "./date-line";
import { isInCapitals, isLetterHead } from "./head";

export type PartRole =
  | "date" // where and when, alone
  | "head" // what, from whom, to whom
  | "number" // the number of a letter, alone
  | "enclosure" // "Inclosure 1 in No. 12"
  | "address" // a place, or the office addressed
  | "salutation"
  | "closer"
  | "signature"
  | "body";

/** A block between empty lines. Line ends that are meant stand in it as "\n". */
export interface Part {
  readonly role: PartRole;
  readonly text: Traced;
  readonly date: DateLine | null;
  /** Notes that stand in the file after this block. */
  readonly notes: readonly LiftedNote[];
}

export const datePartedRule: Rule = {
  id: "date-parted",
  label: "Date parted from its paragraph",
  description:
    "A line that is a date and nothing else stands under the last paragraph of a letter without an empty line between.",
};

/** The blocks of these lines, a date glued to one of them parted from it. */
export function blocksOf(lines: readonly Line[], ledger: Ledger): Traced[] {
  return groupsOf(lines).flatMap((group) => piecesOf(group, ledger));
}

/** One block with the notes that follow it. */
export function notedPart({ text, notes }: Noted): Part {
  return { ...partOf(text), notes };
}

/** One block, looked at by itself. */
export function partOf(text: Traced): Part {
  const date = dateLineIn(text.text);
  const role = date || received.test(text.text) ? "date" : roleOf(text.text);
  return { role, text, date, notes: [] };
}

/** "(Received 2nd April.)" under a heading; the year is that of the letter. */
const received = /^[([]?(?:Received|Rec['’]d)\b[^\n]{0,40}\d[^\n]{0,30}$/u;

/** A group of lines is one block, but for a date glued to its end. */
function piecesOf(group: readonly Line[], ledger: Ledger): Traced[] {
  const last = group.at(-1);
  const before = group.at(-2);
  const glued =
    last &&
    before &&
    before.text.length > LONG_LINE &&
    dateLineIn(last.text.text) !== null;
  if (!glued) return [together(group)];
  const place = { from: before.text.range.to, to: last.text.range.from };
  const parted = ledger.repair(
    datePartedRule,
    place,
    "end of line",
    "paragraph",
    0.95,
  );
  return parted ? [together(group.slice(0, -1)), last.text] : [together(group)];
}

const LONG_LINE = 100;

/** The lines of a group as one text, their ends kept. */
export function together(group: readonly Line[]): Traced {
  return Traced.join(
    group.flatMap((line, i) => {
      const before = group[i - 1];
      if (!before) return [line.text];
      const end = before.text.range.to;
      return [Traced.replaced("\n", end, line.text.range.from), line.text];
    }),
  );
}

const greeting =
  /^(?:My\s+(?:dear(?:est)?|Lord)|Dear(?:est)?|(?:Your\s+)?Excellency|(?:Mon|Ma)\s+ch[eè]re?|Monsieur|Madame|Honou?red|Respected|Lieber|Sehr\s+geehrter)(?:\s+[\p{L}\p{M}.,'’-]+){0,6}\s*[,.:!]?(?:\s*[—–-])?$/iu;
const title =
  /^(?:(?:Mr|Mrs|Dr)\.?|Comrade|Citizen|General|Captain)(?:\s+\p{Lu}[\p{L}\p{M}'’.]*){1,4}\s*[,:!](?:\s*[—–-])?$/u;
const plainGreeting =
  /^(?:Sir|Madam|Gentlemen|My\s+Lord|Sirs)\s*[,.:!]?(?:\s*[—–-])?$/iu;

function isSalutation(text: string): boolean {
  return [greeting, title, plainGreeting].some((form) => form.test(text));
}

const closer =
  /^(?:Yours(?!\s+of\b)|Sincerely|(?:Most|Very)\s+(?:sincerely|truly|faithfully)|Truly|Faithfully|Respectfully|(?:I|We)\s+have(?:\s+the\s+honou?r\s+to\s+be)?,?\s*(?:&c|etc)|(?:I|We)\s+(?:am|are|remain),\s|Believe\s+me|Your\s+(?:obedient|humble|affectionate|sincere|most))(?:\s*[\p{L}\p{M}.,&'’-]+){0,12}$/iu;
const enclosure =
  /^[[(]?(?:Enclosure|Inclosure|Annex|Sub-?enclosure)(?:\s+(?:No\.?\s*)?[\dIVXA-Z]{1,4})?(?:\s+in\s+No\.?\s*\d+)?\.?[\])]?\.?$/iu;
const number = /^(?:(?:No|Nr|Letter)\.?\s*)?(?:\d{1,4}|[IVXLC]{1,8})\.?$/iu;

const isYear = /^(?:1[4-9]|20)\d\d\.?$/;

function roleOf(text: string): PartRole {
  if (enclosure.test(text)) return "enclosure";
  if (isLetterHead(text) || isDatedHead(text)) return "head";
  if (isSignature(text)) return "signature";
  if (number.test(text) && !isYear.test(text)) return "number";
  if (isSalutation(text)) return "salutation";
  if (closer.test(text) && text.length < 90) return "closer";
  return "body";
}

/** A date in front of a heading in capitals: "May 4, 1943 MESSAGE FROM …". */
function isDatedHead(text: string): boolean {
  const sign = text.indexOf("**");
  if (sign <= 0 || sign > 40) return false;
  return (
    dateLineIn(text.slice(0, sign).trim()) !== null &&
    isLetterHead(text.slice(sign))
  );
}

const nameInCapitals =
  /^(?:\p{L}+\s){0,2}(?:\p{Lu}\.\s?-?)*(?:\p{Lu}[\p{Lu}\p{M}'’-]+)(?:\s+(?:\p{Lu}\.\s?)*\p{Lu}[\p{Lu}\p{M}'’-]+){0,3}[.,]?$/u;
const initialsAndName =
  /^(?:\p{Lu}\.\s?){1,3}(?:d[eu]\s|von\s|van\s|le\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?\.?$/u;

/** A name, or a few lines of office with a name in capitals among them. */
export function isSignature(text: string): boolean {
  const lines = text.split("\n");
  if (lines.length > 6 || lines.some((line) => line.length > 70)) return false;
  const named = lines.some((line) => nameInCapitals.test(line.trim()));
  if (lines.length === 1) {
    const one = text.trim();
    return (
      (named && isInCapitals(one) && one.length < 40) ||
      initialsAndName.test(one)
    );
  }
  return named && !/[!?;:]$/.test(text);
}
