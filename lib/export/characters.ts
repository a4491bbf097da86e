/**
 * Characters that files made of XML cannot hold: most control characters and
 * surrogates without their other half. Each is replaced, one for one, so that
 * counts stay right, and listed.
 */
import type { Edition, Loss } from "@/lib/edition/edition";

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const REPLACEMENT = "\uFFFD";

/** The text with U+FFFD for every character XML 1.0 does not allow. */
export function xmlCharacters(text: string): string {
  return text.replace(FORBIDDEN, REPLACEMENT);
}

/** What `xmlCharacters` replaces in the words of an edition. */
export function forbiddenCharacters(edition: Edition): Loss {
  return replaced(
    edition,
    FORBIDDEN,
    "character that XML does not allow, replaced by U+FFFD",
  );
}

/** What UTF-8 itself cannot hold, and TextEncoder replaces. */
export function loneSurrogates(edition: Edition): Loss {
  return replaced(
    edition,
    LONE_SURROGATE,
    "half of a character, replaced by U+FFFD",
  );
}

/** Streams and annotations in whose words a pattern is found, and how often. */
function replaced(edition: Edition, pattern: RegExp, what: string): Loss {
  const streams = [...edition.text.index.streams.values()];
  const annotations = edition.annotations.map((annotation) => ({
    id: annotation.id,
    text: strings([annotation.body, annotation.unplaced]).join(" "),
  }));
  const found = [...streams, ...annotations]
    .map(({ id, text }) => ({ id, count: text.match(pattern)?.length ?? 0 }))
    .filter(({ count }) => count > 0);
  return {
    what,
    count: found.reduce((sum, { count }) => sum + count, 0),
    places: found.map(({ id }) => id),
  };
}

/** Every word of the text and of what is said of it. */
export function wordsOf({ text, annotations }: Edition): string[] {
  const streams = [...text.index.streams.values()].map((s) => s.text);
  return [...streams, ...strings(annotations)];
}

/** Every text inside a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(strings);
}
