/**
 * Comments that a file brings along, as W3C Web Annotations: the one form in
 * which importers hand over what people said of a text.
 */
import type { Transcript } from "./transcribe";

/** A comment and the passages it is about, as places of the content. */
export interface FileComment {
  readonly author: string | null;
  /** ISO 8601 instant, or null. */
  readonly created: string | null;
  readonly text: string;
  readonly passages: readonly Passage[];
}

export interface Passage {
  readonly from: number;
  readonly to: number;
}

/** A W3C Web Annotation; its selectors count code points of a stream. */
export type WebAnnotation = Readonly<Record<string, unknown>>;

/** Characters of context on either side of a quotation. */
const CONTEXT = 32;

/** Gives the target of a passage; null when a place is not in the text. */
export type TargetFinder = (passage: Passage) => WebAnnotation | null;

export function targetFinder({ places, streams }: Transcript): TargetFinder {
  const letters = new Map<string, string[]>();
  const lettersOf = (stream: string) => {
    const known = letters.get(stream) ?? [
      ...(streams.get(stream)?.toString() ?? ""),
    ];
    letters.set(stream, known);
    return known;
  };
  return ({ from, to }) => {
    const start = places.get(from);
    const end = places.get(to);
    if (!start || !end) return null;
    const stop =
      start.stream === end.stream ? Math.max(start.at, end.at) : start.at;
    const all = lettersOf(start.stream);
    return target(start.stream, all, start.at, stop);
  };
}

function target(
  stream: string,
  letters: readonly string[],
  start: number,
  end: number,
): WebAnnotation {
  const words = (from: number, to: number) => letters.slice(from, to).join("");
  return {
    type: "SpecificResource",
    "sc:stream": stream,
    selector: [
      {
        type: "TextQuoteSelector",
        exact: words(start, end),
        prefix: words(Math.max(0, start - CONTEXT), start),
        suffix: words(end, end + CONTEXT),
      },
      { type: "TextPositionSelector", start, end },
    ],
  };
}

export function commentAnnotations(
  comments: readonly FileComment[],
  find: TargetFinder,
): WebAnnotation[] {
  return comments.map(({ author, created, text, passages }, i) => {
    const targets = passages.flatMap((passage) => find(passage) ?? []);
    return {
      type: "Annotation",
      id: `urn:x-file-comment:${i + 1}`,
      motivation: "commenting",
      ...(author ? { creator: { type: "Person", name: author } } : {}),
      ...(created ? { created } : {}),
      body: { type: "TextualBody", purpose: "commenting", value: text },
      target: targets.length > 0 ? targets : ["urn:x-file"],
    };
  });
}
