/**
 * Documents printed inside an article: a letter on a plate, from its date line
 * to its signature; a text in quotation marks that the article introduces.
 */
import { isSignature, type Part } from "../letters/part";

export interface Embedded {
  /** Index after the last part of the document. */
  readonly end: number;
  readonly parts: readonly Part[];
  readonly kind: "letter" | "quoted";
}

/** No letter on a plate has more blocks. */
const LONGEST = 60;

/** The document that begins at this part, or null. */
export function embeddedAt(
  parts: readonly Part[],
  index: number,
): Embedded | null {
  return letterAt(parts, index) ?? quotedAt(parts, index);
}

function letterAt(parts: readonly Part[], index: number): Embedded | null {
  if (parts[index]?.role !== "date") return null;
  const greets = parts
    .slice(index + 1, index + 3)
    .some(({ role }) => role === "salutation");
  if (!greets) return null;
  const limit = Math.min(parts.length, index + LONGEST);
  for (let i = index + 2; i < limit; i++) {
    const part = parts[i] as Part;
    if (!isSigned(part)) continue;
    const after = parts[i + 1];
    const end = after && isAddress(after) ? i + 2 : i + 1;
    return { end, parts: named(parts.slice(index, end)), kind: "letter" };
  }
  return null;
}

function isSigned({ role, text }: Part): boolean {
  return role === "signature" || isName(text.text) || isSignature(text.text);
}

/** "Mustapha Kemal": a few capitalised words and no stop. */
function isName(text: string): boolean {
  return (
    text.length <= 40 &&
    /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u.test(text)
  );
}

/** The lines under a signature that say for whom the letter is. */
function isAddress({ text }: Part): boolean {
  const lines = text.text.split("\n");
  return lines.length > 1 && lines.every((line) => line.length <= 60);
}

/** The same parts, the last ones known as signature and address. */
function named(parts: readonly Part[]): Part[] {
  const signature = parts.findLastIndex((part) => isSigned(part));
  return parts.map((part, i) => {
    if (i === signature) return { ...part, role: "signature" };
    return i > signature && i > 0 ? { ...part, role: "address" } : part;
  });
}

const opens = /^[“«„]/u;
const closes = /[”»“]\s*$/u;

/** A block wholly in quotation marks, or several from mark to mark. */
function quotedAt(parts: readonly Part[], index: number): Embedded | null {
  const first = parts[index];
  if (!first || !opens.test(first.text.text)) return null;
  if (first.role !== "body" && first.role !== "salutation") return null;
  if (closes.test(first.text.text)) {
    const introduced = /:\s*$/.test(parts[index - 1]?.text.text ?? "");
    if (!introduced || !isOneQuotation(first.text.text)) return null;
    return { end: index + 1, parts: [first], kind: "quoted" };
  }
  if (/[”»]/.test(first.text.text) || !isCall(first.text.text)) return null;
  for (let i = index + 1; i < Math.min(parts.length, index + LONGEST); i++) {
    const text = parts[i]?.text.text ?? "";
    if (!closes.test(text)) continue;
    const end = i + 1;
    return {
      end,
      parts: parts.slice(index, end).map(asQuoted),
      kind: "quoted",
    };
  }
  return null;
}

function isOneQuotation(text: string): boolean {
  return !/[“«„”»]/u.test(text.slice(1, -1));
}

/** “To the President …, — a document that calls whom it is for. */
function isCall(text: string): boolean {
  return /^[“«„]\s*(?:To\s|My\s|Dear\s|Au?\s|À\s)[^\n]*,$/u.test(text);
}

/** Until the text begins, lines name whom the document is for. */
function asQuoted(part: Part, index: number): Part {
  if (index === 0 || part.role === "signature") {
    return { ...part, role: "address" };
  }
  return part;
}
