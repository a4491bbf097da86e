/** Marks of the document, for readers of formats. */
import type { Mark } from "prosemirror-model";
import { schema } from "@/lib/document/schema";

const { marks } = schema;

export const emphasis = marks.emphasis.create();
export const strong = marks.strong.create();
export const smallCaps = marks.smallCaps.create();
export const superscript = marks.superscript.create();

export function foreign(lang: string): Mark {
  return marks.foreign.create({ lang });
}

export function withMark(
  set: readonly Mark[],
  mark: Mark | null,
): readonly Mark[] {
  return mark ? mark.addToSet(set) : set;
}

/** A language tag as BCP 47 has it; null for anything else. */
export function languageTag(value: string | null): string | null {
  const tag = (value ?? "").trim().replaceAll("_", "-");
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : null;
}
