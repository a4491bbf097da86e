/** Paragraphs of letters that the end of a page cuts become whole again. */
import type { Ledger } from "../repairs";
import { seam } from "../seam";
import { beginsLow, isOpen, opensList } from "../sentence-edge";
import { Traced } from "../traced";
import type { Part } from "./part";

/** A shorter line without a stop is an address or the row of a list. */
const SHORT = 40;

/**
 * The same parts, those that go on in each other joined; none of the `torn`
 * ones, whose rest is known to stand elsewhere.
 */
export function wholeParts(
  parts: readonly Part[],
  torn: ReadonlySet<Part>,
  words: ReadonlySet<string>,
  ledger: Ledger,
): Part[] {
  const joined: Part[] = [];
  for (const [i, part] of parts.entries()) {
    const last = joined.at(-1);
    const before = parts[i - 1];
    const isTorn = before !== undefined && torn.has(before);
    const whole =
      last && !isTorn && goesOn(last, part)
        ? togetherAs(last, part, words, ledger)
        : null;
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(part);
  }
  return joined;
}

/** A paragraph is longer than this when a page cuts it before a capital. */
const FULL = 90;

/** True when the second part goes on in the sentence of the first. */
export function goesOn(before: Part, part: Part): boolean {
  if (before.role !== "body" || part.role !== "body") return false;
  const [head, next] = [before.text.text, part.text.text];
  if (head.length < SHORT || !isOpen(head) || opensList(next)) return false;
  if (beginsLow(next)) return true;
  // A short line in front of a capital is a heading, an address, a signature.
  if (head.length < FULL) return false;
  const endsInWord = /[\p{L}\p{N},–—-]$/u.test(head);
  return endsInWord && /^["“«'‘(*]*[\p{Lu}\d]/u.test(next);
}

/** The two as one part; null when a person keeps them apart. */
export function togetherAs(
  before: Part,
  part: Part,
  words: ReadonlySet<string>,
  ledger: Ledger,
): Part | null {
  const joint = seam(before.text, part.text, words, ledger);
  if (!joint) return null;
  const head = before.text.slice(0, before.text.length - joint.dropped);
  return {
    ...before,
    text: Traced.join([head, joint.between, part.text]),
    notes: [...before.notes, ...part.notes],
  };
}
