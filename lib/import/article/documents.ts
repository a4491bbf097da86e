/** A document printed in an article, as a letter with what is known of it. */
import type { Part } from "../letters/part";
import type { Letter } from "../letters/segment";
import { titled } from "../letters/titled";
import type { Embedded } from "./embedded";

/** What the words around a document say of it. */
export interface Told {
  readonly kind: string | null;
  readonly sender: string | null;
  readonly addressee: string | null;
}

/** The parts of an embedded document, those before its text as its head. */
export function letterOf({ parts }: Embedded): Letter {
  const first = parts.findIndex(
    ({ role }) => role === "body" || role === "salutation",
  );
  const start = Math.max(0, first);
  return { head: parts.slice(0, start), body: parts.slice(start) };
}

const kinds = ["telegram", "letter", "note", "message", "speech", "memorandum"];

/** Reads what an introduction or caption says: kind, from whom, to whom. */
export function toldBy(texts: readonly string[]): Told {
  for (const text of texts) {
    const tail = text.slice(-400);
    const kind = lastOf(kinds, tail.toLowerCase());
    if (!kind) continue;
    const form = new RegExp(
      `(?:(?<sender>[^.,;:“«]{2,60}?)['’]s\\s+)?\\b${kind}\\s+to\\s+(?<addressee>.+?)(?:,?\\s+(?:he|she|they|dated|dd|of \\d|which|in which|whose)\\b|\\s*[:.]?$)`,
      "iu",
    );
    const groups = form.exec(tail)?.groups;
    return {
      kind,
      sender: groups?.["sender"]?.trim() ?? null,
      addressee: groups?.["addressee"]?.replace(/[,\s]+$/, "") ?? null,
    };
  }
  return { kind: null, sender: null, addressee: null };
}

function lastOf(words: readonly string[], text: string): string | null {
  const found = words
    .map((word) => ({ word, at: text.search(new RegExp(`\\b${word}\\b`)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at);
  return found[0]?.word ?? null;
}

/** “To the President …, MUSTAFA KEMÂL”: whom the lines at the head call. */
export function calledIn(parts: readonly Part[]): string | null {
  const lines = parts
    .filter(({ role }) => role === "address")
    .map(({ text }) => text.text.replace(/\s*\n\s*/g, " "));
  const words = lines
    .join(" ")
    .replace(/^[“«„]?\s*(?:To|Au|À)\s+/iu, "")
    .replace(/[\s,.]+$/u, "");
  return words === "" ? null : titled(words);
}

/** “… of both countries. LENIN.»”: a name in capitals that ends the text. */
export function signedWithin(parts: readonly Part[]): string | null {
  const last = parts.at(-1)?.text.text ?? "";
  const form = /(?<=[.!?]\s)(?<name>(?:\p{Lu}\.\s?)*\p{Lu}{3,})\.?[”»“]?$/u;
  return form.exec(last)?.groups?.["name"] ?? null;
}
