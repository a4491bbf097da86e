/** The calls of notes in a text that is not a book with notes on each page. */
import type { AtomSpan } from "../inline/weave";
import type { Ledger } from "../repairs";
import type { Traced } from "../traced";
import type { NoteBodies } from "./bodies";
import { noteRefRule } from "./call-rule";
import { plainDigits, RAISED } from "./raised";

/** What is known of the notes of a source when its calls are read. */
export interface Calls {
  readonly notes: NoteBodies;
  /** Numbers in round or square brackets that are calls here. */
  readonly bracketed: ReadonlySet<string>;
  readonly ledger: Ledger;
}

const raised = new RegExp(
  `[${RAISED}]+(?!\\p{M})|\\^\\{\\d{1,3}\\}|(?<=[\\p{L}"'”’])\\^(?:\\{[a-z]{1,3}\\}|[a-z](?![\\p{L}]))`,
  "gu",
);
const bracketed =
  /(?<=[\p{L}\p{M}.,;:!?'"”’»)]\s?)(?:\((?<round>\d{1,3})\)|\[(?<square>\d{1,3})\])(?=[\s.,;:!?)»”"]|$)/gu;

/** "40 m²", "n^o 5" are none. */
const noCall = /(?:\d\s?(?:[kcmd]?m|ft|in)|\bn)$/iu;

/** All calls of a text, linked where the note stands in the source. */
export function callsIn(text: Traced, calls: Calls): AtomSpan[] {
  const spans: AtomSpan[] = [];
  for (const match of text.text.matchAll(raised)) {
    const before = text.text.slice(Math.max(0, match.index - 8), match.index);
    if (noCall.test(before)) continue;
    const digits = /\d+/.exec(plainDigits(match[0]))?.[0];
    const label = digits ?? match[0];
    spans.push(...callAt(text, match.index, match[0], label, calls));
  }
  if (calls.bracketed.size === 0) return spans;
  for (const match of text.text.matchAll(bracketed)) {
    const number = match.groups?.["round"] ?? match.groups?.["square"] ?? "";
    if (!calls.bracketed.has(number)) continue;
    spans.push(...callAt(text, match.index, match[0], number, calls));
  }
  return spans;
}

function callAt(
  text: Traced,
  from: number,
  printed: string,
  number: string,
  { notes, ledger }: Calls,
): AtomSpan[] {
  const to = from + printed.length;
  const { range } = text.slice(from, to);
  const target = notes.find(number, range.from);
  const after = target ?? "no such note";
  const sure = target ? 1 : 0.3;
  if (!ledger.repair(noteRefRule, range, printed, after, sure)) return [];
  if (!target) {
    ledger.warn(
      "note-without-body",
      `Note ${printed} is called here, but no such note is in the file.`,
      range.from,
    );
  }
  const attrs = {
    id: notes.addCall(number.replace(/[^\p{L}\d]/gu, "")),
    target,
    type: "note",
    printed,
    label: /^\d+$/.test(number) ? number : printed,
  };
  return [{ from, to, atom: "noteRef", attrs, keep: false }];
}
