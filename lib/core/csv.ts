/**
 * The cells of a table of comma-separated values, by RFC 4180: fields in
 * quotation marks where they need them, rows ended by LF or CRLF. A byte order
 * mark is passed over. Throws SyntaxError naming the row when a quotation mark
 * is never closed.
 */
export function parseCsv(text: string): string[][] {
  const words = text.replace(/^\ufeff/, "");
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < words.length) {
    const { value, next } = fieldAt(words, at, rows.length + 1);
    row.push(value);
    at = next;
    if (words[at] === ",") {
      at += 1;
      if (at < words.length) continue;
      row.push("");
    }
    rows.push(row);
    row = [];
    at += words.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

function fieldAt(text: string, from: number, row: number) {
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
