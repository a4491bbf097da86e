/** Letters that answer something the source does not print. */
import { placeIn } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";
import { addDays, type Day } from "../time/calendar";
import { dateMentions } from "../time/mention";
import { resolve } from "../time/resolve";
import { overlap, type Span } from "../time/span";
import { spanWords } from "../time/words";
import { type Letter, lettersOf, meet, wordFor } from "./letters";

const writing =
  "(?:messages?|letters?|telegrams?|communications?|repl(?:y|ies)|answers?|notes?|memorand(?:um|a)|proposals?|requests?|inquir(?:y|ies)|suggestions?|dispatch|cables?|congratulations|greetings|(?:good\\s+)?wishes|information|reports?|warning|offer|invitation|condolences|statements?|considerations?|remarks?|views?|opinion|explanations?|assurances?|appeal|plan|question|condolences|praise|commendation)";

/** In order of how plainly they answer. */
const answers = [
  `\\byour\\s+(?:[\\p{L}-]+\\s+){0,4}${writing}\\b[^.;]{0,40}\\b(?:received|reached|to hand)\\b`,
  `\\b(?:received|in\\s+receipt\\s+of|reply\\s+to|answer\\s+to|response\\s+to|read|studied|acknowledge|thank\\s+you[^.;]{0,20}\\s+for)\\s+(?:[\\p{L}\\d, ]{0,40}?)\\byour\\s+(?:[\\p{L}-]+\\s+){0,4}${writing}\\b`,
  // "For your information" sends something; it answers nothing.
  `(?<!\\bfor\\s+)\\byour\\s+(?:[\\p{L}-]+\\s+){0,4}${writing}\\b`,
  "\\bthank(?:s|ful|\\s+you|ing\\s+you)?\\b[^.;]{0,30}\\bfor\\s+(?:your|the|informing|having|sending)\\b",
  "\\b(?:gratitude|grateful|obliged)\\b[^.;]{0,20}\\bfor\\s+(?:your|the\\s+(?:condolences|cordial|kind|friendly))\\b",
  "\\b(?:grateful|obliged)\\s+to\\s+you\\s+for\\b",
  "\\byours\\s+of\\b",
  "\\bmessages?\\b[^.;]{0,60}\\b(?:reached\\s+me|has\\s+reached|arrived\\s+on|received)\\b",
  "\\bconfirms?\\s+(?:the\\s+)?receipt\\s+of\\b",
  "\\byou\\s+(?:write|wrote|say|said|ask|asked|propose|proposed|suggest|suggested|inform|informed|point\\s+out|mention|mentioned|state|stated|refer)\\b",
  // Consent and agreement presuppose what is agreed to.
  "\\bI\\s+(?:fully\\s+)?share\\s+your\\b",
  "\\bas\\s+you\\s+do\\b",
  "^\\s*I,\\s+too\\b",
  "\\bI\\s+have\\s+(?:no\\s+objection|nothing\\s+against)\\b",
].map((form) => new RegExp(form, "iu"));

const limits =
  "That a counterpart is not printed here does not mean that it is lost: an edition may hold one side only. A turn of phrase may answer what was said by word of mouth.";

/** How far back a letter without a date may lie, in days. */
const LOOK_BACK = 45;
/** Letters travel: days between writing and the day one is received. */
const TRAVEL = 7;

export function replyProposals(text: ReadText): {
  proposals: Proposal[];
  looked: number;
  resolved: number;
} {
  const letters = lettersOf(text);
  let resolved = 0;
  const proposals = letters.flatMap((letter) => {
    const phrase = answerIn(letter);
    if (!phrase) return [];
    const named = dateNear(letter, phrase);
    if (isPrinted(letters, letter, named)) {
      resolved++;
      return [];
    }
    return [proposal(text, letters, letter, phrase, named?.span ?? null)];
  });
  return { proposals, looked: letters.length, resolved };
}

interface Phrase {
  readonly block: Letter["blocks"][number];
  readonly from: number;
  readonly to: number;
}

function answerIn({ blocks }: Letter): Phrase | null {
  for (const form of answers) {
    for (const block of blocks) {
      if (isQuoted(block.own)) continue;
      const match = form.exec(block.own);
      if (!match) continue;
      const to = match.index + match[0].length;
      return { block, from: match.index, to };
    }
  }
  return null;
}

/** A paragraph that opens with a quotation mark gives the words of another. */
function isQuoted(own: string): boolean {
  return /^\s*["“«„]/u.test(own);
}

interface Named {
  readonly span: Span;
  /** The days a letter may bear that is meant. */
  readonly when: Span;
}

/** "your message of March 14", "reached me on March 16": the date beside. */
function dateNear({ span }: Letter, { block, from, to }: Phrase): Named | null {
  const near = dateMentions(block.own).filter(
    (mention) =>
      mention.day !== null && mention.from < to + 60 && mention.to > from - 40,
  );
  const [first] = near.toSorted(
    (a, b) => distance(a.from, from, to) - distance(b.from, from, to),
  );
  const named = first ? resolve(first, span)?.span : null;
  if (!first || !named) return null;
  const received = /\b(?:on|until|today|is)\s*$/u.test(
    block.own.slice(Math.max(0, first.from - 12), first.from),
  );
  if (!received || named.first === null) return { span: named, when: named };
  const when = { first: addDays(named.first, -TRAVEL), last: named.last };
  return { span: named, when };
}

function distance(at: number, from: number, to: number): number {
  return at < from ? from - at : Math.max(0, at - to);
}

/**
 * A letter the other way: of the day named, or received on it; where no day is
 * named, of the time since the writer's last letter to the same person.
 */
function isPrinted(
  letters: readonly Letter[],
  letter: Letter,
  named: Named | null,
): boolean {
  const when = named === null ? sinceLast(letters, letter) : named.when;
  return letters.some(
    (other) =>
      other !== letter &&
      goesBack(other, letter) &&
      (when === null || (other.span !== null && overlap(other.span, when))),
  );
}

function goesBack(other: Letter, letter: Letter): boolean {
  return meet(other.from, letter.to) && meet(other.to, letter.from);
}

function sinceLast(letters: readonly Letter[], letter: Letter): Span | null {
  const { span } = letter;
  if (span?.first == null) return null;
  const earliest = addDays(span.first, -LOOK_BACK);
  const before = letters.flatMap((other) => {
    const same = meet(other.from, letter.from) && meet(other.to, letter.to);
    const last = other.span?.last;
    return same && last != null && last < (span.first as Day) ? [last] : [];
  });
  const first = before.reduce((a, b) => (b > a ? b : a), earliest);
  return { first, last: span.last };
}

function proposal(
  text: ReadText,
  letters: readonly Letter[],
  letter: Letter,
  { block, from, to }: Phrase,
  named: Span | null,
): Proposal {
  const who = letter.unit.addressee ?? "the addressee";
  const own = letters.filter((other) => meet(other.from, letter.to)).length;
  const when = named ? ` of ${spanWords(named)}` : "";
  return {
    kind: "reply-without-message",
    key: `${letter.unit.date} ${letter.unit.addressee}`,
    places: [placeIn(text, block, from, to)],
    reason: `This ${wordFor(letter)} answers something${when} from ${shortened(who)} that the source does not print.`,
    reference: `Of ${letters.length} letters in this source ${own} come from that side.`,
    confidence: named ? "firm" : "possible",
    limits,
    axis: null,
  };
}

export function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
