/**
 * Comma-separated values by RFC 4180: CRLF, fields in quotation marks where
 * they need them. A field that a spreadsheet would run as a formula gets an
 * apostrophe in front, which our reader takes off again.
 */

import { parseCsv } from "@/lib/core/csv";

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
  return parseCsv(new TextDecoder().decode(bytes)).map((row) =>
    row.map((value) => (value.startsWith("'") ? value.slice(1) : value)),
  );
}
