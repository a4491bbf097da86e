/** Who wrote a letter and to whom, from heading, signature and salutation. */
import type { Ledger, Rule } from "../repairs";
import { type LetterHead, letterHead } from "./head";
import type { Letter } from "./segment";
import { titled } from "./titled";

export const senderRule: Rule = {
  id: "sender-supplied",
  label: "Sender or addressee not in the heading",
  description:
    "The heading does not say it: taken from the signature or the salutation, or from the other letters when nearly all are by one hand.",
};

/** All headings of a letter read together; the first that says something counts. */
export function headOf(letter: Letter): LetterHead {
  const read = letter.head
    .filter(({ role }) => role === "head" || role === "number")
    .map(({ text }) => letterHead(text.text));
  const first = <K extends keyof LetterHead>(key: K): LetterHead[K] | null =>
    read.find((head) => head[key] !== null)?.[key] ?? null;
  return {
    number: first("number") ?? numberOf(letter),
    kind: first("kind"),
    secrecy: first("secrecy"),
    sender: first("sender"),
    addressee: first("addressee"),
    date: first("date"),
  };
}

function numberOf({ head }: Letter): string | null {
  const part = head.find(({ role }) => role === "number");
  return part ? (/[\dIVXLC]+/.exec(part.text.text)?.[0] ?? null) : null;
}

/** The printed signature, its lines parted by a stroke; null when there is none. */
export function signatureOf({ body }: Letter): string | null {
  const part = body.findLast(({ role }) => role === "signature");
  return part ? part.text.text.replace(/\s*\n\s*/g, " / ") : null;
}

/** The name in a signature: the line in capitals, with a rank before it. */
export function signerOf(signature: string | null): string | null {
  if (signature === null) return null;
  const lines = signature
    .split(" / ")
    .map((line) => line.replace(/[,;]+$/, ""));
  const named =
    lines.findLast((line) => /\p{Lu}{3}/u.test(line)) ?? lines.at(-1);
  return named ? titled(named) : null;
}

/** Whom the letter itself addresses: "My dear Mr Hale," is "Mr Hale". */
export function addressedIn({ head, body }: Letter): string | null {
  const parts = [...head, ...body];
  const part =
    parts.find(({ role }) => role === "salutation") ??
    parts.find(({ role, text }) => role === "address" && isCall(text.text));
  const words = part?.text.text
    .replace(/\s+/g, " ")
    .replace(/^["“«]?To\s+/, "")
    .replace(/[\s,.:!—–-]+$/u, "")
    .replace(
      /^(?:My\s+dear(?:est)?|Dear(?:est)?|Mon\s+cher|Ma\s+ch[eè]re)\s+/iu,
      "",
    );
  return words || null;
}

/** "To Comrade Thorne" over a letter, and no place. */
export function isCall(text: string): boolean {
  return /^["“«]?To\s/.test(text);
}

/** Whoever wrote nearly all letters that name their sender. */
export function usualSender(
  senders: readonly (string | null)[],
): string | null {
  const named = senders.filter((name) => name !== null);
  const counts = new Map<string, number>();
  for (const name of named) {
    const key = surname(name);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || named.length < 10 || best[1] < named.length * 0.9) return null;
  return commonest(named.filter((name) => surname(name) === best[0]));
}

function surname(name: string): string {
  return /[\p{L}'’-]+$/u.exec(name.trim())?.[0] ?? name;
}

function commonest(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The name, written down as supplied; null when a person declined it. */
export function supplied(
  letter: Letter,
  what: "sender" | "addressee",
  name: string,
  from: "signature" | "salutation" | "other letters",
  ledger: Ledger,
): string | null {
  const part = letter.head[0] ?? letter.body[0];
  const at = part?.text.range.from ?? 0;
  const confidence = from === "other letters" ? 0.6 : 0.85;
  const place = { from: at, to: at };
  const after = `${what}: ${name}`;
  return ledger.repair(
    senderRule,
    place,
    "",
    after,
    confidence,
    `from the ${from}`,
  )
    ? name
    : null;
}
