/** Every place where words stand letter for letter, with what is around them. */
import { pageAt } from "@/lib/document/outline";
import {
  MAIN,
  type Stream,
  type StreamRange,
  toCodePoint,
  utf16,
} from "@/lib/document/position";
import type { SourceText } from "./text";

export interface WordsWanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Label of the printed page. */
  readonly page?: string | undefined;
}

export function placesOfWords(
  { index, outline }: SourceText,
  { exact, prefix, suffix, page }: WordsWanted,
): StreamRange[] {
  const onPage = (range: StreamRange) => {
    if (page === undefined) return true;
    if (range.stream === MAIN) {
      return pageAt(outline.pages, range.start)?.label === page;
    }
    const note = outline.notes.find(({ id }) => `note/${id}` === range.stream);
    return note?.page === page;
  };
  return [...index.streams.values()]
    .flatMap((stream) => placesIn(stream, prefix + exact + suffix))
    .map(({ stream, at }) => {
      const start = toCodePoint(stream, utf16(at + prefix.length));
      const end = utf16(at + prefix.length + exact.length);
      return { stream: stream.id, start, end: toCodePoint(stream, end) };
    })
    .filter(onPage);
}

function placesIn(stream: Stream, wanted: string) {
  const places: { stream: Stream; at: number }[] = [];
  for (
    let at = stream.text.indexOf(wanted);
    at >= 0;
    at = stream.text.indexOf(wanted, at + 1)
  ) {
    places.push({ stream, at });
  }
  return places;
}
