/** The running text of an article, told from what stands between its lines. */

import type { Part } from "../letters/part";
import { goesOn, togetherAs } from "../letters/whole";
import type { Ledger } from "../repairs";
import { type Embedded, embeddedAt } from "./embedded";

export type Passage =
  | { readonly type: "text" | "caption" | "heading"; readonly part: Part }
  | { readonly type: "document"; readonly embedded: Embedded };

/** The passages in their order, sentences that plates and pages cut made whole. */
export function passagesOf(
  parts: readonly Part[],
  words: ReadonlySet<string>,
  ledger: Ledger,
): Passage[] {
  const passages: Passage[] = [];
  /** Index of the last passage of running text. */
  let last: number | null = null;
  for (let i = 0; i < parts.length; ) {
    const embedded = embeddedAt(parts, i);
    if (embedded) {
      passages.push({ type: "document", embedded });
      i = embedded.end;
      continue;
    }
    const part = parts[i] as Part;
    i++;
    const before = last === null ? null : passages[last];
    if (isCaption(part, passages.at(-1))) {
      passages.push({ type: "caption", part });
      continue;
    }
    const whole =
      before?.type === "text" && goesOn(before.part, part)
        ? togetherAs(before.part, part, words, ledger)
        : null;
    if (whole && last !== null) {
      passages[last] = { type: "text", part: whole };
    } else if (isHeading(part)) {
      passages.push({ type: "heading", part });
    } else {
      last = passages.push({ type: "text", part: asText(part) }) - 1;
    }
  }
  return passages;
}

/** In an article a name in capitals or a line with a date is text like any other. */
function asText(part: Part): Part {
  return part.role === "body" ? part : { ...part, role: "body" };
}

const wholeBold = /^\*\*[^*]+\*\*$/u;
const picture =
  /\b(?:letter|telegram|autograph|photograph|photo|portrait|facsimile|map|plate|figure|signature)\b/i;

/** Longest caption. */
const CAPTION = 160;

/**
 * Words under a picture: bold where the text around is not, or a short line
 * that names a picture where a sentence was broken off.
 */
function isCaption({ text }: Part, before: Passage | undefined): boolean {
  const words = text.text;
  if (words.length > CAPTION || words.endsWith(":")) return false;
  const afterText = before?.type === "text";
  if (wholeBold.test(words)) return afterText && isBroken(before.part);
  const interrupts = before?.type === "document" || before?.type === "caption";
  return (
    picture.test(words) &&
    /^\p{Lu}/u.test(words) &&
    (interrupts || (afterText && isBroken(before.part)))
  );
}

/** True when the text breaks off in the middle of a sentence. */
function isBroken({ text }: Part): boolean {
  return text.length > 60 && /[\p{Ll},]$/u.test(text.text);
}

function isHeading({ text, role }: Part): boolean {
  const words = text.text;
  if (words.length > 100 || words.includes("\n")) return false;
  const capitals = /\p{Lu}{3}/u.test(words) && !/\p{Ll}/u.test(words);
  return role !== "date" && (capitals || wholeBold.test(words));
}
