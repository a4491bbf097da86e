/**
 * Sentences, words and paragraphs round a place, for selecting by key. Works
 * on the canonical text of one stream; a paragraph is what stands between two
 * line feeds. Sentences come from Unicode's rules (UAX #29, Intl.Segmenter),
 * joined again where those stop too early for a historical text: after an
 * initial, a title, an abbreviation, and at dots that only pause.
 */
import {
  type CodePoint,
  type Stream,
  type StreamRange,
  toCodePoint,
  toUtf16,
  type Utf16,
  utf16,
} from "@/lib/document/position";

/** A half-open stretch of a string, in UTF-16 units. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const TITLES =
  /(?:^|[\s("'‘“[])(?:Mr|Mrs|Ms|Messrs|Dr|St|Prof|Gen|Col|Capt|Lt|Sgt|Hon|Rev|No|Nos|vol|p|pp|cf|viz|i\.e|e\.g|c|fol|Mme|Mlle|M)\.$/u;
const INITIAL = /(?:^|[\s("'‘“[.])\p{Lu}\.$/u;
const PAUSE = /(?:\.\s?){2,}$|…$/u;

/** True when the stop at the end of `before` does not end a sentence. */
function runsOn(before: string, after: string): boolean {
  const head = before.trimEnd();
  if (TITLES.test(head) || INITIAL.test(head)) return true;
  const next = after.trimStart();
  // Dots of a pause belong to what they close; a lower-case word goes on.
  if (PAUSE.test(head) || /^[.…]/u.test(next)) {
    return /^(?:[.…]|\p{Ll})/u.test(next);
  }
  return /^\p{Ll}/u.test(next);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** One for each locale: making it takes longer than using it. */
function sentenceSegmenter(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale);
  if (known) return known;
  const made = new Intl.Segmenter(locale, { granularity: "sentence" });
  segmenters.set(locale, made);
  return made;
}

/** The sentences of one paragraph, without the white space around them. */
function sentencesIn(paragraph: string, locale: string): Stretch[] {
  const segmenter = sentenceSegmenter(locale);
  const joined: Stretch[] = [];
  for (const { index, segment } of segmenter.segment(paragraph)) {
    const last = joined.at(-1);
    const to = index + segment.length;
    if (last && runsOn(paragraph.slice(last.from, index), segment)) {
      joined[joined.length - 1] = { from: last.from, to };
    } else {
      joined.push({ from: index, to });
    }
  }
  return joined
    .map((stretch) => trimmed(paragraph, stretch))
    .filter((stretch) => stretch.to > stretch.from);
}

function trimmed(text: string, { from, to }: Stretch): Stretch {
  const words = text.slice(from, to);
  const lead = words.length - words.trimStart().length;
  const tail = words.length - words.trimEnd().length;
  return lead === words.length
    ? { from, to: from }
    : { from: from + lead, to: to - tail };
}

/** The paragraph a place is in, as UTF-16 offsets of the stream's text. */
function paragraphAround(text: string, at: number): Stretch {
  const before = text.lastIndexOf("\n", at - 1);
  const after = text.indexOf("\n", at);
  return { from: before + 1, to: after < 0 ? text.length : after };
}

function toRange(stream: Stream, { from, to }: Stretch): StreamRange {
  return {
    stream: stream.id,
    start: toCodePoint(stream, utf16(from)),
    end: toCodePoint(stream, utf16(to)),
  };
}

/** The paragraph at a place, without outer white space; null if it is empty. */
export function paragraphAt(
  stream: Stream,
  place: CodePoint,
): StreamRange | null {
  const around = paragraphAround(stream.text, toUtf16(stream, place));
  const words = trimmed(stream.text, around);
  return words.to > words.from ? toRange(stream, words) : null;
}

/**
 * The sentence at a place, or the next one of its paragraph when the place is
 * in white space; null in an empty paragraph. `locale` is BCP 47.
 */
export function sentenceAt(
  stream: Stream,
  place: CodePoint,
  locale: string,
): StreamRange | null {
  const at = toUtf16(stream, place);
  const found = sentencesAround(stream.text, at, locale);
  const hit = found.find((s) => at < s.to) ?? found.at(-1);
  return hit ? toRange(stream, hit) : null;
}

/**
 * The first sentence that ends after a place, looking over paragraph borders;
 * null at the end of the stream. For extending a selection.
 */
export function sentenceAfter(
  stream: Stream,
  place: CodePoint,
  locale: string,
): StreamRange | null {
  let at: Utf16 = toUtf16(stream, place);
  while (at <= stream.text.length) {
    const next = sentencesAround(stream.text, at, locale).find(
      (s) => s.to > toUtf16(stream, place),
    );
    if (next) return toRange(stream, next);
    const end = paragraphAround(stream.text, at).to;
    if (end >= stream.text.length) return null;
    at = utf16(end + 1);
  }
  return null;
}

function sentencesAround(text: string, at: number, locale: string): Stretch[] {
  const { from, to } = paragraphAround(text, at);
  return sentencesIn(text.slice(from, to), locale).map((s) => ({
    from: s.from + from,
    to: s.to + from,
  }));
}

/** The word at a place; null where there is none. */
export function wordAt(
  stream: Stream,
  place: CodePoint,
  locale: string,
): StreamRange | null {
  const at = toUtf16(stream, place);
  const around = paragraphAround(stream.text, at);
  const paragraph = stream.text.slice(around.from, around.to);
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  const found =
    segmenter.segment(paragraph).containing(at - around.from) ??
    segmenter.segment(paragraph).containing(at - around.from - 1);
  if (!found?.isWordLike) return null;
  const from = around.from + found.index;
  return toRange(stream, { from, to: from + found.segment.length });
}

/** All sentences of a text of several paragraphs, in code points. */
export function sentencesOf(
  text: string,
  locale = "en",
): { start: number; end: number }[] {
  let from = 0;
  return text.split("\n").flatMap((paragraph) => {
    const at = from;
    from += paragraph.length + 1;
    return sentencesIn(paragraph, locale).map((sentence) => {
      const start = [...text.slice(0, at + sentence.from)].length;
      const words = text.slice(at + sentence.from, at + sentence.to);
      return { start, end: start + [...words].length };
    });
  });
}
