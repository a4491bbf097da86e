/**
 * Words that every export can carry: the characters of XML 1.0. A lone half of
 * a surrogate pair, a NUL or another control character is refused by name,
 * never dropped in silence.
 */
import { AppError } from "@/lib/core/errors";

/** Controls but tab, LF, CR; lone surrogates; the two non-characters. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point.
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Throws AppError "bad-input" when a string somewhere in `value` holds such a
 * character; says in which field, which character, and where.
 */
export function requireStorable(value: unknown, field = ""): void {
  if (typeof value === "string") requireStorableText(value, field);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    requireStorable(inner, field === "" ? key : `${field}.${key}`);
  }
}

function requireStorableText(text: string, field: string): void {
  const found = FORBIDDEN.exec(text);
  if (!found) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase();
  const where = field === "" ? "The text" : `The field "${field}"`;
  throw new AppError(
    "bad-input",
    `${where} holds a character that cannot be kept (U+${code.padStart(4, "0")} at character ${found.index + 1}). Remove it and save again.`,
    { details: { field, at: found.index } },
  );
}
