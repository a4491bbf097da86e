/** A web page as the article itself, its pictures, and the documents it shows. */
import type { Part } from "../letters/part";
import { markerKey, markerOf } from "../lists";
import { showsOriginal, type WebLine } from "./line";

export type Passage =
  | { readonly type: "text" | "furniture"; readonly line: WebLine }
  | {
      readonly type: "caption";
      readonly line: WebLine | null;
      readonly placeholder: WebLine;
    }
  | {
      readonly type: "document";
      readonly kind: "letter" | "memorandum" | "agreement";
      readonly lines: readonly WebLine[];
      /** True when a letter that says so came with it. */
      readonly enclosed: boolean;
    };

/** Longest caption. */
const CAPTION = 160;

/** The passages of these lines in their order. */
export function passagesOf(lines: readonly WebLine[]): Passage[] {
  const passages: Passage[] = [];
  let expected = false;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as WebLine;
    const next = lines[i + 1];
    if (isCaption(line, next) && next) {
      passages.push({ type: "caption", line, placeholder: next });
      expected ||= showsOriginal(next);
      i += 2;
    } else if (line.role === "placeholder") {
      passages.push({ type: "caption", line: null, placeholder: line });
      expected ||= showsOriginal(line);
      i++;
    } else if (line.role === "furniture") {
      passages.push({ type: "furniture", line });
      i++;
    } else if (expected || isEnclosure(line, passages.at(-1))) {
      const document = documentAt(lines, i, passages.at(-1));
      passages.push(document);
      expected = false;
      i += document.lines.length;
    } else {
      passages.push({ type: "text", line });
      i++;
    }
  }
  return passages;
}

function isCaption(line: WebLine, next: WebLine | undefined): boolean {
  return (
    line.role !== "placeholder" &&
    next?.role === "placeholder" &&
    line.part.text.length <= CAPTION &&
    !/[:;,]$/.test(line.part.text.text)
  );
}

type DocumentPassage = Extract<Passage, { type: "document" }>;

/** A heading in capitals right after a letter heads what came with it. */
function isEnclosure(line: WebLine, before: Passage | undefined): boolean {
  return (
    before?.type === "document" &&
    before.kind === "letter" &&
    isCapitalLine(line.part)
  );
}

function isCapitalLine({ text }: Part): boolean {
  const words = text.text;
  return (
    words.length < 100 && /\p{Lu}{3}/u.test(words) && !/\p{Ll}/u.test(words)
  );
}

const agreement = /^(?:agreement|treaty|protocol|convention|pact|accord)\b/iu;
const encloses = /\b(?:attached|enclosed?|annexed|herewith)\b/i;

function documentAt(
  lines: readonly WebLine[],
  start: number,
  before: Passage | undefined,
): DocumentPassage {
  const first = lines[start] as WebLine;
  const words = first.part.text.text;
  const limit = returnToArticle(lines, start);
  const enclosed =
    before?.type === "document" &&
    encloses.test(before.lines.map(({ part }) => part.text.text).join(" "));
  const make = (kind: DocumentPassage["kind"], end: number) => ({
    type: "document" as const,
    kind,
    enclosed,
    lines: lines.slice(start, Math.max(start + 1, end)),
  });
  if (agreement.test(words) && words.length < CAPTION) {
    return make("agreement", articlesEnd(lines, start + 1, limit));
  }
  const greets = lines
    .slice(start, Math.min(limit, start + 3))
    .some(({ part }) => part.role === "salutation");
  return greets
    ? make("letter", letterEnd(lines, start, limit))
    : make("memorandum", limit);
}

/** A letter ends with its signature, or with the phrase before a missing one. */
function letterEnd(
  lines: readonly WebLine[],
  start: number,
  limit: number,
): number {
  for (let i = start + 1; i < limit; i++) {
    const role = lines[i]?.part.role;
    if (role !== "signature" && role !== "closer") continue;
    const signed =
      role === "closer" && lines[i + 1]?.gap === 0 && i + 1 < limit;
    return signed ? i + 2 : i + 1;
  }
  return limit;
}

/** An agreement goes on as long as its articles are counted. */
function articlesEnd(
  lines: readonly WebLine[],
  start: number,
  limit: number,
): number {
  let end = start;
  for (let i = start; i < limit; i++) {
    if (isArticle(lines[i])) end = i + 1;
    else if (lines[i]?.gap !== 0 && end > start) break;
  }
  return end;
}

/** "3. Mr. Hale undertakes …". */
export function isArticle(line: WebLine | undefined): boolean {
  const mark = markerOf(line?.part.text.text ?? "");
  return mark !== null && /^\d+[.)]/.test(mark) && markerKey(mark) !== "";
}

/**
 * Where the page speaks again: at the next picture, or at the sentence that
 * ends with a colon and leads to one.
 */
function returnToArticle(lines: readonly WebLine[], start: number): number {
  for (let i = start; i < lines.length; i++) {
    if (!isCaption(lines[i] as WebLine, lines[i + 1])) continue;
    const leads = /:\s*$/.test(lines[i - 1]?.part.text.text ?? "");
    return leads && i - 1 > start ? i - 1 : i;
  }
  return lines.length;
}
