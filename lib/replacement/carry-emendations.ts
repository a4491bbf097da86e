/**
 * Corrections of the old text, looked for in the new one: a better scan may
 * have the right reading already, or the same mistake at the same place.
 */
import type { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import type { DocumentSearch } from "@/lib/annotation/document-search";
import { placeAnchor } from "@/lib/annotation/place";
import { anchorFor } from "@/lib/annotation/selector";
import {
  codePoint,
  type DocumentIndex,
  rangeToPm,
  type StreamRange,
  toCodePoint,
  toUtf16,
  utf16,
} from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import type { Alignment } from "./align-texts";

/** A correction that stands in the old text. */
export interface OldEmendation {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  /** Where it stands in the corrected text; code points. */
  readonly place: {
    readonly stream: string;
    readonly start: number;
    readonly end: number;
  } | null;
}

export type CarriedEmendation =
  /** The new text has the corrected reading. */
  | { readonly id: string; readonly outcome: "already" }
  /** Made again; its steps fit the text with those before them made. */
  | {
      readonly id: string;
      readonly outcome: "carried";
      readonly steps: readonly unknown[];
    }
  /** Neither reading was found for certain: a person sees to it. */
  | { readonly id: string; readonly outcome: "unplaced" };

export interface CarriedText {
  readonly document: Node;
  readonly emendations: readonly CarriedEmendation[];
}

interface Found {
  readonly id: string;
  readonly range: StreamRange;
  readonly after: string;
}

/**
 * The new document with every correction made again whose uncorrected words
 * stand in it. Made from the end of the text backwards, so that none moves the
 * next.
 */
export function carryEmendations(
  emendations: readonly OldEmendation[],
  before: DocumentIndex,
  document: Node,
  search: DocumentSearch,
  align: Alignment,
): CarriedText {
  const settled: CarriedEmendation[] = [];
  const again: (Found & { from: number; to: number })[] = [];
  for (const one of emendations) {
    const found = lookFor(one, before, search, align);
    if (typeof found === "string") {
      settled.push({ id: one.id, outcome: found });
    } else {
      again.push({ ...found, ...rangeToPm(search.index, found.range) });
    }
  }
  again.sort((a, b) => b.from - a.from);
  let doc = document;
  for (const { id, from, to, after } of again) {
    const made = replaced(doc, from, to, after);
    if (!made) {
      settled.push({ id, outcome: "unplaced" });
      continue;
    }
    doc = made.doc;
    const steps = made.steps.map((step) => step.toJSON() as unknown);
    settled.push({ id, outcome: "carried", steps });
  }
  return { document: doc, emendations: settled };
}

function lookFor(
  { id, before: wrong, after: right, place }: OldEmendation,
  old: DocumentIndex,
  search: DocumentSearch,
  align: Alignment,
): Found | "already" | "unplaced" {
  const range = place && wholeReading(old, place, right);
  if (!range || wrong === right) return "unplaced";
  const { prefix, suffix, stream, start } = anchorFor(old, range);
  const hint = align({ stream, start });
  const scoreOf = (words: string) => {
    if (words === "") return null;
    const found = placeAnchor(search, { exact: words, prefix, suffix, hint });
    const [best] = found.candidates;
    const certain = found.state === "exact" || found.state === "moved";
    return certain && best?.words === words ? best : null;
  };
  const corrected = scoreOf(right);
  const uncorrected = scoreOf(wrong);
  if (corrected && corrected.score >= (uncorrected?.score ?? 0)) {
    return "already";
  }
  return uncorrected
    ? { id, range: uncorrected.range, after: right }
    : "unplaced";
}

/** The whole words of a reading around the place of its change. */
function wholeReading(
  index: DocumentIndex,
  { stream: id, start, end }: NonNullable<OldEmendation["place"]>,
  words: string,
): StreamRange | null {
  const stream = index.streams.get(id);
  if (!stream) return null;
  const from = toUtf16(stream, codePoint(start));
  const to = toUtf16(stream, codePoint(end));
  let at = Math.max(0, from - words.length);
  for (;;) {
    const found = stream.text.indexOf(words, at);
    if (found < 0 || found > from) return null;
    if (found + words.length >= to) {
      return {
        stream: id,
        start: toCodePoint(stream, utf16(found)),
        end: toCodePoint(stream, utf16(found + words.length)),
      };
    }
    at = found + 1;
  }
}

/** One reading in place of another, within one block; null where it is not. */
function replaced(
  doc: Node,
  from: number,
  to: number,
  words: string,
): Transform | null {
  const $from = doc.resolve(from);
  if (!$from.parent.isTextblock || !$from.sameParent(doc.resolve(to))) {
    return null;
  }
  const transform = new Transform(doc);
  if (words === "") return transform.delete(from, to);
  const marks = $from.marksAcross(doc.resolve(to)) ?? $from.marks();
  return transform.replaceWith(from, to, schema.text(words, marks));
}
