/** Notes at the foot of the pages: told from the text, and taken whole. */
import type { Line } from "../lines";
import { noteRule } from "../notes/lift";
import type { Ledger, Rule } from "../repairs";
import { beginsLow, isOpen } from "../sentence-edge";
import { Traced } from "../traced";
import type { NoteBody } from "./block";
import { noteNumber } from "./note-signs";

export const cutNoteRule: Rule = {
  id: "note-joined",
  label: "Note cut by a page joined",
  description:
    "A note breaks off at the foot of a page, and a block without a number in front of the next notes goes on in small letters.",
};

/** A line of the text, or a run of notes. */
export type Stretch =
  | { readonly line: Line }
  | { readonly notes: readonly NoteBody[] };

/**
 * Parts lines into text and runs of notes, each run the foot of one page. A
 * line that a person keeps out of its notes stands before them: the text keeps
 * the order of the file, and the page its foot.
 */
export function liftNotes(
  lines: readonly Line[],
  noteSign: RegExp,
  ledger: Ledger,
): Stretch[] {
  const stretches: Stretch[] = [];
  let run: NoteBody[] = [];
  const closeRun = () => {
    if (run.length > 0) stretches.push({ notes: run });
    run = [];
  };
  lines.forEach((line, i) => {
    const match = noteSign.exec(line.text.text);
    const last = run.at(-1);
    if (match) {
      const body = noteBody(line.text, match[0].length);
      // Numbers begin anew on every page.
      if (body.number === "1") closeRun();
      if (mayLift(body, ledger)) run.push(body);
      else stretches.push({ line });
    } else if (last && belongsToNote(lines, i, run.length, noteSign)) {
      const whole = longer(last, line.text, "\n", ledger);
      if (whole) run[run.length - 1] = whole;
      else stretches.push({ line });
    } else {
      closeRun();
      stretches.push({ line });
    }
  });
  closeRun();
  return joinCutNotes(stretches, ledger);
}

function mayLift({ sign, text }: NoteBody, ledger: Ledger): boolean {
  const place = { from: sign.range.from, to: text.range.to };
  return ledger.repair(noteRule, place, text.text, "");
}

function noteBody(text: Traced, signLength: number): NoteBody {
  const head = text.slice(0, signLength);
  const printed = head.text.trim();
  return {
    number: noteNumber(printed),
    sign: head,
    text: text.slice(signLength),
    ...(/[*†‡§¶]/.test(printed) ? { label: printed } : {}),
  };
}

/** A second paragraph of a note: the next number goes on after it. */
function belongsToNote(
  lines: readonly Line[],
  index: number,
  done: number,
  noteSign: RegExp,
): boolean {
  const next = lines[index + 1]?.text.text ?? "";
  const match = noteSign.exec(next);
  if (!match || /[¹²³⁴-⁹]/u.test(lines[index]?.text.text ?? "")) return false;
  const number = Number(noteNumber(match[0]));
  return number > 1 && number === done + 1;
}

/**
 * A note that breaks off, and before the next run of notes a block in small
 * letters after a closed sentence: the block is the rest of the note.
 */
function joinCutNotes(
  stretches: readonly Stretch[],
  ledger: Ledger,
): Stretch[] {
  const result = [...stretches];
  let open: number | null = null;
  for (let i = 0; i < result.length; i++) {
    const stretch = result[i] as Stretch;
    if (!("notes" in stretch)) continue;
    const rest = open === null ? null : restOfNote(result, i);
    const whole =
      open !== null && rest
        ? withRest(result[open] as Stretch, rest.text, ledger)
        : null;
    if (open !== null && whole) {
      result[open] = whole;
      result.splice(i - 1, 1);
      i--;
    }
    const last = stretch.notes.at(-1);
    open = last && isOpen(last.text.text) ? i : null;
  }
  return result;
}

function restOfNote(stretches: readonly Stretch[], at: number): Line | null {
  const rest = stretches[at - 1];
  const before = stretches[at - 2];
  if (!rest || !("line" in rest) || !before || !("line" in before)) return null;
  const closed = !isOpen(before.line.text.text);
  return closed && beginsLow(rest.line.text.text) ? rest.line : null;
}

function withRest(
  stretch: Stretch,
  rest: Traced,
  ledger: Ledger,
): Stretch | null {
  if (!("notes" in stretch)) return null;
  const last = stretch.notes.at(-1) as NoteBody;
  const whole = longer(last, rest, " ", ledger);
  return whole && { notes: [...stretch.notes.slice(0, -1), whole] };
}

/** A note with more of it; null when that is switched off. */
function longer(
  note: NoteBody,
  more: Traced,
  between: string,
  ledger: Ledger,
): NoteBody | null {
  const end = note.text.range.to;
  const after = `${note.text.text.slice(-20)}${between}${more.text.slice(0, 20)}`;
  const sure = between === " " ? 0.9 : 0.8;
  if (!ledger.repair(cutNoteRule, more.range, more.text, after, sure)) {
    return null;
  }
  const joint = Traced.inserted(between, end);
  return { ...note, text: Traced.join([note.text, joint, more]) };
}
