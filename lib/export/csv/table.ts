/**
 * Comma-separated values by RFC 4180: CRLF, fields in quotation marks where
 * they need them. A field that a spreadsheet would run as a formula gets an
 * apostrophe in front, which our reader takes off again.
 */

const RISKY = /^['=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

export type Row = readonly (string | number)[];

function guarded(value: string): string {
  return RISKY.test(value) ? `'${value}` : value;
}

function field(value: string | number): string {
  const text = typeof value === "number" ? String(value) : guarded(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as bytes: UTF-8 with a byte order mark, which spreadsheets want. */
export function writeTable(header: readonly string[], rows: readonly Row[]) {
  const lines = [header, ...rows].map((row) => row.map(field).join(","));
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

/**
 * The rows of a table this file wrote, header included, guards taken off.
 * Throws SyntaxError naming the row when a quotation mark is never closed.
 */
export function readTable(bytes: Uint8Array): string[][] {
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, "");
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, next } = readField(text, at, rows.length + 1);
    row.push(value.startsWith("'") ? value.slice(1) : value);
    at = next;
    if (text[at] === ",") at += 1;
    else {
      rows.push(row);
      row = [];
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
  }
  return rows;
}

function readField(text: string, from: number, row: number) {
  if (text[from] !== '"') {
    const end = text.slice(from).search(/[,\r\n]/);
    const next = end < 0 ? text.length : from + end;
    return { value: text.slice(from, next), next };
  }
  let value = "";
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      throw new SyntaxError(`Row ${row}: a quotation mark is never closed`);
    }
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, next: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}
