import type { OmissionKind } from "@/lib/vocabulary/vocabulary";
import type { Ledger, Rule } from "../repairs";
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

/** Brackets in which a translator or editor says what is missing. */
const note = String.raw`\[(?:translator|editor|publisher)['’]?s?['’]?\s+note\b`;

/** What the source may print, and the likeliest meaning. Judged by people. */
const forms: readonly Form[] = [
  { pattern: String.raw`\(omissions?\.?\)`, kind: "authorial-gap" },
  { pattern: String.raw`\((?:blank|gap|lacuna)\.?\)`, kind: "undetermined" },
  { pattern: String.raw`\((?:illegible|undecipherable)\.?\)`, kind: "loss" },
  { pattern: String.raw`\[(?:illegible|undecipherable)\.?\]`, kind: "loss" },
  {
    pattern: String.raw`${note}[^\[\]\n]{0,60}\b(?:leaf|leaves|pages?|lines?|words?)\b[^\[\]\n]{0,30}\b(?:wanting|missing|lost|torn)\b[^\[\]\n]{0,30}\]`,
    kind: "transmission",
  },
  {
    pattern: String.raw`${note}[^\[\]\n]{0,60}\b(?:gap|lacuna|blank)\b[^\[\]\n]{0,60}\]`,
    kind: "undetermined",
  },
  { pattern: String.raw`\[(?:\.\s?){3,4}\]|\[…\]`, kind: "editorial-cut" },
];

const any = new RegExp(
  forms.map((form) => `(${form.pattern})`).join("|"),
  "giu",
);

/** The omission marks of one block. `nextId` counts through the source. */
export function omissionSpans(
  text: Traced,
  nextId: () => string,
  ledger: Ledger,
): AtomSpan[] {
  return [...text.text.matchAll(any)].flatMap((match): AtomSpan[] => {
    const form = forms[match.slice(1).findIndex((group) => group)] as Form;
    const [literal] = match;
    const from = match.index;
    const to = from + literal.length;
    const { range } = text.slice(from, to);
    if (!ledger.repair(omissionRule, range, literal, literal)) return [];
    const attrs = { id: nextId(), literal, kind: form.kind };
    return [{ from, to, atom: "omissionMark", attrs, keep: true }];
  });
}
