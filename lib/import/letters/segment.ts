/** Parts go together into letters: where each of them begins. */
import { headingKey } from "../book/headings";
import type { Part } from "./part";

/** A letter with all its parts. `head` is what stands before its text. */
export interface Letter {
  readonly head: readonly Part[];
  readonly body: readonly Part[];
}

export interface Segments {
  /** What stands before the first letter. */
  readonly front: readonly Part[];
  readonly letters: readonly Letter[];
}

/** A line that names a place, under or over a heading. */
const PLACE = 60;

/** Cuts the parts into letters, each part into exactly one of them. */
export function segment(parts: readonly Part[]): Segments {
  const numbered = countsUp(parts);
  const front: Part[] = [];
  const letters: { head: Part[]; body: Part[] }[] = [];
  parts.forEach((part, i) => {
    const open = letters.at(-1);
    const inHead = open !== undefined && open.body.length === 0;
    const next = parts[i + 1];
    if (inHead && belongsToHead(part, numbered)) {
      open.head.push(asPlace(part));
    } else if (begins(part, next, open, numbered)) {
      letters.push({ head: [part], body: [] });
    } else if (open) {
      open.body.push(asSignature(part, open.body.at(-1)));
    } else {
      front.push(part);
    }
  });
  return { front, letters };
}

function belongsToHead(part: Part, numbered: boolean): boolean {
  if (part.role === "number") return numbered;
  if (part.role === "head" || part.role === "date") return true;
  return part.role === "enclosure" || isPlace(part);
}

function isPlace({ role, text }: Part): boolean {
  return (
    role === "body" &&
    text.length <= PLACE &&
    headingKey(text.text) === null &&
    !text.text.includes("\n") &&
    /^["“]?\p{Lu}/u.test(text.text) &&
    !/[.!?:;]["”]?$/.test(text.text) &&
    !/\d/.test(text.text)
  );
}

function asPlace(part: Part): Part {
  return isPlace(part) ? { ...part, role: "address" } : part;
}

/** "Boris", right under the closing phrase. */
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s[\p{L}\p{M}.'’-]+){0,3}$/u;

function asSignature(part: Part, before: Part | undefined): Part {
  const signs =
    part.role === "body" &&
    before?.role === "closer" &&
    part.text.length <= 40 &&
    NAME.test(part.text.text);
  return signs ? { ...part, role: "signature" } : part;
}

/** True when a letter begins with this part. */
function begins(
  part: Part,
  next: Part | undefined,
  open: Letter | undefined,
  numbered: boolean,
): boolean {
  switch (part.role) {
    case "head":
    case "enclosure":
      return true;
    case "number":
      return numbered && next !== undefined && next.role !== "body";
    case "date":
      return part.date?.kind === "sent" || datesNext(part, next, open);
    case "salutation":
      return open === undefined || isClosed(open);
    default:
      return false;
  }
}

/** A date under a letter closes it; a second one opens the next. */
function datesNext(
  { date }: Part,
  next: Part | undefined,
  open: Letter | undefined,
): boolean {
  if (date === null || date.kind === "received") return false;
  if (open !== undefined && !isDated(open)) return false;
  const opens = ["head", "date", "salutation", "number", "enclosure"];
  return next !== undefined && (opens.includes(next.role) || isPlace(next));
}

function isDated({ head, body }: Letter): boolean {
  return [...head, ...body].some(({ date }) => date !== null);
}

function isClosed({ body }: Letter): boolean {
  return body.some(({ role }) => role === "closer" || role === "signature");
}

/** Numbers alone on a line number the letters when they go up through the file. */
function countsUp(parts: readonly Part[]): boolean {
  const numbers = parts
    .filter(({ role }) => role === "number")
    .map(({ text }) => Number(/\d+/.exec(text.text)?.[0] ?? Number.NaN));
  const rises = numbers.filter((n, i) => i > 0 && n > (numbers[i - 1] ?? 0));
  return numbers.length >= 3 && rises.length >= (numbers.length - 1) * 0.9;
}
