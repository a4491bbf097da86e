/**
 * The first step of every importer: characters that cannot stand in a document
 * go, and the rest becomes NFC. Everything done is listed and traced.
 */
import type { Ledger, Rule } from "./repairs";
import { Traced } from "./traced";

export const byteOrderMark: Rule = {
  id: "byte-order-mark",
  label: "Byte order mark dropped",
  description: "A mark of the encoding at the head of the file; not text.",
};

export const controlCharacter: Rule = {
  id: "control-character",
  label: "Control character dropped",
  description:
    "Characters without a printed form, left by machines; XML and editors refuse them.",
  needed: "no edition could carry such characters",
};

export const unpairedSurrogate: Rule = {
  id: "unpaired-surrogate",
  label: "Broken character replaced",
  description: "Half of a character; the other half is missing in the file.",
  needed: "half a character can be neither stored nor shown",
};

export const composed: Rule = {
  id: "composed",
  label: "Letter and accent made one character",
  description:
    "Unicode normal form C: looks the same, and can be found by searching.",
  needed: "quotations are compared in this form",
};

export const cleanRules = [
  byteOrderMark,
  controlCharacter,
  unpairedSurrogate,
  composed,
];

/**
 * Everything without a place in a text: C0 and C1 controls but for tab and the
 * line ends, noncharacters, byte order marks, halves of surrogate pairs.
 */
const odd =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point.
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ufdd0-\ufdef]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text of a file, fit to be a document. */
export function clean(raw: string, ledger: Ledger): Traced {
  return compose(dropOdd(raw, ledger), ledger);
}

function dropOdd(raw: string, ledger: Ledger): Traced {
  const parts: Traced[] = [];
  let done = 0;
  for (const match of raw.matchAll(odd)) {
    const from = match.index;
    const to = from + match[0].length;
    parts.push(Traced.raw(raw.slice(done, from), done));
    done = to;
    const place = { from, to };
    if (/[\ud800-\udfff]/.test(match[0])) {
      parts.push(Traced.replaced("\ufffd", from, to));
      ledger.repair(unpairedSurrogate, place, named(match[0]), "\ufffd");
    } else {
      const rule = match[0] === "\ufeff" ? byteOrderMark : controlCharacter;
      const dropped = ledger.repair(rule, place, named(match[0]), "");
      if (!dropped) parts.push(Traced.raw(match[0], from));
    }
  }
  parts.push(Traced.raw(raw.slice(done), done));
  return Traced.join(parts);
}

/** "U+0007 U+0007": such characters have no other printed form. */
function named(characters: string): string {
  return Array.from(
    { length: Math.min(8, characters.length) },
    (_, i) =>
      `U+${characters.charCodeAt(i).toString(16).toUpperCase().padStart(4, "0")}`,
  ).join(" ");
}

function compose(text: Traced, ledger: Ledger): Traced {
  if (text.text.normalize("NFC") === text.text) return text;
  const parts: Traced[] = [];
  for (const match of text.text.matchAll(/[^\n]*\n?/g)) {
    const line = text.slice(match.index, match.index + match[0].length);
    parts.push(composeLine(line, ledger));
  }
  return Traced.join(parts);
}

/** A letter with the marks and Hangul parts that may grow onto it. */
const cluster = /[^\p{M}][\p{M}\u1160-\u11ff]*|[\p{M}\u1160-\u11ff]+/gsu;

function composeLine(line: Traced, ledger: Ledger): Traced {
  const whole = line.text.normalize("NFC");
  if (whole === line.text) return line;
  ledger.repair(composed, line.range, line.text, whole);
  const parts: Traced[] = [];
  let done = 0;
  for (const match of line.text.matchAll(cluster)) {
    const after = match[0].normalize("NFC");
    if (after === match[0]) continue;
    const end = match.index + match[0].length;
    const { from, to } = line.slice(match.index, end).range;
    parts.push(line.slice(done, match.index));
    parts.push(Traced.replaced(after, from, to));
    done = end;
  }
  const result = Traced.join([...parts, line.slice(done)]);
  // Scripts in which plain letters compose too: keep the line as one piece.
  return result.text === whole
    ? result
    : Traced.replaced(whole, line.range.from, line.range.to);
}
