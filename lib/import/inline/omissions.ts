import type { OmissionKind } from "@/lib/vocabulary/vocabulary";
import type { Rule } from "../repairs";
import type { Traced } from "../traced";
import type { AtomSpan } from "./weave";

export const omissionRule: Rule = {
  id: "omission-mark",
  label: "Mark of an omission",
  description:
    "Words in brackets by which the source itself says that something is missing.",
};

interface Form {
  readonly pattern: string;
  readonly kind: OmissionKind;
}

/** What the source may print, and the likeliest meaning. Judged by people. */
const forms: readonly Form[] = [
  { pattern: String.raw`\(omissions?\.?\)`, kind: "authorial-gap" },
  { pattern: String.raw`\((?:blank|gap|lacuna)\.?\)`, kind: "undetermined" },
  { pattern: String.raw`\((?:illegible|undecipherable)\.?\)`, kind: "loss" },
  { pattern: String.raw`\[(?:illegible|undecipherable)\.?\]`, kind: "loss" },
  {
    pattern: String.raw`\[[^\[\]\n]{0,60}\b(?:gap|lacuna|blank) in the (?:[a-z]+ )?(?:diary|journal|text|manuscript|typescript|original|MS\.?)[^\[\]\n]{0,40}\]`,
    kind: "undetermined",
  },
  { pattern: String.raw`\[(?:\.\s?){3,4}\]|\[…\]`, kind: "editorial-cut" },
];

const any = new RegExp(
  forms.map((form) => `(${form.pattern})`).join("|"),
  "giu",
);

/** The omission marks of one block. `nextId` counts through the source. */
export function omissionSpans(text: Traced, nextId: () => string): AtomSpan[] {
  return [...text.text.matchAll(any)].map((match) => {
    const form = forms[match.slice(1).findIndex((group) => group)] as Form;
    return {
      from: match.index,
      to: match.index + match[0].length,
      atom: "omissionMark",
      attrs: { id: nextId(), literal: match[0], kind: form.kind },
      keep: true,
    };
  });
}
