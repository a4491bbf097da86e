/** Notes at the foot of a page: smaller letters, each opened by its sign. */
import { type PrintedLine, type PrintedRun, wordsOf } from "./page";

/** Letters of notes are at most this part of the text's. */
const SMALLER = 0.93;

const SIGN =
  /^\s*[[(]?(\d{1,3}|[*†‡§]{1,3}|[¹²³⁰-⁹]{1,3})[\])]?[.)]?(?=\s|\p{L}|['"‘“(])/u;

export interface FootNote {
  readonly label: string;
  /** Without the sign. */
  readonly lines: readonly PrintedLine[];
}

export interface PageParts {
  readonly body: readonly PrintedLine[];
  /** Lines that go on with the last note of the page before. */
  readonly goingOn: readonly PrintedLine[];
  readonly notes: readonly FootNote[];
}

export function partsOf(
  lines: readonly PrintedLine[],
  body: number,
): PageParts {
  let start = lines.length;
  while (start > 0 && (lines[start - 1] as PrintedLine).size < body * SMALLER) {
    start--;
  }
  const foot = lines.slice(start);
  const firstNote = foot.findIndex((line) => signOf(line) !== null);
  // A whole page of small letters without a sign is no foot of a page.
  if (firstNote < 0 && start === 0) {
    return { body: lines, goingOn: [], notes: [] };
  }
  const goingOn = firstNote < 0 ? foot : foot.slice(0, firstNote);
  const notes: { label: string; lines: PrintedLine[] }[] = [];
  for (const line of foot.slice(goingOn.length)) {
    const label = signOf(line);
    const last = notes.at(-1);
    if (label !== null && follows(last?.label, label)) {
      notes.push({ label, lines: [withoutSign(line)] });
    } else last?.lines.push(line);
  }
  return { body: lines.slice(0, start), goingOn, notes };
}

function signOf(line: PrintedLine): string | null {
  const [first] = line.runs.filter(({ text }) => text.trim() !== "");
  const raised = first?.raised ? first.text.trim() : "";
  if (/^(?:\d{1,3}|[*†‡§]{1,3})$/.test(raised)) return raised;
  const found = SIGN.exec(wordsOf(line))?.[1];
  return found === undefined ? null : plainSign(found);
}

/** A number inside a note is no sign of the next. */
function follows(before: string | undefined, label: string): boolean {
  if (before === undefined) return true;
  const [a, b] = [Number(before), Number(label)];
  return Number.isNaN(a) || Number.isNaN(b) || b === a + 1 || b === 1;
}

function withoutSign(line: PrintedLine): PrintedLine {
  const runs: PrintedRun[] = [];
  let found = false;
  for (const run of line.runs) {
    if (found || run.text.trim() === "") runs.push(run);
    else {
      found = true;
      const text = run.raised ? "" : run.text.replace(SIGN, "");
      runs.push({ ...run, text: text.trimStart() });
    }
  }
  return { ...line, runs };
}

/** "²" as "2". */
export function plainSign(sign: string): string {
  return sign.trim().normalize("NFKC");
}
