/**
 * Dated facts from a CSV file (RFC 4180, with a heading line). Columns: kind,
 * label, forms, date, statement, source; and, where needed, id, person, place.
 * Several forms, persons or places are parted by "|".
 */
import { AppError } from "@/lib/core/errors";
import { spanOf } from "../time/span";
import { type GazetteerEntry, gazetteerEntrySchema } from "./entry";
import { slugOf } from "./slug";

const required = ["kind", "label", "forms", "date", "statement", "source"];

/** AppError "bad-input" names the line and what is wrong with it. */
export function readFactsCsv(csv: string): GazetteerEntry[] {
  const [head, ...rows] = csvRows(csv.replace(/^\ufeff/, ""));
  const columns = (head ?? []).map((name) => name.trim().toLowerCase());
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new AppError(
      "bad-input",
      `The first line of the file must name the columns ${required.join(", ")}. Missing: ${missing.join(", ")}.`,
    );
  }
  return rows.flatMap((row, i) =>
    row.every((cell) => cell.trim() === "")
      ? []
      : [factOf(columns, row, i + 2)],
  );
}

const allColumns = [
  "id",
  "kind",
  "label",
  "forms",
  "date",
  "person",
  "place",
  "statement",
  "source",
] as const;

/** The same file from facts; `readFactsCsv` reads it back. */
export function writeFactsCsv(facts: readonly GazetteerEntry[]): string {
  const lines = facts.map((fact) =>
    allColumns.map((column) => cellOf(fact[column])).join(","),
  );
  return [allColumns.join(","), ...lines, ""].join("\r\n");
}

function cellOf(value: string | readonly string[]): string {
  const text = typeof value === "string" ? value : value.join("|");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function factOf(
  columns: readonly string[],
  row: readonly string[],
  line: number,
): GazetteerEntry {
  const cell = (name: string) => (row[columns.indexOf(name)] ?? "").trim();
  const list = (name: string) =>
    cell(name)
      .split("|")
      .map((one) => one.trim())
      .filter(Boolean);
  const read = gazetteerEntrySchema.safeParse({
    id: cell("id") || slugOf(`${cell("kind")} ${cell("label")}`),
    kind: cell("kind"),
    label: cell("label"),
    forms: list("forms"),
    date: cell("date"),
    person: list("person"),
    place: list("place"),
    statement: cell("statement"),
    source: cell("source"),
  });
  if (!read.success) {
    const [issue] = read.error.issues;
    throw bad(line, `${String(issue?.path[0] ?? "row")}: ${issue?.message}`);
  }
  if (!spanOf(read.data.date)) {
    throw bad(line, `"${read.data.date}" is no date in EDTF`);
  }
  return read.data;
}

function bad(line: number, what: string): AppError {
  return new AppError(
    "bad-input",
    `Line ${line} of the file cannot be read: ${what}. Nothing was imported.`,
    { details: { line } },
  );
}

/** Cells of each line; a quoted cell may hold commas, quotes and line ends. */
function csvRows(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (cell.lastIndex < csv.length) {
    const match = cell.exec(csv);
    if (!match) throw bad(rows.length + 1, "a quotation mark stands astray");
    const [, quoted, plain = "", end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, ""]);
  return rows;
}
