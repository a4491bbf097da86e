/** The table of contents: the titles of the divisions and their pages. */
import type { Line } from "../lines";
import { closeUp } from "./block";

export interface ContentsRow {
  readonly title: string;
  readonly page: number;
  /** What the chapter is about, when the row is followed by it. */
  readonly abstract: string | null;
}

export interface Contents {
  /** Indices of lines: the heading, and the first line after the table. */
  readonly start: number;
  readonly end: number;
  readonly rows: readonly ContentsRow[];
}

/** "Chapter One: 1926 - 1928 ⇥ 19", with or without leaders and "page". */
const rowForm =
  /^(?<title>.*?\S)(?:\t+|\s{2,}|\s*(?:\.\s?){3,}|\s+)(?:page\s+|p\.\s*)?(?<page>\d{1,4})$/u;

/** No row is longer. */
const LONGEST = 160;

/** The table of contents of these lines, or null. */
export function findContents(lines: readonly Line[]): Contents | null {
  const start = lines.findIndex((line) =>
    /^(?:table of )?contents$/i.test(closeUp(line.text.text)),
  );
  if (start < 0) return null;
  const rows: ContentsRow[] = [];
  let end = start + 1;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    const row = rowOf(line, rows.at(-1)?.page ?? 0);
    if (row) rows.push(row);
    else if (!addAbstract(line, rows)) break;
  }
  return rows.length < 2 ? null : { start, end, rows };
}

function rowOf(line: Line, after: number): ContentsRow | null {
  const text = line.text.text.replace(/<\/?i>/g, "").replace(/\s+$/, "");
  const match = text.length > LONGEST ? null : rowForm.exec(text);
  const page = Number(match?.groups?.["page"]);
  if (!match || page < after) return null;
  const title = (match.groups?.["title"] ?? "").replace(/\s+,/g, ",");
  return { title, page, abstract: null };
}

/** A line right under a row that is no row itself. */
function addAbstract(line: Line, rows: ContentsRow[]): boolean {
  const row = rows.at(-1);
  const text = line.text.text;
  const belongs = line.gap === 0 || /^<i>|\s(?:--|–|—)\s/.test(text);
  if (!row || !belongs) return false;
  const clean = text.replace(/<\/?i>/g, "").replace(/[\s*]+$/, "");
  const abstract = row.abstract === null ? clean : `${row.abstract} ${clean}`;
  rows[rows.length - 1] = { ...row, abstract };
  return true;
}
