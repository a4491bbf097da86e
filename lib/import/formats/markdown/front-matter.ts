/** The record some Markdown files begin with: lines "key: value" between ---. */
import type { FileRecord } from "../../format";
import { languageTag } from "../marks";

const BLOCK =
  /^\ufeff?---[ \t]*\r?\n([\s\S]*?\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const LINE = /^([A-Za-z][\w-]*):[ \t]*(.*)$/;

export function frontMatterOf(text: string): {
  readonly record: FileRecord;
  readonly body: string;
} {
  const match = BLOCK.exec(text);
  if (!match) return { record: {}, body: text };
  const fields = new Map<string, string>();
  for (const line of (match[1] ?? "").split(/\r?\n/)) {
    const [, key = "", value = ""] = LINE.exec(line) ?? [];
    const words = value.replace(/^(["'])(.*)\1$/, "$2").trim();
    if (key !== "" && words !== "") fields.set(key.toLowerCase(), words);
  }
  // A text may begin with a line of its own between two rules.
  if (fields.size === 0) return { record: {}, body: text };
  const language = languageTag(fields.get("lang") ?? null);
  const date = fields.get("date");
  return {
    record: {
      ...given("title", fields.get("title")),
      ...given("author", fields.get("author")),
      ...given("rights", fields.get("rights")),
      ...(date && /^\d{4}(?:-\d\d){0,2}$/.test(date)
        ? { published: date }
        : {}),
      ...(language ? { languages: [language] } : {}),
    },
    body: text.slice(match[0].length),
  };
}

function given(key: string, value: string | undefined) {
  return value === undefined ? {} : { [key]: value };
}
