/** Where the divisions begin: headings, with the help of the contents. */
import type { SectionKind } from "@/lib/document/schema";
import type { Line } from "../lines";
import { closeUp, isCapitals, letters } from "./block";
import type { Contents, ContentsRow } from "./contents";
import { ordinal } from "./ordinals";

export interface Heading {
  /** Index of the line. */
  readonly line: number;
  readonly kind: SectionKind;
  readonly title: string;
  readonly page: number | null;
  readonly abstract: string | null;
}

const LONGEST = 150;

const kinds: readonly [RegExp, SectionKind][] = [
  [/^(?:introduction|preface|foreword|prologue)/, "introduction"],
  [/^appendi/, "appendix"],
  [/^index/, "index"],
  [/^letters?/, "letters"],
  [/^(?:end)?notes/, "back"],
];

const numbered = /^(chapter|part|book|appendix|section)\s+([\p{L}\d]+)/iu;
const named =
  /^(introduction|preface|foreword|prologue|epilogue|notes|endnotes|afterword|postscript|conclusion|glossary|bibliography|index|acknowledge?ments)\b/i;

/** "chapter 1", "index": what two forms of one heading have in common. */
export function headingKey(text: string): string | null {
  const closed = closeUp(text.trim());
  const match = numbered.exec(closed);
  const number = match?.[2] ? ordinal(match[2]) : null;
  if (match?.[1] && number !== null) {
    return `${match[1].toLowerCase()} ${number}`;
  }
  return named.exec(closed)?.[1]?.toLowerCase() ?? null;
}

export function kindOf(key: string): SectionKind {
  return kinds.find(([form]) => form.test(key))?.[1] ?? "chapter";
}

/** The headings of the divisions in their order. */
export function findHeadings(
  lines: readonly Line[],
  contents: Contents | null,
): Heading[] {
  if (contents) return fromContents(lines, contents);
  const found = lines.flatMap((line, i) => headingByForm(line, i) ?? []);
  const notes = found.find(({ kind }) => kind === "back")?.line;
  return found.filter(
    ({ line }) =>
      notes === undefined || line <= notes || !headsList(lines, line),
  );
}

/** "Chapter Two" in the list of notes: a numbered note follows at once. */
function headsList(lines: readonly Line[], line: number): boolean {
  return /^\d{1,3}[.)]?\s/.test(lines[line + 1]?.text.text ?? "");
}

function headingByForm(line: Line, index: number): Heading | null {
  const text = line.text.text;
  const key = looksLikeHeading(text) ? headingKey(text) : null;
  if (!key) return null;
  const whole = /\d/.test(key) || letters(closeUp(text)) === key;
  return whole
    ? {
        line: index,
        kind: kindOf(key),
        title: closeUp(text),
        page: null,
        abstract: null,
      }
    : null;
}

function fromContents(lines: readonly Line[], contents: Contents): Heading[] {
  const found: Heading[] = [];
  let from = contents.end;
  for (const row of contents.rows) {
    const line = lineOf(lines, from, row);
    if (line === null) continue;
    found.push({
      line,
      kind: kindOf((headingKey(row.title) ?? row.title).toLowerCase()),
      title: row.title,
      page: row.page,
      abstract: row.abstract,
    });
    from = line + 1;
  }
  return found;
}

/** The line that opens the division a row names: by number, else by words. */
function lineOf(
  lines: readonly Line[],
  from: number,
  row: ContentsRow,
): number | null {
  const key = headingKey(row.title);
  const title = letters(row.title);
  const matches = (text: string): boolean => {
    const own = letters(closeUp(text));
    if (own === title) return true;
    if (key !== null && headingKey(text) === key) return true;
    return isCapitals(text) && own.length > 4 && title.includes(own);
  };
  for (let i = from; i < lines.length; i++) {
    const text = (lines[i] as Line).text.text;
    if (looksLikeHeading(text) && matches(text)) return i;
  }
  return null;
}

function looksLikeHeading(text: string): boolean {
  return text.length <= LONGEST && !/[.,;!?]$/.test(text);
}
