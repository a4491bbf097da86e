/**
 * A table of offsets: a first row with names, then one annotation a row. It
 * must have the words (`exact`, `quote` or `text`); `start`, `comment` (or
 * `label`, `tag`), `author` and `created` are read where they are.
 */
import { parseCsv } from "@/lib/core/csv";
import type { IncomingAnnotation, Refused } from "../web-annotation";
import { commentOn, type ReadAnnotations } from "./comment";

const NAMES = {
  exact: ["exact", "quote", "quotation", "text"],
  start: ["start", "begin", "start_cp"],
  said: ["comment", "note", "label", "tag", "code"],
  author: ["author", "creator", "user", "reviewer"],
  created: ["created", "date"],
} as const;
type Column = keyof typeof NAMES;

export function readTableOfOffsets(text: string): ReadAnnotations {
  const [head = [], ...rows] = parseCsv(text);
  const columns = columnsOf(head);
  if (columns.exact < 0) {
    const reason =
      'The table has no column "exact" (or "quote", "text"): a place without its words cannot be checked';
    return { annotations: [], refused: [{ index: 0, reason }] };
  }
  const annotations: IncomingAnnotation[] = [];
  const refused: Refused[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = (column: Column) => row[columns[column]] ?? "";
    const exact = cell("exact");
    if (exact === "") {
      refused.push({
        index,
        reason: `Annotation ${index}: it quotes no words`,
      });
      continue;
    }
    const start = /^\d+$/.test(cell("start")) ? Number(cell("start")) : null;
    const time = Date.parse(cell("created"));
    annotations.push(
      commentOn(
        `table:${index}:${JSON.stringify(row)}`,
        { exact },
        start,
        cell("said") || "(without a word)",
        {
          creatorName: cell("author") || null,
          created: Number.isNaN(time) ? null : new Date(time).toISOString(),
        },
      ),
    );
  }
  return { annotations, refused };
}

function columnsOf(head: readonly string[]): Record<Column, number> {
  const names = head.map((name) => name.trim().toLowerCase());
  const find = (column: Column) =>
    names.findIndex((name) =>
      (NAMES[column] as readonly string[]).includes(name),
    );
  return {
    exact: find("exact"),
    start: find("start"),
    said: find("said"),
    author: find("author"),
    created: find("created"),
  };
}
